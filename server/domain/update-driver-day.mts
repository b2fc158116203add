import { type CompletePlace, completePlace, type PlaceDraft, placeOfLocation } from './day-place.mts';
import { dissolveRoute } from './dissolve-route.mts';
import { DomainError } from './domain-error.mts';
import type { Driver, DriverPlace } from './driver.mts';
import { driverDayId } from './driver-day.mts';
import { findVehicle } from './find-vehicle.mts';
import type { OrderChanges } from './order-changes.mts';
import { within } from './records.mts';
import { noCapacities, type Vehicle, type VehicleName } from './vehicle.mts';

/** What is to be different for a driver on a day; what is left out stays as it is. */
export interface DriverDayChange {
	readonly isEnabled?: boolean;
	/** Minutes after midnight. */
	readonly workFrom?: number;
	/** Minutes after midnight; not after `workFrom` means on the next day. */
	readonly workTo?: number;
	/** Brings its own capacities along, in the place of those the day had. */
	readonly vehicle?: VehicleName;
	/** load1 to load4; null: nothing is said about it. */
	readonly capacities?: Vehicle['capacities'];
	/** `default`: as with the driver. */
	readonly start?: PlaceDraft | 'default';
	/** `start`: where the day starts. */
	readonly end?: PlaceDraft | 'default' | 'start';
}

/**
 * Changes a driver's day, and unschedules what was planned for it: the routes no longer fit.
 * @param date YYYY-MM-DD
 * @throws DomainError DATE_IN_PLANNING, ORDER_IN_PLANNING, VEHICLE_NOT_FOUND, VEHICLE_AMBIGUOUS,
 * DRIVER_PLACE_INCOMPLETE; nothing is changed then
 */
export function updateDriverDay(
	changes: OrderChanges,
	driver: Driver,
	date: string,
	change: DriverDayChange,
): void {
	const { domain, company, unit } = changes;
	const id = driverDayId(driver.id, date);
	const before = domain.store.records.driverDays.get(id);
	const vehicle = change.vehicle === undefined ? undefined : findVehicle(domain, company, change.vehicle);
	// Before anything is changed: a row that is refused may not leave a location behind.
	const start = typeof change.start === 'object' ? completePlace(change.start) : change.start;
	const end = typeof change.end === 'object' ? completePlace(change.end) : change.end;
	unscheduleDay(changes, driver, date);
	unit.put('driverDays', {
		id,
		companyId: company.id,
		driverId: driver.id,
		date,
		isEnabled: change.isEnabled ?? before?.isEnabled,
		workFrom: change.workFrom ?? before?.workFrom,
		workTo: change.workTo ?? before?.workTo,
		vehicleId: vehicle?.id ?? before?.vehicleId,
		capacities: capacitiesAfter(vehicle === undefined ? before?.capacities : undefined, change.capacities),
		start: start === undefined ? before?.start : dayPlace(changes, start),
		end: end === undefined || end === 'start' ? (end ?? before?.end) : dayPlace(changes, end),
	});
}

/**
 * Dissolves the routes of a driver's day.
 * @throws DomainError DATE_IN_PLANNING if a planning has this driver on this day, ORDER_IN_PLANNING if one has an order
 * of his route; nothing is changed then
 */
function unscheduleDay(changes: OrderChanges, driver: Driver, date: string): void {
	const { domain, company } = changes;
	const { plannings, routes, orders } = domain.store.records;
	const running = plannings
		.find('openByCompany', company.id)
		.find(({ from, to, driverIds }) => from <= date && date <= to && driverIds.includes(driver.id));
	if (running !== undefined) throw new DomainError('DATE_IN_PLANNING', { planning: running.number });
	const routesOfDay = routes
		.find('byDate', within(company.id, date))
		.filter(({ driverId }) => driverId === driver.id);
	for (const stop of routesOfDay.flatMap(({ stops }) => stops)) {
		const order = orders.get(stop.orderId);
		if (order !== undefined) changes.refuseWhilePlanned(order);
	}
	for (const route of routesOfDay) dissolveRoute(changes, route);
}

function capacitiesAfter(
	[before1, before2, before3, before4]: Vehicle['capacities'] = noCapacities,
	[given1, given2, given3, given4]: Vehicle['capacities'] = noCapacities,
): Vehicle['capacities'] {
	return [given1 ?? before1, given2 ?? before2, given3 ?? before3, given4 ?? before4];
}

function dayPlace(changes: OrderChanges, wanted: CompletePlace | 'default'): DriverPlace | undefined {
	return wanted === 'default' ? undefined : placeOfLocation(changes, wanted);
}
