import type { IDataObject, IHookFunctions } from 'n8n-workflow';
import { isRecord, isTrue } from '../../shared/parameters';
import type { Client } from '../shared/client';
import { recordsOf } from '../shared/pages';
import { textOf } from '../shared/simplify';
import { wasTaken } from './memory';

/** More would keep n8n from starting; what is older can be sent again with the node. */
const most = 1000;

/** Has deliveries sent again that did not arrive while nobody was there to take them, the oldest first. */
export async function catchUp(
	{ context, client }: { context: IHookFunctions; client: Client },
	endpointId: string,
): Promise<void> {
	if (context.getMode() === 'manual' || !isWanted(context)) return;
	const missed: IDataObject[] = [];
	for (const status of ['failed', 'pending']) {
		const call = { id: endpointId, input: { status } };
		missed.push(...(await recordsOf(client, 'listWebhookDeliveries', call, most)));
	}
	const byTime = missed.sort((one, other) => textOf(one.createdAt).localeCompare(textOf(other.createdAt)));
	for (const delivery of byTime) {
		if (wasTaken(context, textOf(delivery.eventId))) continue;
		const input = { deliveryId: delivery.id };
		const reply = await client.ask('redeliverWebhooks', { id: endpointId, input });
		if ('answer' in reply) continue;
		// The call is not in the vendor's documentation: without it nothing can be caught up.
		const { code } = reply.refusal;
		if (code !== 'NOT_FOUND' && code !== 'METHOD_NOT_ALLOWED') throw client.troubleOf(reply.refusal);
		context.logger.warn(`Rouptimize Trigger: deliveries cannot be sent again (${code})`);
		return;
	}
}

function isWanted(context: IHookFunctions): boolean {
	const options: unknown = context.getNodeParameter('options', {});
	return !isRecord(options) || options.catchUp === undefined || isTrue(options.catchUp);
}
