import type { Company } from './company.mts';
import { driverOf } from './complete-order.mts';
import { daysBetween, daysFrom } from './dates.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { matchOrders } from './find-order.mts';
import type { Order } from './order.mts';
import { stageOf } from './order-state.mts';
import { blockOf, companyBlock, dateBlock, within } from './records.mts';

/** What orders have in common; what is left out is not asked for. */
export interface OrderFilter {
	readonly number?: string | undefined;
	readonly branchId?: string | undefined;
	/** Days YYYY-MM-DD, both included. */
	readonly from?: string | undefined;
	readonly to?: string | undefined;
	readonly stage?: ReturnType<typeof stageOf> | undefined;
	/** Of the route it is on, or else who alone may serve it. */
	readonly driverId?: string | undefined;
	readonly vehicleId?: string | undefined;
	readonly routeId?: string | undefined;
	/** ISO 8601, UTC. */
	readonly changedSince?: string | undefined;
}

export interface OrderPage {
	readonly orders: readonly Order[];
	/** Sequence of its last order; undefined: none follows. */
	readonly last: number | undefined;
	/** Orders that fit, on all pages. */
	readonly total: number;
}

/** So many days are looked up one by one; for more, all orders are gone through. */
const daysLookedUp = 62;

/**
 * The orders that fit, after one of them, in the sequence they were created in, which never changes. Only those of the
 * page are collected; if nothing but days is asked for, the others are not even looked at.
 * @param after sequence of the last order of the page before; 0: from the start
 */
export function pageOfOrders(
	domain: Domain,
	company: Company,
	filter: OrderFilter,
	after: number,
	limit: number,
): OrderPage {
	const counted = countOf(domain, company, filter);
	const orders: Order[] = [];
	let total = 0;
	let hasMore = false;
	for (const order of ordersOf(domain, company, filter, counted === undefined ? 0 : after + 1)) {
		total += 1;
		if (order.sequence <= after) continue;
		if (orders.length < limit) orders.push(order);
		else hasMore = true;
		if (hasMore && counted !== undefined) break;
	}
	return { orders, last: hasMore ? orders.at(-1)?.sequence : undefined, total: counted ?? total };
}

/**
 * All orders that fit, in the sequence they were created in.
 * @throws DomainError RESULT_TOO_LARGE if they are more than `most`
 */
export function allOrders(domain: Domain, company: Company, filter: OrderFilter, most: number): Order[] {
	const orders: Order[] = [];
	for (const order of ordersOf(domain, company, filter, 0)) {
		orders.push(order);
		if (orders.length > most) throw new DomainError('RESULT_TOO_LARGE', { subject: `more than ${most}` });
	}
	return orders;
}

/** How many fit, where the indexes say it. */
function countOf(domain: Domain, company: Company, filter: OrderFilter): number | undefined {
	const { orders } = domain.store.records;
	const { from, to } = filter;
	const onlyDays: OrderFilter = { from, to };
	const names = Object.keys(filter) as Array<keyof OrderFilter>;
	if (names.some((name) => filter[name] !== onlyDays[name])) return undefined;
	if (from === undefined && to === undefined) return orders.count('byCompany', company.id);
	const days = daysOf(filter);
	return days?.reduce((sum, day) => sum + orders.count('byDate', within(company.id, day)), 0);
}

/** Orders that fit, from a block of the sequence on. */
function* ordersOf(
	domain: Domain,
	company: Company,
	filter: OrderFilter,
	fromSequence: number,
): IterableIterator<Order> {
	const fits = fitting(domain, filter);
	for (const block of blocksOf(domain, company, filter, fromSequence)) {
		for (const order of block) if (fits(order)) yield order;
	}
}

/** Lists of orders, each and all of them in sequence, among which those that fit are. */
function* blocksOf(
	domain: Domain,
	company: Company,
	filter: OrderFilter,
	fromSequence: number,
): IterableIterator<readonly Order[]> {
	const { orders, routes } = domain.store.records;
	if (filter.number !== undefined) {
		yield inSequence(matchOrders(domain, company, { number: filter.number }));
		return;
	}
	if (filter.routeId !== undefined) {
		const route = routes.get(filter.routeId);
		if (route?.companyId !== company.id) return;
		const stops = route.stops.map(({ orderId }) => orders.get(orderId));
		yield inSequence(stops.filter((order) => order !== undefined));
		return;
	}
	const days = daysOf(filter);
	const last = blockOf(domain.latestOrder(company.id));
	for (let block = blockOf(fromSequence); block <= last; block += 1) {
		if (days === undefined) yield orders.find('byBlock', companyBlock(company.id, block));
		else {
			yield inSequence(days.flatMap((day) => orders.find('byDateBlock', dateBlock(company.id, day, block))));
		}
	}
}

const inSequence = (orders: readonly Order[]): Order[] =>
	[...orders].sort((one, other) => one.sequence - other.sequence);

/** The days asked for, if they are few; undefined: they are many, or open at an end. */
function daysOf({ from, to }: OrderFilter): string[] | undefined {
	if (from === undefined || to === undefined) return undefined;
	const count = daysBetween(from, to) + 1;
	return count > daysLookedUp ? undefined : daysFrom(from, to);
}

function fitting(domain: Domain, filter: OrderFilter): (order: Order) => boolean {
	const { branchId, from, to, stage, driverId, vehicleId, routeId, changedSince } = filter;
	return (order) =>
		(from === undefined || order.date >= from) &&
		(to === undefined || order.date <= to) &&
		(stage === undefined || stageOf(order.status) === stage) &&
		(branchId === undefined || order.branchId === branchId) &&
		(routeId === undefined || order.routeId === routeId) &&
		(changedSince === undefined || order.updatedAt >= changedSince) &&
		(driverId === undefined || driverOf(domain, order) === driverId) &&
		(vehicleId === undefined || vehicleOf(domain, order) === vehicleId);
}

/** The vehicle that serves the order: that of its route, or else the one it is meant for. */
export function vehicleOf(domain: Domain, order: Order): string | null {
	const route = order.routeId === null ? undefined : domain.store.records.routes.get(order.routeId);
	return route?.vehicleId ?? order.vehicleId;
}
