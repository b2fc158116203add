import type { Domain } from './domain.mts';
import { isOver, type Order } from './order.mts';
import { ordersOn } from './route-orders.mts';
import type { Route } from './route.mts';

/** `draft`: no stops yet; `planned`: stops and no driver; `in_progress`: its driver has set off. */
export type RouteStatus = 'draft' | 'planned' | 'assigned' | 'in_progress' | 'completed';

/** How far a route is, by what became of its stops. */
export function statusOfRoute(domain: Domain, route: Route): RouteStatus {
	const orders = ordersOn(domain, route);
	if (orders.length === 0) return 'draft';
	if (orders.every(({ status }) => isOver(status))) return 'completed';
	if (orders.some(isOnRoad)) return 'in_progress';
	return route.driverId === null ? 'planned' : 'assigned';
}

/** Whether its driver has been at a stop, or is on the way to one. */
export function hasSetOff(domain: Domain, route: Route): boolean {
	return ordersOn(domain, route).some(isOnRoad);
}

/** What was called off, or rejected from afar, does not mean that anybody has set off. */
function isOnRoad({ status }: Order): boolean {
	return status === 'on_route' || status === 'servicing' || status === 'success' || status === 'failed';
}
