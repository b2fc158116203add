import { maxSearchDays } from '../../../contract/optimoroute/operations';
import type { SearchedOrder, SearchOrdersRequest } from '../../../contract/optimoroute/order';
import { inBatches } from '../../shared/batches';
import { daysOf } from '../../shared/calendar';
import { Trouble } from '../../shared/trouble';
import type { Client } from './client';

/**
 * All orders that a search finds, page by page, at most `limit`. A range longer than the service takes is
 * searched in pieces.
 */
export async function searchOrders(
	client: Client,
	range: { from: string; to: string },
	request: SearchOrdersRequest,
	limit = Infinity,
): Promise<SearchedOrder[]> {
	const found: SearchedOrder[] = [];
	for (const dateRange of piecesOf(range)) {
		let after_tag: string | undefined;
		do {
			const page: SearchOrdersRequest = { ...request, dateRange, ...(after_tag ? { after_tag } : {}) };
			const { answer } = await client.call('searchOrders', page);
			found.push(...answer.orders);
			if (answer.after_tag && answer.after_tag === after_tag) throw standsStill();
			after_tag = answer.after_tag;
		} while (after_tag && found.length < limit);
		if (found.length >= limit) return found.slice(0, limit);
	}
	return found;
}

/** The range cut into pieces of at most `maxSearchDays`; one that makes no sense is left to the service. */
export function piecesOf(range: { from: string; to: string }): Array<{ from: string; to: string }> {
	const days = daysOf(range.from, range.to);
	if (days.length <= maxSearchDays) return [range];
	return inBatches(days, maxSearchDays).map((piece) => ({ from: piece[0], to: piece[piece.length - 1] }));
}

function standsStill(): Trouble {
	return new Trouble(
		'OptimoRoute answered the same page of orders twice',
		'The service has a fault. Run the workflow again later, or search for fewer days',
	);
}
