import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { refuseWhilePlanned } from './find-order.mts';
import type { Order } from './order.mts';
import { leaveRoute } from './order-on-route.mts';
import { within, type RecordUnit } from './records.mts';

/**
 * Removes an order, its stop and its link; the location stays.
 * @throws DomainError ORDER_IN_PLANNING
 */
export function deleteOrder(domain: Domain, unit: RecordUnit, order: Order): void {
	refuseWhilePlanned(domain, order);
	leaveRoute(domain, unit, order);
	const partner =
		order.relatedOrderId === null ? undefined : domain.store.records.orders.get(order.relatedOrderId);
	if (partner !== undefined) unit.put('orders', { ...partner, relatedOrderId: null });
	unit.remove('orders', order.id);
}

/**
 * Removes all orders and routes of a day, or of every day.
 * @param date YYYY-MM-DD
 * @throws DomainError DATE_IN_PLANNING
 */
export function deleteAllOrders(
	domain: Domain,
	company: Company,
	unit: RecordUnit,
	date: string | undefined,
): void {
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
		if (partner !== undefined && !doomed.has(partner.id))
			unit.put('orders', { ...partner, relatedOrderId: null });
		unit.remove('orders', order.id);
	}
}
