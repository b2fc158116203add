import { maxOrdersPerCall, maxSearchDays } from '../../../contract/optimoroute/operations';
import type { OrderReference } from '../../../contract/optimoroute/order';
import type { SearchedOrder, SearchOrdersRequest } from '../../../contract/optimoroute/search';
import { inBatches } from '../../shared/batches';
import { daysOf } from '../../shared/calendar';
import type { SendOptions } from '../../shared/connection';
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
		for await (const { orders } of pagesOf(client, { ...request, ...piece })) {
			found.push(...orders);
			if (found.length >= limit) return found.slice(0, limit);
		}
	}
	return found;
}

export interface SearchPage {
	orders: SearchedOrder[];
	/** Asks for the page behind this one; '' if there is none. */
	tag: string;
}

/** The pages of one search, each asked for when it is wanted; from the one behind `after_tag` if that is given. */
export async function* pagesOf(
	client: Client,
	{ after_tag: tag = '', ...request }: SearchOrdersRequest,
	options?: SendOptions,
): AsyncGenerator<SearchPage, void, void> {
	const seen = new Set([tag]);
	do {
		const page = { ...request, ...(tag !== '' && { after_tag: tag }) };
		const { answer } = await client.call('searchOrders', page, options);
		tag = answer.after_tag ?? '';
		if (tag !== '' && seen.has(tag)) throw goesRound();
		seen.add(tag);
		yield { orders: listIn(answer.orders, 'orders'), tag };
	} while (tag !== '');
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
