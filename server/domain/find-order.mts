import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Order, OrderName } from './order.mts';
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

/** Whether the order's place is known; otherwise it can't be planned. */
export function hasPlace(domain: Domain, order: Order): boolean {
	return domain.store.records.locations.get(order.locationId)?.place != null;
}
