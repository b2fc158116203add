import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Driver } from './driver.mts';
import { driverOfRoute } from './find-driver.mts';
import type { Order } from './order.mts';
import { overload } from './route-load.mts';
import { titleOf } from './route-orders.mts';
import type { Route } from './route.mts';
import { slotOf } from './slot.mts';
import type { Vehicle } from './vehicle.mts';

type Crew = Pick<Route, 'driverId' | 'vehicleId' | 'date'>;

/**
 * Sees to it that the driver of a route, if it has one, may serve orders.
 * @throws DomainError REFERENCES_DISAGREE
 */
export function refuseUnfitDriver(domain: Domain, route: Crew, orders: readonly Order[]): void {
	const driver = driverOfRoute(domain, route);
	if (driver === undefined) return;
	const disagree = disagreeOn('driverId');
	for (const order of orders) {
		if (order.driverId !== null && order.driverId !== driver.id)
			disagree(`${titleOf(order)} is meant for another driver`);
		const missing = order.skills.filter((skill) => !driver.skills.includes(skill));
		if (missing.length > 0)
			disagree(`${titleOf(order)} needs ${missing.join(', ')}, which ${driver.name} lacks`);
	}
}

/**
 * Sees to it that the vehicle of a route has what orders ask for. As long as nobody drives it without a vehicle, there
 * is nothing to compare with.
 * @throws DomainError REFERENCES_DISAGREE
 */
export function refuseUnfitVehicle(domain: Domain, route: Crew, orders: readonly Order[]): void {
	const vehicle = vehicleOfRoute(domain, route);
	if (vehicle === undefined && route.driverId === null) return;
	const disagree = disagreeOn('vehicleId');
	for (const order of orders) {
		if (order.vehicleId !== null && order.vehicleId !== vehicle?.id)
			disagree(`${titleOf(order)} is meant for another vehicle`);
		const missing = order.vehicleFeatures.filter((feature) => vehicle?.features.includes(feature) !== true);
		if (missing.length > 0) disagree(`${titleOf(order)} needs a vehicle with ${missing.join(', ')}`);
	}
}

/**
 * Sees to it that the vehicle of a route carries its orders.
 * @param orders all of the route, in driving order
 * @throws DomainError REFERENCES_DISAGREE
 */
export function refuseOverload(
	domain: Domain,
	route: Crew & Pick<Route, 'stops'>,
	orders: readonly Order[],
): void {
	const vehicle = vehicleOfRoute(domain, route);
	const disagree = disagreeOn('vehicleId');
	if (vehicle?.maxOrders != null && orders.length > vehicle.maxOrders)
		disagree(`${orders.length} missions, and the vehicle takes ${vehicle.maxOrders}`);
	const afterDepot = new Set(route.stops.flatMap((stop) => (stop.depotBefore ? [stop.orderId] : [])));
	const tooMuch = overload(orders, afterDepot, capacitiesOfRoute(domain, route, vehicle));
	if (tooMuch !== undefined) disagree(tooMuch);
}

/** The vehicle a driver has on a day, unless another one was chosen for his route. */
export function ownVehicle(domain: Domain, driver: Driver | undefined, date: string): Vehicle | undefined {
	return driver === undefined ? undefined : slotOf(domain, driver, date).vehicle;
}

function vehicleOfRoute(domain: Domain, { vehicleId }: Crew): Vehicle | undefined {
	return vehicleId === null ? undefined : domain.store.records.vehicles.get(vehicleId);
}

/** What was said of the driver's day counts with the vehicle that he has on that day. */
export function capacitiesOfRoute(
	domain: Domain,
	route: Crew,
	vehicle: Vehicle | undefined,
): Vehicle['capacities'] {
	const driver = driverOfRoute(domain, route);
	const slot = driver === undefined ? undefined : slotOf(domain, driver, route.date);
	if (slot !== undefined && slot.vehicle?.id === vehicle?.id) return slot.capacities;
	return vehicle?.capacities ?? [null, null, null, null];
}

function disagreeOn(field: string): (subject: string) => never {
	return (subject) => {
		throw new DomainError('REFERENCES_DISAGREE', { field, subject });
	};
}
