import { DomainError } from './domain-error.mts';
import { driverOfRoute } from './find-driver.mts';
import type { OrderChanges } from './order-changes.mts';
import { putOnRoute } from './put-on-route.mts';
import { refuseBegun, refuseRouteWhilePlanned } from './route-crew.mts';
import { ownVehicle, refuseUnfitVehicle } from './route-fit.mts';
import { ordersOn } from './route-orders.mts';
import type { Route } from './route.mts';
import type { Vehicle } from './vehicle.mts';

/**
 * Has a route driven with a vehicle.
 * @param vehicle undefined: the one that its driver has that day
 * @throws DomainError REFERENCES_DISAGREE, STATE_DOES_NOT_ALLOW, ORDER_IN_PLANNING, DATE_IN_PLANNING; nothing is changed
 * then
 */
export function assignRouteVehicle(changes: OrderChanges, route: Route, vehicle: Vehicle | undefined): Route {
	const { domain } = changes;
	const chosen = vehicle ?? ownVehicle(domain, driverOfRoute(domain, route), route.date);
	const vehicleId = chosen?.id ?? null;
	if (vehicleId === route.vehicleId) return route;
	refuseInactive(vehicle);
	refuseBegun(domain, route);
	refuseRouteWhilePlanned(changes, route);
	const assigned = { ...route, vehicleId };
	const orders = ordersOn(domain, route);
	refuseUnfitVehicle(domain, assigned, orders);
	return putOnRoute(changes, assigned, orders);
}

/** @throws DomainError REFERENCES_DISAGREE for a vehicle that nobody may drive */
export function refuseInactive(vehicle: Vehicle | undefined): void {
	if (vehicle === undefined || vehicle.status === 'active') return;
	const subject = `the vehicle ${vehicle.plateNumber} is in the state ${vehicle.status}`;
	throw new DomainError('REFERENCES_DISAGREE', { field: 'vehicleId', subject });
}
