import type { Company } from './company.mts';
import { daysBetween, daysFrom } from './dates.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { matchOrders } from './find-order.mts';
import type { Order, OrderName, OrderStatus } from './order.mts';
import { within } from './records.mts';

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
	const { days, statuses = [], afterSequence } = search;
	if (days !== undefined) checkDays(days, maxDays);
	const wanted = new Set(statuses);
	const fitting = candidates(domain, company, search).filter(
		(order) =>
			order.sequence > afterSequence &&
			(wanted.size === 0 || wanted.has(order.status)) &&
			(days === undefined || (days.from <= order.date && order.date <= days.to)),
	);
	const page = firstBySequence(fitting, pageSize);
	return fitting.length > pageSize ? { orders: page, lastSequence: page.at(-1)?.sequence } : { orders: page };
}

function candidates(domain: Domain, company: Company, { names, days }: OrderSearch): Order[] {
	if (names !== undefined) return [...new Set(names.flatMap((name) => matchOrders(domain, company, name)))];
	if (days === undefined) return [];
	return daysFrom(days.from, days.to).flatMap((day) =>
		domain.store.records.orders.find('byDate', within(company.id, day)),
	);
}

/** The first so many, sorted. Numbers alone are sorted first, which is much faster for a long list. */
function firstBySequence(orders: readonly Order[], count: number): Order[] {
	const sequences = Float64Array.from(orders, (order) => order.sequence).sort();
	const last = sequences[Math.min(count, sequences.length) - 1] ?? 0;
	return orders.filter((order) => order.sequence <= last).sort((a, b) => a.sequence - b.sequence);
}

function checkDays({ from, to }: { readonly from: string; readonly to: string }, maxDays: number): void {
	const days = daysBetween(from, to) + 1;
	if (days < 1 || days > maxDays) {
		throw new DomainError('SEARCH_RANGE_INVALID', { subject: `${from} to ${to}` });
	}
}
