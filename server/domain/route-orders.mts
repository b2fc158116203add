import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { hasPlace } from './find-order.mts';
import { isOver, isUnderWay, type Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { stageOf } from './order-state.mts';
import type { Route } from './route.mts';

/** What an order is called in messages. */
export const titleOf = ({ id, number }: Order): string => `mission ${number === '' ? id : number}`;

/**
 * The company's orders by their ids, in that sequence.
 * @param field the list of ids, in messages
 * @throws DomainError REFERENCE_NOT_FOUND, REFERENCES_DISAGREE if one is named twice
 */
export function ordersNamed(
	{ domain, company }: Pick<OrderChanges, 'domain' | 'company'>,
	ids: readonly string[],
	field: string,
): Order[] {
	const named = new Set<string>();
	return ids.map((id, index) => {
		const order = domain.store.records.orders.get(id);
		const at = `${field}[${index}]`;
		if (order?.companyId !== company.id)
			throw new DomainError('REFERENCE_NOT_FOUND', { field: at, subject: id });
		if (named.has(id)) throw new DomainError('REFERENCES_DISAGREE', { field: at, subject: `${id} twice` });
		named.add(id);
		return order;
	});
}

/** The orders of a route in driving order. */
export function ordersOn(domain: Domain, route: Route): Order[] {
	return route.stops
		.map(({ orderId }) => domain.store.records.orders.get(orderId))
		.filter((order) => order !== undefined);
}

/**
 * Sees to it that orders may come to a route: they are of its day and branch, their places are known, and they are on
 * no route and not begun.
 * @throws DomainError REFERENCES_DISAGREE, STATE_DOES_NOT_ALLOW, ORDER_IN_PLANNING
 */
export function refuseUnfitOrders(
	changes: OrderChanges,
	route: Pick<Route, 'date' | 'branchId'>,
	orders: readonly Order[],
): void {
	for (const order of orders) {
		if (order.date !== route.date) disagree(`${titleOf(order)} is on ${order.date}`);
		if (!hasPlace(changes.domain, order)) disagree(`the place of ${titleOf(order)} is not known`);
		if (isUnderWay(order)) refuse(`${titleOf(order)} is ${stageOf(order.status)}`);
		if (order.routeId !== null) refuse(`${titleOf(order)} is on a route already`);
		changes.refuseWhilePlanned(order);
	}
	branchOf(route, orders);
}

/**
 * The branch of a route with these orders: its own, or else the one that they have in common; orders without a branch
 * go with any.
 * @throws DomainError REFERENCES_DISAGREE
 */
export function branchOf({ branchId }: Pick<Route, 'branchId'>, orders: readonly Order[]): string | null {
	const branch = branchId ?? orders.find((order) => order.branchId !== null)?.branchId ?? null;
	const other = orders.find((order) => order.branchId !== null && order.branchId !== branch);
	if (other !== undefined) disagree(`${titleOf(other)} is of another branch`);
	return branch;
}

/**
 * Linked orders stand on one route, the pickup first.
 * @param orders in driving order
 * @throws DomainError REFERENCES_DISAGREE
 */
export function refuseBrokenLinks(domain: Domain, orders: readonly Order[]): void {
	const places = new Map(orders.map(({ id }, index) => [id, index]));
	for (const [index, order] of orders.entries()) {
		if (order.relatedOrderId === null) continue;
		const partner = domain.store.records.orders.get(order.relatedOrderId);
		if (partner === undefined || (isOver(partner.status) && partner.routeId !== order.routeId)) continue;
		const at = places.get(partner.id);
		if (at === undefined) disagree(`${titleOf(order)} goes with ${titleOf(partner)}`);
		if (order.type === 'pickup' && at < index)
			disagree(`${titleOf(order)} is to be picked up before ${titleOf(partner)}`);
	}
}

function disagree(subject: string): never {
	throw new DomainError('REFERENCES_DISAGREE', { field: 'missionIds', subject });
}

function refuse(subject: string): never {
	throw new DomainError('STATE_DOES_NOT_ALLOW', { field: 'missionIds', subject });
}
