import type { IDataObject } from 'n8n-workflow';
import type { CompletionDetails } from '../../../contract/optimoroute/completion';
import type { MobileEvent } from '../../../contract/optimoroute/event';
import { maxOrdersPerCall } from '../../../contract/optimoroute/operations';
import type { OrderReference } from '../../../contract/optimoroute/order';
import { inBatches } from '../../shared/batches';
import type { Client } from '../shared/client';
import { rowsFor } from '../shared/rows';
import { simplifyCompletion } from '../shared/simplifyCompletion';
import { simplifyEvent } from '../shared/simplifyEvent';
import { patience } from './eventLog';
import { readLastEvents } from './lastEvents';
import { lookForEvents } from './lookForEvents';
import { isSwitchedOn, readChoices } from '../../shared/trigger/settings';
import type { PollCall, Source } from './source';

const completions = ['success', 'failed', 'rejected'];

/** Orders that a driver has completed, with what he filled in. */
export const completedOrders: Source = {
	memoryName: 'events',
	look: async (call, memory) => {
		const { events, mark } = await lookForEvents(call, wantedIn(call), memory);
		return { records: await withDetails(call, events), memory: { ...mark } };
	},
	sample: async (call) => await withDetails(call, await readLastEvents(call, wantedIn(call))),
	withoutSample: {
		message: 'There is no completed order to show yet',
		advice:
			"Complete an order in the driver app, or choose other 'Outcomes', and try again. A published workflow starts by itself",
	},
};

function wantedIn({ context }: PollCall): string[] {
	const chosen = readChoices(context, 'outcomes');
	return chosen.length > 0 ? chosen : completions;
}

async function withDetails({ context, client }: PollCall, events: MobileEvent[]): Promise<IDataObject[]> {
	const simplify = isSwitchedOn(context, 'simplify');
	const details = await readDetails(client, events);
	return events.map((event) => {
		const completion = details.get(nameOf(event));
		return simplify ? simplifyCompleted(event, completion) : { ...event, ...(completion && { completion }) };
	});
}

/** The details of the orders of these events; of none that does not exist any more. */
async function readDetails(
	client: Client,
	events: readonly MobileEvent[],
): Promise<Map<string, CompletionDetails>> {
	const references = new Map<string, OrderReference>();
	for (const event of events) {
		if (nameOf(event) !== '') references.set(nameOf(event), referenceTo(event));
	}
	const details = new Map<string, CompletionDetails>();
	for (const batch of inBatches([...references], maxOrdersPerCall)) {
		const orders = batch.map(([, reference]) => reference);
		const { answer } = await client.call('getCompletionDetails', { orders }, patience);
		rowsFor(orders, answer.orders).forEach((row, place) => {
			if (row.success) details.set(batch[place][0], row.data);
		});
	}
	return details;
}

/** What most workflows need of it, flat; without the details if the order does not exist any more. */
function simplifyCompleted(event: MobileEvent, completion: CompletionDetails | undefined): IDataObject {
	const { event: outcome, time, orderNo, orderId, driver } = simplifyEvent(event);
	const { signature, images = [] } = completion?.form ?? {};
	return {
		event: outcome,
		time,
		orderNo,
		orderId,
		driver,
		...(completion && {
			...simplifyCompletion(completion),
			signatureUrl: signature?.url ?? '',
			imageUrls: images.map(({ url }) => url),
		}),
	};
}

function nameOf({ orderId, orderNo }: MobileEvent): string {
	return orderId || orderNo || '';
}

/** A number may belong to several orders; the id is that of one. */
function referenceTo({ orderId, orderNo }: MobileEvent): OrderReference {
	return orderId ? { id: orderId } : { orderNo };
}
