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
	/** Where the page before ended. */
	readonly after?: SearchMark;
}

/** The last order of a page: pages go by date, then by when an order was created. */
export interface SearchMark {
	readonly date: string;
	readonly sequence: number;
}

export interface SearchPage {
	readonly orders: readonly Order[];
	/** Only where more follow. */
	readonly next?: SearchMark;
}

const maxDays = 35;

/**
 * One page of the orders that fit, by date and then by age. Orders created, deleted or moved between two pages neither
 * repeat nor hide others.
 * @throws DomainError SEARCH_RANGE_INVALID
 */
export function searchOrders(
	domain: Domain,
	company: Company,
	search: OrderSearch,
	pageSize: number,
): SearchPage {
	const statuses = new Set(search.statuses);
	const fits = (order: Order): boolean =>
		(statuses.size === 0 || statuses.has(order.status)) && isAfter(order, search.after);
	const page: Order[] = [];
	for (const group of candidates(domain, company, search)) {
		for (const order of group) {
			if (!fits(order)) continue;
			if (page.length === pageSize) return { orders: page, next: markOf(page.at(-1)) };
			page.push(order);
		}
	}
	return { orders: page };
}

const markOf = (order: Order | undefined): SearchMark | undefined =>
	order === undefined ? undefined : { date: order.date, sequence: order.sequence };

function isAfter(order: Order, mark: SearchMark | undefined): boolean {
	if (mark === undefined) return true;
	return order.date > mark.date || (order.date === mark.date && order.sequence > mark.sequence);
}

/** Groups of orders, each sorted by age, the groups by date. */
function* candidates(domain: Domain, company: Company, search: OrderSearch): Generator<readonly Order[]> {
	const { days, names } = search;
	if (days !== undefined) checkDays(days);
	if (names !== undefined) {
		const orders = [...new Set(names.flatMap((name) => matchOrders(domain, company, name)))];
		yield orders
			.filter((order) => days === undefined || (days.from <= order.date && order.date <= days.to))
			.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.sequence - b.sequence));
		return;
	}
	if (days === undefined) return;
	const first = search.after === undefined || search.after.date < days.from ? days.from : search.after.date;
	if (first > days.to) return;
	for (const day of daysFrom(first, days.to)) {
		yield [...domain.store.records.orders.find('byDate', within(company.id, day))].sort(
			(a, b) => a.sequence - b.sequence,
		);
	}
}

function checkDays({ from, to }: { readonly from: string; readonly to: string }): void {
	const days = daysBetween(from, to) + 1;
	if (days < 1 || days > maxDays)
		throw new DomainError('SEARCH_RANGE_INVALID', { subject: `${from} to ${to}` });
}
