import { retimeRoute } from '../planning/retime-route.mts';
import type { StatedProblem } from '../planning/stated-problem.mts';
import type { Company } from './company.mts';
import { secondsSince } from './dates.mts';
import { type SentRoute, sentRouteOf } from './dispatch.mts';
import type { Domain } from './domain.mts';
import { driverOfRoute } from './find-driver.mts';
import { hasPlace } from './find-order.mts';
import { localTimeAt } from './local-time.mts';
import type { Order } from './order.mts';
import { stateProblem } from './planning-problem.mts';
import { depotPreferences, stepsOf } from './route-times.mts';
import type { Route, Stop } from './route.mts';
import { slotOf } from './slot.mts';

/** When a driver is expected at an order: whole seconds after midnight of the order's date, wall time. */
export type Expected = Pick<Stop, 'arriveAt' | 'startAt'>;

/** What a driver was last heard of: at an order, which he leaves at `leaveAt`. */
interface LastVisit {
	readonly order: Order;
	readonly arriveAt: number;
	readonly leaveAt: number;
}

/** A driver is expected until the end of the day after the route's. */
const secondsOfHope = 2 * 86_400;

/** The estimates of one moment; each route is worked out once, when the first of its orders is asked for. */
export class LiveEstimates {
	readonly #domain: Domain;
	readonly #company: Company;
	readonly #sent = new Map<SentRoute, ReadonlyMap<string, Expected>>();
	readonly #asIfSent = new Map<Route, ReadonlyMap<string, Expected>>();

	constructor(domain: Domain, company: Company) {
		this.#domain = domain;
		this.#company = company;
	}

	/** undefined where the order was not sent to a driver, its service has begun, or its day is long over. */
	of(order: Order): Expected | undefined {
		const route = sentRouteOf(this.#domain, order);
		return route === undefined ? undefined : this.#expectedAsSent(order, route);
	}

	/** As if the driver had been sent the route as it is, where he was sent nothing; undefined if there is no driver. */
	onRoute(order: Order, route: Route): Expected | undefined {
		const sent = sentRouteOf(this.#domain, order);
		if (sent !== undefined) return this.#expectedAsSent(order, sent);
		if (driverOfRoute(this.#domain, route) === undefined) return undefined;
		const known =
			this.#asIfSent.get(route) ?? expectedOnRoute(this.#domain, this.#company, order.date, route);
		this.#asIfSent.set(route, known);
		return known.get(order.id);
	}

	#expectedAsSent(order: Order, route: SentRoute): Expected | undefined {
		const known = this.#sent.get(route) ?? expectedStops(this.#domain, this.#company, order.date, route);
		this.#sent.set(route, known);
		return known.get(order.id);
	}
}

/** As long as nothing has begun and nothing is late, a driver is expected as planned. */
function expectedOnRoute(
	domain: Domain,
	company: Company,
	date: string,
	route: Route,
): ReadonlyMap<string, Expected> {
	const { orders } = domain.store.records;
	const [first] = route.stops;
	const isAhead =
		first !== undefined &&
		first.arriveAt >= nowOn(domain, company, date) &&
		route.stops.every(({ orderId }) => orders.get(orderId)?.status === 'scheduled');
	if (isAhead) return new Map(route.stops.map((stop) => [stop.orderId, stop]));
	const orderIds = route.stops.map(({ orderId }) => orderId);
	return expectedStops(domain, company, date, { ...route, routeId: route.id, orderIds });
}

/** Seconds from midnight of a date, wall time. */
function nowOn(domain: Domain, { timezone }: Company, date: string): number {
	return secondsSince(date, localTimeAt(timezone, Math.floor(domain.now().getTime() / 1000)));
}

/**
 * When the driver is expected at the stops to come: in the sequence that was sent, on from the last visit that was told
 * of, or from the planned start. One who should be there by now is expected now, and at the others the later.
 */
function expectedStops(
	domain: Domain,
	company: Company,
	date: string,
	route: SentRoute,
): ReadonlyMap<string, Expected> {
	const wallTime = (at: number): number => secondsSince(date, localTimeAt(company.timezone, at));
	const now = nowOn(domain, company, date);
	const sent = route.orderIds
		.map((id) => domain.store.records.orders.get(id))
		.filter((order) => order !== undefined)
		.filter((order) => hasPlace(domain, order));
	const left = sent.filter(({ status }) => status === 'scheduled' || status === 'on_route');
	if (left.length === 0 || now >= secondsOfHope) return new Map();
	const last = lastVisit(domain, sent, now, wallTime);
	const leaveAt = last?.leaveAt ?? route.startAt;
	const expected = timesFrom(domain, date, route, left, last, leaveAt);
	const [next] = expected.values();
	if (next === undefined || next.arriveAt >= now) return expected;
	return timesFrom(domain, date, route, left, last, leaveAt + now - next.arriveAt);
}

/** The visit that was told of last; orders that were called off are none. */
function lastVisit(
	domain: Domain,
	sent: readonly Order[],
	now: number,
	wallTime: (at: number) => number,
): LastVisit | undefined {
	const visits = sent.flatMap((order): LastVisit[] => {
		if (order.status !== 'servicing' && order.status !== 'success' && order.status !== 'failed') return [];
		const { startedAt = null, endedAt = null } = domain.store.records.completions.get(order.id) ?? {};
		const serviceSeconds = Math.round(order.serviceMinutes * 60);
		if (endedAt !== null) {
			const leaveAt = wallTime(endedAt);
			return [
				{ order, arriveAt: startedAt === null ? leaveAt - serviceSeconds : wallTime(startedAt), leaveAt },
			];
		}
		if (startedAt === null) return [];
		const arriveAt = wallTime(startedAt);
		return [{ order, arriveAt, leaveAt: Math.max(now, arriveAt + serviceSeconds) }];
	});
	return visits.reduce<LastVisit | undefined>(
		(last, visit) => (last === undefined || visit.leaveAt >= last.leaveAt ? visit : last),
		undefined,
	);
}

/** @param leaveAt when the driver leaves the last visit, or else the start of the route */
function timesFrom(
	domain: Domain,
	date: string,
	route: SentRoute,
	left: readonly Order[],
	last: LastVisit | undefined,
	leaveAt: number,
): ReadonlyMap<string, Expected> {
	const driver = driverOfRoute(domain, route);
	if (driver === undefined) throw new Error(`Route ${route.routeId} names a driver that does not exist.`);
	const slot = slotOf(domain, driver, date);
	const orders = last === undefined ? left : [last.order, ...left];
	const slots = [{ ...slot, driver: { ...slot.driver, start: route.start } }];
	const task = { from: date, to: date, orders, slots, preferences: depotPreferences(route.stops) };
	const problem = departing(stateProblem(domain, task), last, leaveAt);
	const timed = retimeRoute(problem, 0, stepsOf(route.stops, orders));
	return new Map(
		timed.stops.slice(orders.length - left.length).flatMap(({ visit, arriveAt, startAt }) => {
			const order = orders[visit];
			return order === undefined ? [] : [[order.id, { arriveAt, startAt }] as const];
		}),
	);
}

/** The problem with a driver who leaves at `leaveAt`: the last visit, which is the first in it, or else the start. */
function departing(problem: StatedProblem, last: LastVisit | undefined, leaveAt: number): StatedProblem {
	const earliest = last?.arriveAt ?? leaveAt;
	const vehicles = problem.vehicles.map(({ startPlace, ...vehicle }) => ({
		...vehicle,
		...(startPlace === undefined || last !== undefined ? {} : { startPlace }),
		earliest,
	}));
	const [first, ...others] = problem.visits;
	if (first === undefined || last === undefined) return { ...problem, vehicles };
	const begun = { ...first, serviceSeconds: leaveAt - earliest, checkInSeconds: 0, windows: [] };
	return { ...problem, vehicles, visits: [begun, ...others] };
}
