import { refuseAfterTrial, refuseBeyondBooking } from './booking.mts';
import type { Company } from './company.mts';
import { daysBetween, daysFrom } from './dates.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Driver, DriverName } from './driver.mts';
import { matchDrivers } from './find-driver.mts';
import { hasPlace } from './find-order.mts';
import { isUnderWay, type Order, type OrderName } from './order.mts';
import { plannedOrders } from './planned-orders.mts';
import type { Planning, PlanningPreferences } from './planning.mts';
import { within } from './records.mts';
import type { Route } from './route.mts';
import { runPlanning } from './run-planning.mts';
import { isAvailable } from './slot.mts';
import { staysOnRoute } from './under-way.mts';

/** What a planning is asked to do. */
export interface PlanningRequest {
	/** YYYY-MM-DD, both included. */
	readonly from: string;
	readonly to: string;
	/** Empty: every driver who is available. */
	readonly drivers: readonly DriverName[];
	/** Empty: every order of these days that is not on its way yet and has a valid place. */
	readonly orders: readonly OrderName[];
	/** Whether orders on routes of the used drivers take part though they were not named. */
	readonly includeScheduled: boolean;
	readonly start: Planning['start'];
	readonly lock: Planning['lock'];
	readonly preferences: PlanningPreferences;
}

/** A range of days may have at most this many. */
const maxDays = 35;

/**
 * Begins a planning and answers it at once; it goes on in the background.
 * @throws DomainError TRIAL_ENDED, WEEKLY_PLANNING_NOT_BOOKED, DATE_RANGE_REVERSED, DATE_RANGE_TOO_LONG,
 * PLANNED_ORDER_NOT_FOUND, PLANNED_ORDER_AMBIGUOUS, PLANNED_LOCATION_INVALID, PLANNED_ORDER_IN_PLANNING,
 * PLANNED_DATE_IN_PLANNING, PLANNED_DRIVER_NOT_FOUND, PLANNED_DRIVER_AMBIGUOUS, NO_DRIVERS, NOTHING_TO_PLAN,
 * TOO_MANY_DRIVERS, TOO_MANY_ORDERS, PLANNING_STARTS_NO_MORE
 */
export async function startPlanning(
	domain: Domain,
	company: Company,
	request: PlanningRequest,
): Promise<Planning> {
	checkBooking(domain, company, request);
	const planning = await domain.store.write((unit) => {
		if (domain.queue.isClosed) throw new DomainError('PLANNING_STARTS_NO_MORE');
		const named = namedOrders(domain, company, request);
		refuseBesideOther(domain, company, request, named);
		const drivers = chosenDrivers(domain, company, request);
		const orders = chosenOrders(domain, company, request, named, drivers);
		refuseBeyondBooking(company, drivers, orders);
		const begun: Planning = {
			id: domain.newId(),
			companyId: company.id,
			number: domain.nextPlanning(company.id),
			from: request.from,
			to: request.to,
			status: 'open',
			start: request.start,
			lock: request.start === 'current' ? request.lock : 'none',
			preferences: request.preferences,
			driverIds: drivers.map((driver) => driver.id),
			orderIds: orders.map((order) => order.id),
			takesAllOrders: named.length === 0,
			createdAt: domain.now().toISOString(),
			endedAt: null,
		};
		unit.put('plannings', begun);
		return begun;
	});
	void runPlanning(domain, planning);
	return planning;
}

function checkBooking(domain: Domain, company: Company, { from, to }: PlanningRequest): void {
	refuseAfterTrial(domain, company);
	if (from !== to && !company.plan.weeklyPlanning) throw new DomainError('WEEKLY_PLANNING_NOT_BOOKED');
	const days = daysBetween(from, to) + 1;
	if (days < 1) throw new DomainError('DATE_RANGE_REVERSED', { subject: `${from} to ${to}` });
	if (days > maxDays)
		throw new DomainError('DATE_RANGE_TOO_LONG', { subject: `${days} days, at most ${maxDays}` });
}

/** Orders of the planned days, in the order they were created. */
function ordersOfDays(domain: Domain, company: Company, request: PlanningRequest): Order[] {
	return daysFrom(request.from, request.to)
		.flatMap((day) => domain.store.records.orders.find('byDate', within(company.id, day)))
		.sort((a, b) => a.sequence - b.sequence);
}

function namedOrders(domain: Domain, company: Company, request: PlanningRequest): Order[] {
	if (request.orders.length === 0) return [];
	const orders = ordersOfDays(domain, company, request);
	const byId = new Map(orders.map((order) => [order.id, order]));
	const byNumber = new Map<string, Order[]>();
	for (const order of orders) {
		const alike = byNumber.get(order.number);
		if (alike === undefined) byNumber.set(order.number, [order]);
		else alike.push(order);
	}
	const matches = request.orders.map((name) => ({
		name,
		found:
			name.id === undefined ? (byNumber.get(name.number ?? '') ?? []) : [byId.get(name.id)].filter(exists),
	}));
	const missing = matches.filter(({ found }) => found.length === 0).map(({ name }) => name);
	if (missing.length > 0) throw new DomainError('PLANNED_ORDER_NOT_FOUND', { missing });
	const ambiguous = matches.find(({ found }) => found.length > 1);
	if (ambiguous !== undefined)
		throw new DomainError('PLANNED_ORDER_AMBIGUOUS', { subject: ambiguous.name.number });
	const named = [...new Set(matches.flatMap(({ found }) => found))];
	const invalid = named
		.filter((order) => !hasPlace(domain, order))
		.map(({ id, number }) => ({ id, ...(number === '' ? {} : { number }) }));
	if (invalid.length > 0) throw new DomainError('PLANNED_LOCATION_INVALID', { missing: invalid });
	return named;
}

const exists = <T,>(value: T | undefined): value is T => value !== undefined;

function refuseBesideOther(
	domain: Domain,
	company: Company,
	{ from, to }: PlanningRequest,
	named: readonly Order[],
): void {
	const { byOrder } = plannedOrders(domain, company.id);
	for (const { id, number } of named) {
		const planning = byOrder.get(id);
		if (planning !== undefined)
			throw new DomainError('PLANNED_ORDER_IN_PLANNING', { subject: number, planning });
	}
	const other = domain.store.records.plannings
		.find('openByCompany', company.id)
		.find((planning) => planning.from <= to && planning.to >= from);
	if (other !== undefined) throw new DomainError('PLANNED_DATE_IN_PLANNING', { planning: other.number });
}

/**
 * The drivers that work on one of the days at least. One that is named but works on none of them takes no part, just
 * as the days switched off for him don't: who is disabled is not available, and there is no code to refuse him with.
 */
function chosenDrivers(domain: Domain, company: Company, request: PlanningRequest): Driver[] {
	const days = daysFrom(request.from, request.to);
	const works = (driver: Driver): boolean => days.some((day) => isAvailable(domain, driver, day));
	if (request.drivers.length === 0) {
		return domain.store.records.drivers.find('byCompany', company.id).filter(works);
	}
	const matches = request.drivers.map((name) => ({ name, found: matchDrivers(domain, company, name) }));
	const missing = matches.filter(({ found }) => found.length === 0).map(({ name }) => name);
	if (missing.length > 0) throw new DomainError('PLANNED_DRIVER_NOT_FOUND', { missingDrivers: missing });
	const ambiguous = matches.find(({ found }) => found.length > 1)?.name;
	if (ambiguous !== undefined) {
		throw new DomainError('PLANNED_DRIVER_AMBIGUOUS', { subject: ambiguous.externalId ?? ambiguous.serial });
	}
	return [...new Set(matches.flatMap(({ found }) => found))].filter(works);
}

/**
 * What the planner may place: orders not yet under way, with a valid place, that are on no route or on one of a used
 * driver.
 */
function chosenOrders(
	domain: Domain,
	company: Company,
	request: PlanningRequest,
	named: readonly Order[],
	drivers: readonly Driver[],
): Order[] {
	const driverIds = new Set(drivers.map((driver) => driver.id));
	const namedIds = new Set(named.map((order) => order.id));
	return ordersOfDays(domain, company, request).filter((order) => {
		if (isUnderWay(order) || staysOnRoute(domain, order)) return false;
		if (!hasPlace(domain, order)) return false;
		const route = order.routeId === null ? undefined : domain.store.records.routes.get(order.routeId);
		if (named.length === 0 || namedIds.has(order.id)) {
			return namedIds.has(order.id) || isOnRouteOf(route, driverIds) || route?.driverId == null;
		}
		return request.includeScheduled && isOnRouteOf(route, driverIds);
	});
}

function isOnRouteOf(route: Route | undefined, driverIds: ReadonlySet<string>): boolean {
	return driverIds.has(route?.driverId ?? '');
}
