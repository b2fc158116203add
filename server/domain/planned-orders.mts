import type { Domain } from './domain.mts';

/** What the open plannings of a company hold: it may not change until they end. */
export interface PlannedOrders {
	/** Number of the planning that has the order. */
	readonly byOrder: ReadonlyMap<string, number>;
	/** Number of a planning that has an order at the location. */
	readonly byLocation: ReadonlyMap<string, number>;
}

export function plannedOrders(domain: Domain, companyId: string): PlannedOrders {
	const byOrder = new Map<string, number>();
	const byLocation = new Map<string, number>();
	for (const { number, orderIds } of domain.store.records.plannings.find('openByCompany', companyId)) {
		for (const orderId of orderIds) {
			byOrder.set(orderId, number);
			const order = domain.store.records.orders.get(orderId);
			if (order !== undefined) byLocation.set(order.locationId, number);
		}
	}
	return { byOrder, byLocation };
}
