import type { Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { refuseOverload } from './route-fit.mts';
import { refuseBrokenLinks } from './route-orders.mts';
import { retimed } from './route-times.mts';
import type { Route } from './route.mts';

/**
 * Saves a route with these stops, and those that are new to it as scheduled.
 * @param orders all of the route, in driving order
 * @throws DomainError REFERENCES_DISAGREE for linked orders that are apart or the wrong way round, and for loads that
 * its vehicle does not carry; nothing is changed then
 */
export function putOnRoute(changes: OrderChanges, route: Route, orders: readonly Order[]): Route {
	const { domain, unit, now } = changes;
	refuseBrokenLinks(domain, orders);
	refuseOverload(domain, route, orders);
	changes.putRoute(retimed(domain, route, orders));
	for (const order of orders) {
		if (order.routeId === route.id) continue;
		const scheduled = { status: 'scheduled', routeId: route.id, unscheduledReason: null } as const;
		unit.put('orders', { ...order, ...scheduled, updatedAt: now });
	}
	return domain.store.records.routes.get(route.id) ?? route;
}
