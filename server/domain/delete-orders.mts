import { DomainError } from './domain-error.mts';
import { findOrder, matchOrders } from './find-order.mts';
import type { OrderName } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { within } from './records.mts';

/**
 * Removes the order that a name matches; with `all` every one of them.
 * @throws DomainError ORDER_NOT_FOUND, ORDER_AMBIGUOUS, ORDER_IN_PLANNING; nothing is removed then
 */
export function deleteMatches(changes: OrderChanges, name: OrderName, all: boolean): void {
	const { domain, company } = changes;
	const matches = all ? matchOrders(domain, company, name) : [];
	const doomed = matches.length === 0 ? [findOrder(domain, company, name)] : matches;
	for (const order of doomed) changes.refuseWhilePlanned(order);
	for (const order of doomed) changes.removeOrder(order);
}

/**
 * Removes all orders and routes of a day, or of every day.
 * @param date YYYY-MM-DD
 * @throws DomainError DATE_IN_PLANNING, ORDER_IN_PLANNING for an order of another day that is linked to one of these
 */
export function deleteAllOrders(changes: OrderChanges, date: string | undefined): void {
	const { domain, company, unit } = changes;
	const { orders, routes, plannings } = domain.store.records;
	const running = plannings
		.find('openByCompany', company.id)
		.find(({ from, to }) => date === undefined || (from <= date && date <= to));
	if (running !== undefined) throw new DomainError('DATE_IN_PLANNING', { planning: running.number });
	const ofCompany = (record: { readonly companyId: string }): boolean => record.companyId === company.id;
	const key = within(company.id, date ?? '');
	const doomedRoutes = date === undefined ? [...routes.all()].filter(ofCompany) : routes.find('byDate', key);
	const doomedOrders = date === undefined ? [...orders.all()].filter(ofCompany) : orders.find('byDate', key);
	const doomed = new Set(doomedOrders.map((order) => order.id));
	for (const route of doomedRoutes) unit.remove('routes', route.id);
	for (const order of doomedOrders) {
		const partner = order.relatedOrderId === null ? undefined : orders.get(order.relatedOrderId);
		if (partner !== undefined && !doomed.has(partner.id)) changes.unlink(partner);
		unit.remove('orders', order.id);
	}
}
