import type { Driver } from './driver.mts';
import { driverOfRoute } from './find-driver.mts';
import type { OrderChanges } from './order-changes.mts';
import { putOnRoute } from './put-on-route.mts';
import { endsOfRoute, refuseBegun, refuseBusyDriver, refuseRouteWhilePlanned } from './route-crew.mts';
import { ownVehicle, refuseUnfitDriver, refuseUnfitVehicle } from './route-fit.mts';
import { freeRouteName } from './route-name.mts';
import { ordersOn } from './route-orders.mts';
import { depotOf, type Route, type Stop } from './route.mts';

/**
 * Gives a route to a driver, with his places and his working time; his vehicle too, unless another one was chosen.
 * @param driver undefined: nobody drives it any more
 * @throws DomainError REFERENCES_DISAGREE, STATE_DOES_NOT_ALLOW, ORDER_IN_PLANNING, DATE_IN_PLANNING; nothing is changed
 * then
 */
export function assignRouteDriver(changes: OrderChanges, route: Route, driver: Driver | undefined): Route {
	const { domain, company } = changes;
	const { date } = route;
	if ((driver?.id ?? null) === route.driverId) return route;
	refuseBegun(domain, route);
	refuseRouteWhilePlanned(changes, route);
	if (driver !== undefined) refuseBusyDriver(changes, driver, route);
	const former = ownVehicle(domain, driverOfRoute(domain, route), date);
	const wasChosen = route.vehicleId !== null && route.vehicleId !== former?.id;
	const ends = endsOfRoute(domain, driver, route);
	const hasNoName = driver === undefined && route.name === '';
	const assigned: Route = {
		...route,
		name: hasNoName ? freeRouteName(domain, company.id, date) : route.name,
		driverId: driver?.id ?? null,
		vehicleId: wasChosen ? route.vehicleId : (ownVehicle(domain, driver, date)?.id ?? null),
		...ends,
		stops: depotOf(ends) === null ? withoutDepot(route.stops) : route.stops,
	};
	const orders = ordersOn(domain, route);
	refuseUnfitDriver(domain, assigned, orders);
	refuseUnfitVehicle(domain, assigned, orders);
	return putOnRoute(changes, assigned, orders);
}

/** Where there is no depot nobody reloads. */
function withoutDepot(stops: readonly Stop[]): Stop[] {
	return stops.map(({ orderId, arriveAt, startAt, leaveAt, travelSeconds, distanceMeters }) => ({
		...{ orderId, arriveAt, startAt, leaveAt, travelSeconds, distanceMeters },
	}));
}
