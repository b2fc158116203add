import type { OrderChanges } from './order-changes.mts';
import { refuseBegun, refuseRouteWhilePlanned } from './route-crew.mts';
import { ordersOn } from './route-orders.mts';
import type { Route } from './route.mts';

/**
 * Removes a route; its orders are on none then.
 * @throws DomainError STATE_DOES_NOT_ALLOW, ORDER_IN_PLANNING, DATE_IN_PLANNING; nothing is changed then
 */
export function deleteRoute(changes: OrderChanges, route: Route): void {
	refuseBegun(changes.domain, route);
	refuseRouteWhilePlanned(changes, route);
	for (const order of ordersOn(changes.domain, route)) changes.leaveRoute(order);
	changes.unit.remove('routes', route.id);
}
