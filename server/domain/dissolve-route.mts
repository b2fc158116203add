import type { OrderChanges } from './order-changes.mts';
import { retimed } from './route-times.mts';
import type { Route } from './route.mts';
import { staysOnRoute } from './under-way.mts';

/**
 * Unschedules what is on a route. Orders that are under way or over stay on it with their status, as the record of
 * what the driver did; a route without such orders is removed, unless it was made by hand.
 * @param movingOn ids of orders that are put on a route again before the unit of work ends: nothing is saved of them here
 */
export function dissolveRoute(
	changes: OrderChanges,
	{ id }: Route,
	movingOn: ReadonlySet<string> = new Set(),
): void {
	const { domain, unit, now } = changes;
	const { orders, routes } = domain.store.records;
	const route = routes.get(id);
	if (route === undefined) return;
	const placed = route.stops
		.map((stop) => orders.get(stop.orderId))
		.filter((order) => order !== undefined)
		.filter((order) => order.routeId === id);
	const staying = placed.filter((order) => staysOnRoute(domain, order));
	const leaving = placed.filter((order) => !staying.includes(order));
	for (const order of leaving) {
		if (movingOn.has(order.id)) continue;
		unit.put('orders', { ...order, routeId: null, status: 'unscheduled', updatedAt: now });
	}
	if (staying.length === 0 && !route.isKept) unit.remove('routes', id);
	else if (leaving.length > 0) changes.putRoute(retimed(domain, route, staying));
}
