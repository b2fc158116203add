import type { Domain } from './domain.mts';
import { isOver, type Order } from './order.mts';
import type { Route } from './route.mts';

/** `draft`: no stops yet; `planned`: stops and no driver; `in_progress`: its driver has set off. */
export type RouteStatus = 'draft' | 'planned' | 'assigned' | 'in_progress' | 'completed';

/** How far a route is, by what became of its stops. */
export function statusOfRoute(domain: Domain, { stops, driverId }: Route): RouteStatus {
	const orders = stops
		.map(({ orderId }) => domain.store.records.orders.get(orderId))
		.filter((order) => order !== undefined);
	if (orders.length === 0) return 'draft';
	if (orders.every(({ status }) => isOver(status))) return 'completed';
	if (orders.some(isOnRoad)) return 'in_progress';
	return driverId === null ? 'planned' : 'assigned';
}

/** What was called off, or rejected from afar, does not mean that anybody has set off. */
function isOnRoad({ status }: Order): boolean {
	return status === 'on_route' || status === 'servicing' || status === 'success' || status === 'failed';
}
