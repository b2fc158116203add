import type { CompletionDetails } from '../../../../contract/optimoroute/completion';
import { maxOrdersPerCall } from '../../../../contract/optimoroute/operations';
import type { OrderReference } from '../../../../contract/optimoroute/order';
import type { BatchWork } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { readOrderReference } from '../../shared/orderLocator';
import { refusalTrouble } from '../../shared/refusals';
import { rowsFor } from '../../shared/rows';

export interface Completion {
	/** As the item names it. */
	order: OrderReference;
	details: CompletionDetails;
}

/** Asks what became of the order that each item names. */
export const completionDetails: BatchWork<Client, OrderReference, Completion> = {
	batchSize: maxOrdersPerCall,
	rowReader: (context) => (itemIndex) => readOrderReference(context, itemIndex),
	sendRows: async ({ client, rows }) => {
		const { answer } = await client.call('getCompletionDetails', { orders: rows });
		return rowsFor(rows, answer.orders).map((row, place) =>
			row.success
				? { order: rows[place], details: row.data }
				: refusalTrouble('getCompletionDetails', { ...rows[place], ...row }),
		);
	},
};
