import { dispatchId, sentRouteOf } from './dispatch.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { findOrder, matchOrders } from './find-order.mts';
import type { Order, OrderName } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { within } from './records.mts';

export interface Deletion {
	/** Every order that the name matches, rather than the only one. */
	readonly all: boolean;
	/** Also what a driver has been sent or is serving. */
	readonly evenLive: boolean;
}

/**
 * Removes the order that a name matches, or all of them.
 * @throws DomainError ORDER_NOT_FOUND, ORDER_AMBIGUOUS, ORDER_IN_PLANNING, ORDER_DISPATCHED; nothing is removed then
 */
export function deleteMatches(changes: OrderChanges, name: OrderName, { all, evenLive }: Deletion): void {
	const { domain, company } = changes;
	const matches = all ? matchOrders(domain, company, name) : [];
	const doomed = matches.length === 0 ? [findOrder(domain, company, name)] : matches;
	for (const order of doomed) {
		changes.refuseWhilePlanned(order);
		if (!evenLive) refuseWhileLive(domain, order);
	}
	for (const order of doomed) changes.removeOrder(order);
}

/**
 * An order that a driver has on his route is protected, and so is one that he is serving. What he was sent counts, even
 * if it was planned anew since.
 * @throws DomainError ORDER_DISPATCHED
 */
function refuseWhileLive(domain: Domain, order: Order): void {
	const isUnderWay = order.status === 'on_route' || order.status === 'servicing';
	if (!isUnderWay && sentRouteOf(domain, order) === undefined) return;
	throw new DomainError('ORDER_DISPATCHED', { subject: order.number });
}

/**
 * Removes all orders and routes of a day, or of every day, and what was sent of them. A live plan does not stand in the
 * way: nobody empties a day by mistake for an order, and the call has no way to insist.
 * @param date YYYY-MM-DD
 * @throws DomainError DATE_IN_PLANNING, ORDER_IN_PLANNING for an order of another day that is linked to one of these
 */
export function deleteAllOrders(changes: OrderChanges, date: string | undefined): void {
	const { domain, company, unit } = changes;
	const { orders, routes, plannings, dispatches } = domain.store.records;
	const running = plannings
		.find('openByCompany', company.id)
		.find(({ from, to }) => date === undefined || (from <= date && date <= to));
	if (running !== undefined) throw new DomainError('DATE_IN_PLANNING', { planning: running.number });
	const [index, key] =
		date === undefined
			? (['byCompany', company.id] as const)
			: (['byDate', within(company.id, date)] as const);
	const doomedRoutes = routes.find(index, key);
	const doomedOrders = orders.find(index, key);
	const doomed = new Set(doomedOrders.map((order) => order.id));
	for (const route of doomedRoutes) unit.remove('routes', route.id);
	const doomedDispatches =
		date === undefined ? dispatches.find('byCompany', company.id) : [{ id: dispatchId(company.id, date) }];
	for (const { id } of doomedDispatches) unit.remove('dispatches', id);
	for (const order of doomedOrders) {
		const partner = order.relatedOrderId === null ? undefined : orders.get(order.relatedOrderId);
		if (partner !== undefined && !doomed.has(partner.id)) changes.unlink(partner);
		changes.forgetOrder(order.id);
	}
}
