import type { IDataObject } from 'n8n-workflow';
import type { BatchCall, ItemCall } from '../../../shared/operation';
import { readCollection, readFlag } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';
import { isJsonObject } from '../../shared/answers';
import { callKey } from '../../shared/callKey';
import type { Client } from '../../shared/client';
import { findByExternalId } from '../../shared/findRecord';
import { missions } from '../../shared/kinds';
import { listIn } from '../../shared/pages';
import { saveRecord } from '../../shared/records';
import { readRefusal } from '../../shared/refusals';
import type { Refusal } from '../../shared/refusals';
import { simplifyMission } from '../../shared/simplify';

/** Creates the missions of a batch; answers for each, in their sequence, the mission or why there is none. */
export async function sendMissions({
	context,
	client,
	rows,
	itemIndexes,
}: BatchCall<Client, Fields>): Promise<Array<IDataObject | Error>> {
	const [first] = itemIndexes;
	// A key that the user gave is the same for all batches.
	const key = callKey({ context, itemIndex: first }, first === 0 ? '' : String(first));
	const reply = await client.ask('createMissions', { input: { missions: rows }, key });
	if ('refusal' in reply) throw client.troubleOf(reply.refusal);
	const { answer, requestId } = reply;
	const results = listIn(answer, 'results');
	if (results.length !== rows.length) throw mismatch(results.length, rows.length);
	const settled = await Promise.allSettled(
		results.map(async (result, place) => {
			const call = { context, client, itemIndex: itemIndexes[place] };
			const refusal = readRefusal(result.error, requestId);
			const mission = isJsonObject(result.mission)
				? result.mission
				: await missionInstead(call, rows[place], refusal);
			return readFlag(context, 'simplify', call.itemIndex) ? simplifyMission(mission) : mission;
		}),
	);
	return settled.map((one): IDataObject | Error => (one.status === 'fulfilled' ? one.value : one.reason));
}

/** The mission that is there already, where the item asks for that. */
async function missionInstead(
	call: ItemCall<Client>,
	row: Fields,
	refusal: Refusal | undefined,
): Promise<IDataObject> {
	const { context, client, itemIndex } = call;
	if (refusal === undefined) throw mismatch(0, 1);
	const { existing } = readCollection(context, 'options', itemIndex);
	if (refusal.code === 'EXTERNAL_ID_TAKEN' && existing === 'update') {
		return await saveRecord(call, missions, row);
	}
	if (refusal.code === 'EXTERNAL_ID_TAKEN' && existing === 'keep') {
		const kept = await findByExternalId(client, missions, String(row.externalId));
		if (kept) return kept;
	}
	throw client.troubleOf(refusal);
}

function mismatch(answered: number, sent: number): Trouble {
	return new Trouble(
		`Rouptimize answered ${answered} results for ${sent} missions`,
		'What a result belongs to cannot be told: look in Rouptimize before running this again',
	);
}
