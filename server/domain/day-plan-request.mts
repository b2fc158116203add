import { refuseAfterTrial, refuseBeyondBooking } from './booking.mts';
import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Driver } from './driver.mts';
import { hasPlace } from './find-order.mts';
import { isUnderWay, type Order } from './order.mts';
import { within } from './records.mts';
import { ordersNamed, titleOf } from './route-orders.mts';
import { hasSetOff } from './route-status.mts';
import type { Route } from './route.mts';
import { isAvailable } from './slot.mts';
import { isFree } from './under-way.mts';

/** Which day is to be planned, and with what. */
export interface DayPlanRequest {
	/** YYYY-MM-DD */
	readonly date: string;
	/** Only its orders, by its drivers and those of no branch; undefined: of all branches. */
	readonly branchId: string | undefined;
	/** undefined: all of the day that are on no route and not over. */
	readonly orderIds: readonly string[] | undefined;
	/** undefined: all who work that day. */
	readonly driverIds: readonly string[] | undefined;
	/** Whether orders on routes of the drivers may go to others; if not, they stay with their driver. */
	readonly includeScheduled: boolean;
}

/** What takes part in the planning of a day. */
export interface DaySelection {
	readonly drivers: readonly Driver[];
	/** That the drivers have already; the plan takes their place. */
	readonly routes: readonly Route[];
	/** On no route yet, with a known place. */
	readonly wanted: readonly Order[];
	/** On the routes of the drivers. */
	readonly present: readonly Order[];
	/** Nobody knows where they are. */
	readonly placeless: readonly Order[];
}

/**
 * Chooses what takes part. A driver whose route has begun does not, nor does one who does not work that day, named or
 * not.
 * @throws DomainError TRIAL_ENDED, REFERENCE_NOT_FOUND, REFERENCES_DISAGREE, STATE_DOES_NOT_ALLOW, NO_DRIVERS,
 * NOTHING_TO_PLAN, TOO_MANY_DRIVERS, TOO_MANY_ORDERS
 */
export function selectDay(domain: Domain, company: Company, request: DayPlanRequest): DaySelection {
	refuseAfterTrial(domain, company);
	const orders = chosenOrders(domain, company, request);
	const ofDay = domain.store.records.routes.find('byDate', within(company.id, request.date));
	const begun = new Set(ofDay.filter((route) => hasSetOff(domain, route)).map(({ driverId }) => driverId));
	const drivers = chosenDrivers(domain, company, request).filter(
		(driver) => !begun.has(driver.id) && isAvailable(domain, driver, request.date),
	);
	const driverIds = new Set(drivers.map(({ id }) => id));
	const routes = ofDay.filter(({ driverId }) => driverId !== null && driverIds.has(driverId));
	const present = routes
		.flatMap(({ stops }) => stops)
		.map(({ orderId }) => domain.store.records.orders.get(orderId))
		.filter((order) => order !== undefined)
		.filter((order) => isFree(domain, order));
	const elsewhere = orders.find(
		({ routeId }) => routeId !== null && !routes.some(({ id }) => id === routeId),
	);
	if (elsewhere !== undefined)
		throw new DomainError('STATE_DOES_NOT_ALLOW', {
			field: 'missionIds',
			subject: `${titleOf(elsewhere)} is on a route that does not take part`,
		});
	const open = orders.filter(({ routeId }) => routeId === null);
	const wanted = open.filter((order) => hasPlace(domain, order));
	// Without new orders nothing is to be done, unless those on routes may be moved.
	const isWork = open.length > 0 || request.includeScheduled;
	refuseBeyondBooking(company, drivers, isWork ? [...open, ...present] : []);
	return { drivers, routes, wanted, present, placeless: open.filter((order) => !hasPlace(domain, order)) };
}

/** In the sequence they were created in, so that the same day is planned alike. */
function chosenOrders(domain: Domain, company: Company, request: DayPlanRequest): Order[] {
	const { date, branchId, orderIds } = request;
	if (orderIds === undefined) {
		return domain.store.records.orders
			.find('byDate', within(company.id, date))
			.filter((order) => order.routeId === null && !isUnderWay(order))
			.filter((order) => branchId === undefined || order.branchId === branchId)
			.sort((one, other) => one.sequence - other.sequence);
	}
	const orders = ordersNamed({ domain, company }, orderIds, 'missionIds');
	for (const order of orders) {
		const disagrees =
			order.date === date
				? branchId !== undefined && order.branchId !== null && order.branchId !== branchId
					? 'is of another branch'
					: undefined
				: `is on ${order.date}`;
		const field = 'missionIds';
		if (disagrees !== undefined)
			throw new DomainError('REFERENCES_DISAGREE', { field, subject: `${titleOf(order)} ${disagrees}` });
		if (isUnderWay(order))
			throw new DomainError('STATE_DOES_NOT_ALLOW', { field, subject: `${titleOf(order)} is not open` });
	}
	return orders.sort((one, other) => one.sequence - other.sequence);
}

function chosenDrivers(domain: Domain, company: Company, request: DayPlanRequest): Driver[] {
	const { branchId, driverIds } = request;
	const all = domain.store.records.drivers.find('byCompany', company.id);
	const isOfBranch = (driver: Driver): boolean =>
		branchId === undefined || driver.branchId === null || driver.branchId === branchId;
	if (driverIds === undefined) return all.filter(isOfBranch);
	const byId = new Map(all.map((driver) => [driver.id, driver]));
	const named = [...new Set(driverIds)].map((id) => {
		const driver = byId.get(id);
		const field = `driverIds[${driverIds.indexOf(id)}]`;
		if (driver === undefined) throw new DomainError('REFERENCE_NOT_FOUND', { field, subject: id });
		if (!isOfBranch(driver))
			throw new DomainError('REFERENCES_DISAGREE', { field, subject: `${driver.name} is of another branch` });
		return driver;
	});
	return named;
}
