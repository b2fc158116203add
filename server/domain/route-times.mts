import type { DepotVisit as PlannedDepotVisit, PlannedRoute } from '../planner/model/plan.mts';
import { retimeRoute } from '../planning/retime-route.mts';
import type { Domain } from './domain.mts';
import { driverOfRoute } from './find-driver.mts';
import { nobodyWorking } from './nobody.mts';
import type { Order } from './order.mts';
import { noPreferences, type PlanningPreferences } from './planning.mts';
import { stateProblem } from './planning-problem.mts';
import type { DepotVisit, Route, Stop } from './route.mts';
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
	const depotVisits = new Map(planned.depotVisits?.map((visit) => [visit.beforeStop, visit]));
	return {
		stops: planned.stops.flatMap((stop, index) => {
			const order = orders[stop.visit];
			if (order === undefined) return [];
			const depotVisit = depotVisits.get(index);
			return {
				orderId: order.id,
				arriveAt: stop.arriveAt - midnight,
				startAt: stop.startAt - midnight,
				leaveAt: stop.leaveAt - midnight,
				travelSeconds: stop.travelSeconds,
				distanceMeters: stop.meters,
				...(depotVisit === undefined ? {} : { depotBefore: depotTiming(depotVisit, midnight) }),
			};
		}),
		startAt: planned.startAt - midnight,
		endAt: planned.endAt - midnight,
		distanceMeters: planned.meters,
		metersToEnd: planned.metersToEnd,
		secondsToEnd: planned.secondsToEnd,
	};
}

function depotTiming(planned: PlannedDepotVisit, midnight: number): DepotVisit {
	const { arriveAt, leaveAt, travelSeconds, meters } = planned;
	return {
		arriveAt: arriveAt - midnight,
		leaveAt: leaveAt - midnight,
		travelSeconds,
		distanceMeters: meters,
	};
}

/** The orders by their position, with the depot visits that the stops of a route have before them. */
export type Steps = ReadonlyArray<number | 'depot'>;

/** A depot visit stays where the stop right behind it is taken out. */
export function stepsOf(stops: readonly Stop[], orders: readonly Order[]): Steps {
	const present = new Set(orders.map(({ id }) => id));
	const afterDepot = new Set<string>();
	let isPending = false;
	for (const { orderId, depotBefore } of stops) {
		isPending ||= depotBefore !== undefined;
		if (!isPending || !present.has(orderId)) continue;
		afterDepot.add(orderId);
		isPending = false;
	}
	return orders.flatMap(({ id }, index) =>
		index > 0 && afterDepot.has(id) ? (['depot', index] as const) : [index],
	);
}

/** What the planner has to know of the depot visits that a route has. */
export function depotPreferences(stops: readonly Stop[]): PlanningPreferences {
	const [first] = stops.flatMap(({ depotBefore }) => depotBefore ?? []);
	if (first === undefined) return noPreferences;
	return { ...noPreferences, depotTrips: { visitMinutes: (first.leaveAt - first.arriveAt) / 60 } };
}

/** A route without a driver, and one whose driver was deleted, may last until the next day ends. */
const anybody = nobodyWorking(8 * 60, 48 * 60);

/** The route with these orders in this sequence, as early as they can be served. */
export function retimed(domain: Domain, route: Route, orders: readonly Order[]): Route {
	const vehicle = route.vehicleId === null ? undefined : domain.store.records.vehicles.get(route.vehicleId);
	const onDay = slotOf(domain, driverOfRoute(domain, route) ?? anybody, route.date);
	const slot = { ...onDay, driver: { ...onDay.driver, start: route.start, end: route.end }, vehicle };
	const preferences = depotPreferences(route.stops);
	const problem = stateProblem(domain, {
		from: route.date,
		to: route.date,
		orders,
		slots: [slot],
		preferences,
	});
	const steps = stepsOf(route.stops, orders);
	return { ...route, ...routeTiming(retimeRoute(problem, 0, steps), orders, 0) };
}

/** Whether a linked pickup and delivery stand on the route in that sequence. */
export function isInStep(route: Route, order: Order, partner: Order): boolean {
	const [pickup, delivery] = order.type === 'pickup' ? [order, partner] : [partner, order];
	const at = ({ id }: Order): number => route.stops.findIndex((stop) => stop.orderId === id);
	return at(pickup) !== -1 && at(pickup) < at(delivery);
}
