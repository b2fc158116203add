import type { PlannedRoute } from '../planner/model/plan.mts';
import type { Order } from './order.mts';
import type { Route } from './route.mts';

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
