import { retimeRoute } from '../planning/retime-route.mts';
import type { Domain } from './domain.mts';
import type { Order } from './order.mts';
import { stateProblem } from './planning-problem.mts';
import type { RecordUnit } from './records.mts';
import { routeTiming } from './planned-route.mts';
import type { Route } from './route.mts';

/**
 * Brings the route of a changed order up to date: the order leaves it if its day or driver no longer fits, otherwise
 * the stops get new times.
 */
export function settleOnRoute(domain: Domain, unit: RecordUnit, before: Order, order: Order): void {
	const route = before.routeId === null ? undefined : domain.store.records.routes.get(before.routeId);
	if (route === undefined) return;
	const otherDriver = order.driverId !== null && order.driverId !== route.driverId;
	if (order.date !== before.date || otherDriver) {
		leaveRoute(domain, unit, order);
		return;
	}
	const sameTiming =
		order.locationId === before.locationId &&
		order.serviceMinutes === before.serviceMinutes &&
		order.timeWindows === before.timeWindows &&
		order.allowedDateTimes === before.allowedDateTimes;
	if (!sameTiming) retime(domain, unit, route);
}

/** Takes an order off its route, if it is on one; the others keep their sequence and get new times. */
export function leaveRoute(domain: Domain, unit: RecordUnit, order: Order): void {
	if (order.routeId === null) return;
	const route = domain.store.records.routes.get(order.routeId);
	unit.put('orders', { ...order, routeId: null, status: 'unscheduled' });
	if (route === undefined) return;
	const stops = route.stops.filter((stop) => stop.orderId !== order.id);
	if (stops.length === 0) unit.remove('routes', route.id);
	else retime(domain, unit, { ...route, stops });
}

/** Brings every route with stops at a location up to date after the location has changed. */
export function retimeAt(domain: Domain, unit: RecordUnit, locationId: string): void {
	const { orders, routes } = domain.store.records;
	const routeIds = new Set(orders.find('byLocation', locationId).map((order) => order.routeId));
	for (const routeId of routeIds) {
		const route = routeId === null ? undefined : routes.get(routeId);
		if (route !== undefined) retime(domain, unit, route);
	}
}

function retime(domain: Domain, unit: RecordUnit, route: Route): void {
	const { orders, drivers, vehicles } = domain.store.records;
	const driver = drivers.get(route.driverId);
	const stopped = route.stops.map((stop) => orders.get(stop.orderId)).filter((order) => order !== undefined);
	if (driver === undefined) return;
	const vehicle = route.vehicleId === null ? undefined : vehicles.get(route.vehicleId);
	const slot = { driver: { ...driver, start: route.start, end: route.end }, vehicle, date: route.date };
	const problem = stateProblem(domain, { from: route.date, to: route.date, orders: stopped, slots: [slot] });
	const timed = retimeRoute(
		problem,
		0,
		stopped.map((_, index) => index),
	);
	unit.put('routes', { ...route, ...routeTiming(timed, stopped, 0) });
}
