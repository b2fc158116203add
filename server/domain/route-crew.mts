import type { Depot } from './depot.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Driver, DriverPlace } from './driver.mts';
import { refuseDriverInPlanning } from './fleet-in-planning.mts';
import type { OrderChanges } from './order-changes.mts';
import { within } from './records.mts';
import { ordersOn } from './route-orders.mts';
import { hasSetOff, statusOfRoute } from './route-status.mts';
import type { Route } from './route.mts';
import { isAvailable, slotOf } from './slot.mts';

/** Where a route starts and ends: at its driver's own places, or else at its depot, or else at its stops. */
export function endsOfRoute(
	domain: Domain,
	driver: Driver | undefined,
	{ date, depotId }: Pick<Route, 'date' | 'depotId'>,
): Pick<Route, 'start' | 'end'> {
	const depot = depotId === null ? undefined : domain.store.records.depots.get(depotId);
	const place = depot === undefined ? null : placeOfDepot(depot);
	if (driver === undefined) return { start: place, end: place };
	const { start, end } = slotOf(domain, driver, date).driver;
	return { start: start ?? place, end: end ?? place };
}

export function placeOfDepot({ name, address, place }: Depot): DriverPlace {
	return { name, address, place };
}

/**
 * Sees to it that a driver may get a route: he works that day and has no other route then.
 * @throws DomainError REFERENCES_DISAGREE, STATE_DOES_NOT_ALLOW, DATE_IN_PLANNING
 */
export function refuseBusyDriver(
	changes: OrderChanges,
	driver: Driver,
	route: Pick<Route, 'id' | 'date'>,
): void {
	const { domain, company } = changes;
	const { date } = route;
	if (!isAvailable(domain, driver, date)) {
		throw new DomainError('REFERENCES_DISAGREE', {
			field: 'driverId',
			subject: `${driver.name} does not work on ${date}`,
		});
	}
	refuseDriverInPlanning(changes, driver.id, date, date);
	const other = domain.store.records.routes
		.find('byDate', within(company.id, date))
		.find(({ id, driverId }) => driverId === driver.id && id !== route.id);
	if (other === undefined) return;
	throw new DomainError('STATE_DOES_NOT_ALLOW', {
		field: 'driverId',
		subject: `${driver.name} has another route on ${date}`,
	});
}

/**
 * A planning that runs holds its drivers' days and its orders.
 * @throws DomainError DATE_IN_PLANNING, ORDER_IN_PLANNING
 */
export function refuseRouteWhilePlanned(changes: OrderChanges, route: Route): void {
	for (const order of ordersOn(changes.domain, route)) changes.refuseWhilePlanned(order);
	if (route.driverId !== null) refuseDriverInPlanning(changes, route.driverId, route.date, route.date);
}

/**
 * What is driven already is not taken back.
 * @throws DomainError STATE_DOES_NOT_ALLOW
 */
export function refuseBegun(domain: Domain, route: Route): void {
	if (!hasSetOff(domain, route)) return;
	throw new DomainError('STATE_DOES_NOT_ALLOW', { subject: `the route is ${statusOfRoute(domain, route)}` });
}

/** @throws DomainError STATE_DOES_NOT_ALLOW */
export function refuseCompleted(domain: Domain, route: Route): void {
	if (!hasSetOff(domain, route) || statusOfRoute(domain, route) !== 'completed') return;
	throw new DomainError('STATE_DOES_NOT_ALLOW', { subject: 'the route is completed' });
}
