import type { Order } from './order.mts';
import type { Route } from './route.mts';

/** Whether an order may be served by whoever drives a route, with its vehicle; what is not settled yet suits everything. */
export function suitsRoute(
	order: Pick<Order, 'driverId' | 'vehicleId'>,
	route: Pick<Route, 'driverId' | 'vehicleId'>,
): boolean {
	return agree(order.driverId, route.driverId) && agree(order.vehicleId, route.vehicleId);
}

const agree = (wanted: string | null, actual: string | null): boolean =>
	wanted === null || actual === null || wanted === actual;
