import { maxOrdersPerCall, maxSearchDays } from '../../../contract/optimoroute/operations';
import type { OrderReference } from '../../../contract/optimoroute/order';
import type { SearchedOrder, SearchOrdersRequest } from '../../../contract/optimoroute/search';
import { inBatches } from '../../shared/batches';
import { daysOf } from '../../shared/calendar';
import { Trouble } from '../../shared/trouble';
import type { Client } from './client';
import { listIn } from './rows';

/** Which orders to look for: those of some days, both ends included, or those that are named. */
export type Sought = { from: string; to: string } | readonly OrderReference[];

/**
 * All orders that a search finds, page by page, at most `limit`. What is longer than the service takes at
 * once, days or names, is searched in pieces.
 */
export async function searchOrders(
	client: Client,
	sought: Sought,
	request: SearchOrdersRequest,
	limit = Infinity,
): Promise<SearchedOrder[]> {
	const found: SearchedOrder[] = [];
	for (const piece of piecesOf(sought)) {
		const seen = new Set<string>();
		for (let tag: string | undefined = ''; tag !== undefined && found.length < limit;) {
			const page: SearchOrdersRequest = { ...request, ...piece, ...(tag && { after_tag: tag }) };
			const { answer } = await client.call('searchOrders', page);
			found.push(...listIn(answer.orders, 'orders'));
			tag = answer.after_tag || undefined;
			if (tag !== undefined && seen.has(tag)) throw goesRound();
			seen.add(tag ?? '');
		}
	}
	return found.slice(0, limit);
}

/** The search cut into pieces that the service takes; days that make no sense are left to it. */
export function piecesOf(sought: Sought): SearchOrdersRequest[] {
	if (!('from' in sought)) return inBatches(sought, maxOrdersPerCall).map((orders) => ({ orders }));
	const days = daysOf(sought.from, sought.to);
	if (days.length <= maxSearchDays) return [{ dateRange: sought }];
	return inBatches(days, maxSearchDays).map((piece) => ({
		dateRange: { from: piece[0], to: piece[piece.length - 1] },
	}));
}

function goesRound(): Trouble {
	return new Trouble(
		'OptimoRoute answered the same page of orders twice',
		'The service has a fault. Run the workflow again later, or search for fewer orders',
	);
}
