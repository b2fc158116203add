import type { Plan } from '../planner/model/plan.mts';
import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Driver } from './driver.mts';
import { hasPlace } from './find-order.mts';
import type { JobSketch } from './job.mts';
import type { Order } from './order.mts';
import type { PreparedPlanning } from './planning-task.mts';
import { within } from './records.mts';
import type { Route } from './route.mts';
import { routeTiming } from './route-times.mts';
import { type Slot, slotOf } from './slot.mts';
import { isFree } from './under-way.mts';
import { noCapacities } from './vehicle.mts';
import { nobodyWorking } from './nobody.mts';

/** What the planner is to do for a job. */
export interface JobTask extends PreparedPlanning {
	/** What the plan rests on: another task for the same job is as good only if these are the very same records. */
	readonly basis: readonly unknown[];
}

/**
 * States the planning of a job: its orders join those that the driver has on that day already. These stay with him, as
 * if they were critical.
 * @throws DomainError DATE_IN_PLANNING if a planning has the driver on that day
 */
export function taskForDriver(
	domain: Domain,
	company: Company,
	driver: Driver,
	date: string,
	jobOrders: readonly Order[],
): JobTask {
	refuseBesidePlanning(domain, company, driver, date);
	const slot = slotOf(domain, driver, date);
	const { routes, orders } = domain.store.records;
	const replaced = routes
		.find('byDate', within(company.id, date))
		.filter((route) => route.driverId === driver.id && isReplaceable(domain, route));
	const present = replaced
		.flatMap((route) => route.stops)
		.map((stop) => orders.get(stop.orderId))
		.filter((order) => order !== undefined)
		.filter((order) => isFree(domain, order));
	const placed = jobOrders.filter((order) => hasPlace(domain, order));
	return {
		from: date,
		to: date,
		orders: [...present.map((order): Order => ({ ...order, priority: 'critical' })), ...placed],
		slots: [slot],
		initial: [present.map((_, index) => index)],
		blocked: new Map(),
		replaced,
		basis: [driver, slot.vehicle, ...slot.capacities, ...replaced, ...present],
	};
}

/** A route on which work has begun keeps what it has; new stops get one of their own behind it. */
function isReplaceable(domain: Domain, route: Route): boolean {
	const { orders } = domain.store.records;
	return route.stops.some((stop) => {
		const order = orders.get(stop.orderId);
		return order !== undefined && isFree(domain, order);
	});
}

function refuseBesidePlanning(domain: Domain, company: Company, driver: Driver, date: string): void {
	const planning = domain.store.records.plannings
		.find('openByCompany', company.id)
		.find(({ driverIds, from, to }) => driverIds.includes(driver.id) && from <= date && date <= to);
	if (planning !== undefined) {
		throw new DomainError('DATE_IN_PLANNING', { subject: date, planning: planning.number });
	}
}

/** A day without a driver begins at eight, or with the first window that opens earlier. */
const usualStart = 8 * 60;

/** A way through the stops of a job is worked out in full, however many days it would take one driver. */
const sketchDays = 30;

const minutesPerDay = 1440;

/** States the planning of a job that has no driver yet: any way through its stops. */
export function taskWithoutDriver(domain: Domain, date: string, jobOrders: readonly Order[]): JobTask {
	const orders = jobOrders.filter((order) => hasPlace(domain, order));
	const opening = orders.flatMap(({ timeWindows }) => timeWindows.map(({ from }) => from));
	const nobody = nobodyWorking(Math.min(usualStart, ...opening), sketchDays * minutesPerDay);
	const slot: Slot = { driver: nobody, vehicle: undefined, capacities: noCapacities, date };
	return { from: date, to: date, orders, slots: [slot], blocked: new Map(), replaced: [], basis: [] };
}

export function sketchOf({ routes: [route] }: Plan, orders: readonly Order[]): JobSketch {
	if (route === undefined) return { stops: [], distanceMeters: 0, durationSeconds: 0 };
	const { stops, distanceMeters, startAt, endAt } = routeTiming(route, orders, 0);
	return {
		stops: stops.map(({ orderId, arriveAt }) => ({ orderId, arriveAt })),
		distanceMeters,
		durationSeconds: endAt - startAt,
	};
}
