import { updateDisplayOptions } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { StartPlanningRequest } from '../../../../contract/optimoroute/planning';
import { alphabetical } from '../../../shared/alphabetical';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isEmpty } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';
import type { Client } from '../../shared/client';
import { toNumber } from '../../../shared/conversions';
import { refusalTrouble } from '../../shared/refusals';
import { oncePerRequest } from './oncePerRequest';
import { planningOptions, planningPeriod } from './planningFields';
import { readPlanning } from './planningRequest';
import { collectPlan } from './planResult';
import { previewPlanning } from './previewPlanning';
import { waitForPlanning } from './waitForPlanning';

const defaultMaxWaitMinutes = 30;

export const planAndWait: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['planning'], operation: ['planAndWait'] } }, [
		...planningPeriod,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: alphabetical([
				...planningOptions,
				{
					displayName: 'Max Wait',
					name: 'maxWaitMinutes',
					type: 'number',
					typeOptions: { minValue: 0, numberPrecision: 2 },
					default: 30,
					description:
						'Minutes to wait for the planning; after that the node fails, but the planning goes on',
				},
			]),
		},
	]),
	execute: async (run) => {
		const { client } = run;
		const planOnce = oncePerRequest(client, async (request, maxWaitMs) => {
			return await planAndCollect(run.context, client, request, maxWaitMs);
		});
		const previewOnce = oncePerRequest(client, async (request) => await previewPlanning(client, request));
		return await forEachItem<Client>(async ({ context, itemIndex }) => {
			const { request, isDryRun, options } = readPlanning(context, itemIndex);
			if (isDryRun) return await previewOnce(request);
			return await planOnce(request, toMaxWait(options.maxWaitMinutes) * 60_000);
		})(run);
	},
};

function toMaxWait(minutes: unknown): number {
	if (isEmpty(minutes)) return defaultMaxWaitMinutes;
	const number = toNumber(minutes, '');
	if (typeof number === 'number' && number >= 0) return number;
	throw new Trouble(
		`'Max Wait' is ${String(minutes)}`,
		"Set 'Max Wait' to a number of minutes, 0 or more, or leave it out",
	);
}

async function planAndCollect(
	context: IExecuteFunctions,
	client: Client,
	request: StartPlanningRequest,
	maxWaitMs: number,
): Promise<IDataObject> {
	const begunAt = Date.now();
	const { planningId, joined, message } = await startOrJoin(client, request, maxWaitMs);
	const status = await waitForPlanning(context, client, planningId, begunAt, maxWaitMs);
	const days = request.dateRange ? { dateRange: request.dateRange } : { date: request.date };
	const plan = await collectPlan(client, request);
	return { planningId, ...days, status, joined, ...(message && { message }), ...plan };
}

/** Starts a planning, or answers the one that already runs for the date. */
async function startOrJoin(
	client: Client,
	request: StartPlanningRequest,
	withinMs: number,
): Promise<{ planningId: number; joined: boolean; message?: string }> {
	const { answer, afterLostTry } = await client.ask('startPlanning', request, { withinMs });
	const running = answer.code === 'ERR_OPT_RUNNING_FOR_DATE';
	if (!answer.success && !running) throw refusalTrouble('startPlanning', answer);
	if (answer.planningId === undefined) throw unnamed(running);
	// A planning found running after a lost try is most likely the one that try has started.
	const joined = running && !afterLostTry;
	if (!answer.success) return { planningId: answer.planningId, joined };
	// A planning that was started may come with a message; that of a refusal is an error.
	return { planningId: answer.planningId, joined, message: answer.message };
}

function unnamed(running: boolean): Trouble {
	const what = running ? 'A planning of this date runs already' : 'The planning was started';
	return new Trouble(
		`${what}, but OptimoRoute did not say which one`,
		'Wait until it has ended, then get its routes with Route > Get Many',
	);
}
