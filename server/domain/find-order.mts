import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Order, OrderName } from './order.mts';
import type { Planning } from './planning.mts';
import { within } from './records.mts';

/** All orders that a name matches. */
export function matchOrders(domain: Domain, company: Company, name: OrderName): readonly Order[] {
	const { orders } = domain.store.records;
	if (name.id !== undefined) {
		const order = orders.get(name.id);
		return order?.companyId === company.id ? [order] : [];
	}
	return name.number === undefined ? [] : orders.find('byNumber', within(company.id, name.number));
}

/** @throws DomainError ORDER_NOT_FOUND, ORDER_AMBIGUOUS */
export function findOrder(domain: Domain, company: Company, name: OrderName): Order {
	const [order, ...others] = matchOrders(domain, company, name);
	if (order === undefined) throw new DomainError('ORDER_NOT_FOUND', { subject: name.number });
	if (others.length > 0) throw new DomainError('ORDER_AMBIGUOUS', { subject: name.number });
	return order;
}

/** The open planning that has the order, if any. */
export function planningOf(domain: Domain, order: Order): Planning | undefined {
	return domain.store.records.plannings
		.find('openByCompany', order.companyId)
		.find((planning) => planning.orderIds.includes(order.id));
}

/** @throws DomainError ORDER_IN_PLANNING */
export function refuseWhilePlanned(domain: Domain, order: Order): void {
	const planning = planningOf(domain, order);
	if (planning !== undefined) {
		throw new DomainError('ORDER_IN_PLANNING', { subject: order.number, planning: planning.number });
	}
}

/** Whether the order's place is known; otherwise it can't be planned. */
export function hasPlace(domain: Domain, order: Order): boolean {
	return domain.store.records.locations.get(order.locationId)?.place != null;
}
