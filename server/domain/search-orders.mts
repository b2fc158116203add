import type { Company } from './company.mts';
import { daysBetween, daysFrom } from './dates.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { matchOrders } from './find-order.mts';
import type { Order, OrderName, OrderStatus } from './order.mts';
import { blockOf, dateBlock } from './records.mts';

export interface OrderSearch {
	/** Only these; undefined: any. Names that match nothing are passed over. */
	readonly names?: readonly OrderName[];
	/** Days YYYY-MM-DD, both included. */
	readonly days?: { readonly from: string; readonly to: string };
	/** Empty or undefined: any. */
	readonly statuses?: readonly OrderStatus[];
	/** The last order of the page before; 0: from the start. */
	readonly afterSequence: number;
}

export interface SearchPage {
	readonly orders: readonly Order[];
	/** The sequence of its last order, only where more follow. */
	readonly lastSequence?: number;
}

export interface SearchLimits {
	readonly pageSize: number;
	readonly maxDays: number;
}

/**
 * One page of the orders that fit, in the sequence they were created in. That never changes, so an order that is moved
 * to another day between two pages is neither repeated nor passed over.
 * @throws DomainError SEARCH_RANGE_INVALID
 */
export function searchOrders(
	domain: Domain,
	company: Company,
	search: OrderSearch,
	{ pageSize, maxDays }: SearchLimits,
): SearchPage {
	const { days, names, statuses = [], afterSequence } = search;
	if (days !== undefined) checkDays(days, maxDays);
	const wanted = new Set(statuses);
	const fits = (order: Order): boolean =>
		order.sequence > afterSequence &&
		(wanted.size === 0 || wanted.has(order.status)) &&
		(days === undefined || (days.from <= order.date && order.date <= days.to));
	const found: Order[] = [];
	for (const orders of names === undefined
		? ordersOfDays(domain, company, search)
		: [named(domain, company, names)]) {
		found.push(...orders.filter(fits).sort((a, b) => a.sequence - b.sequence));
		if (found.length > pageSize) {
			const page = found.slice(0, pageSize);
			return { orders: page, lastSequence: page.at(-1)?.sequence };
		}
	}
	return { orders: found };
}

function named(domain: Domain, company: Company, names: readonly OrderName[]): Order[] {
	return [...new Set(names.flatMap((name) => matchOrders(domain, company, name)))];
}

/** The orders of the days from the given sequence on, a block of the sequence at a time. */
function* ordersOfDays(
	domain: Domain,
	company: Company,
	{ days, afterSequence }: OrderSearch,
): IterableIterator<Order[]> {
	if (days === undefined) return;
	const dates = daysFrom(days.from, days.to);
	const last = blockOf(domain.latestOrder(company.id));
	for (let block = blockOf(afterSequence + 1); block <= last; block += 1) {
		yield dates.flatMap((date) =>
			domain.store.records.orders.find('byDateBlock', dateBlock(company.id, date, block)),
		);
	}
}

function checkDays({ from, to }: { readonly from: string; readonly to: string }, maxDays: number): void {
	const days = daysBetween(from, to) + 1;
	if (days < 1 || days > maxDays) {
		throw new DomainError('SEARCH_RANGE_INVALID', { subject: `${from} to ${to}` });
	}
}
