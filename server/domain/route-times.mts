import type { PlannedRoute } from '../planner/model/plan.mts';
import { retimeRoute } from '../planning/retime-route.mts';
import type { Domain } from './domain.mts';
import { driverOfRoute } from './find-driver.mts';
import { nobodyWorking } from './nobody.mts';
import type { Order } from './order.mts';
import { stateProblem } from './planning-problem.mts';
import type { Route } from './route.mts';
import { slotOf } from './slot.mts';

type RouteTiming = Pick<
	Route,
	'stops' | 'startAt' | 'endAt' | 'distanceMeters' | 'metersToEnd' | 'secondsToEnd'
>;

/**
 * The planner's times of a route as the route keeps them, counted from its own midnight.
 * @param orders by the planner's visit number
 * @param midnight seconds from the planner's zero to midnight of the route's date
 */
export function routeTiming(planned: PlannedRoute, orders: readonly Order[], midnight: number): RouteTiming {
	return {
		stops: planned.stops.flatMap((stop) => {
			const order = orders[stop.visit];
			if (order === undefined) return [];
			return {
				orderId: order.id,
				arriveAt: stop.arriveAt - midnight,
				startAt: stop.startAt - midnight,
				leaveAt: stop.leaveAt - midnight,
				travelSeconds: stop.travelSeconds,
				distanceMeters: stop.meters,
			};
		}),
		startAt: planned.startAt - midnight,
		endAt: planned.endAt - midnight,
		distanceMeters: planned.meters,
		metersToEnd: planned.metersToEnd,
		secondsToEnd: planned.secondsToEnd,
	};
}

/** A route without a driver, and one whose driver was deleted, may last until the next day ends. */
const anybody = nobodyWorking(8 * 60, 48 * 60);

/** The route with these orders in this sequence, as early as they can be served. */
export function retimed(domain: Domain, route: Route, orders: readonly Order[]): Route {
	const vehicle = route.vehicleId === null ? undefined : domain.store.records.vehicles.get(route.vehicleId);
	const onDay = slotOf(domain, driverOfRoute(domain, route) ?? anybody, route.date);
	const slot = { ...onDay, driver: { ...onDay.driver, start: route.start, end: route.end }, vehicle };
	const problem = stateProblem(domain, { from: route.date, to: route.date, orders, slots: [slot] });
	const sequence = orders.map((_, index) => index);
	return { ...route, ...routeTiming(retimeRoute(problem, 0, sequence), orders, 0) };
}

/** Whether a linked pickup and delivery stand on the route in that sequence. */
export function isInStep(route: Route, order: Order, partner: Order): boolean {
	const [pickup, delivery] = order.type === 'pickup' ? [order, partner] : [partner, order];
	const at = ({ id }: Order): number => route.stops.findIndex((stop) => stop.orderId === id);
	return at(pickup) !== -1 && at(pickup) < at(delivery);
}
