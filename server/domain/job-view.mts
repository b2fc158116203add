import { daysBetween } from './dates.mts';
import type { Domain } from './domain.mts';
import type { Driver } from './driver.mts';
import type { Job } from './job.mts';
import type { Order, OrderStatus } from './order.mts';
import type { Route } from './route.mts';

export type JobStopStatus = 'pending' | 'in_progress' | 'completed' | 'failed';
export type JobStatus = 'pending' | 'assigned' | 'in_progress' | 'completed';

/** A job as it stands now, whatever has become of its orders by any way. */
export interface JobView {
	readonly job: Job;
	readonly status: JobStatus;
	/** Whose route has its stops, or else the one it was imported for. */
	readonly driver: Driver | undefined;
	/** In driving order, then those on no route as they were sent. Orders that were deleted are left out. */
	readonly stops: readonly JobStopView[];
	readonly counts: Readonly<Record<JobStopStatus, number>>;
	/** Of the routes with its stops, other stops included, or of its sketch. */
	readonly distanceMeters: number;
	readonly durationSeconds: number;
	/** ISO 8601, UTC. */
	readonly updatedAt: string;
}

export interface JobStopView {
	readonly order: Order;
	readonly externalId: string;
	/** From 1; undefined: on no route. */
	readonly sequence: number | undefined;
	readonly status: JobStopStatus;
	/** Seconds after midnight of the date, wall time. */
	readonly expected: { readonly date: string; readonly arriveAt: number } | undefined;
	/** Seconds since 1970, UTC. */
	readonly endedAt: number | undefined;
}

const stopStatuses = {
	unscheduled: 'pending',
	scheduled: 'pending',
	on_route: 'in_progress',
	servicing: 'in_progress',
	success: 'completed',
	failed: 'failed',
	rejected: 'failed',
	cancelled: 'failed',
} as const satisfies Record<OrderStatus, JobStopStatus>;

const secondsPerDay = 86_400;

export function viewJob(domain: Domain, job: Job): JobView {
	const { drivers, orders: allOrders } = domain.store.records;
	const orders = job.stops
		.map(({ orderId, externalId }) => ({ order: allOrders.get(orderId), externalId }))
		.filter((stop): stop is { order: Order; externalId: string } => stop.order !== undefined);
	const routes = routesOf(
		domain,
		orders.map(({ order }) => order),
	);
	const arrivals = arrivalsOf(job, routes);
	const stops = orders
		.map((stop) => ({ ...stop, arrival: arrivals.get(stop.order.id) }))
		.sort((one, other) => (one.arrival?.at ?? Infinity) - (other.arrival?.at ?? Infinity) || 0)
		.map(({ order, externalId, arrival }, index): JobStopView => {
			const endedAt = domain.store.records.completions.get(order.id)?.endedAt;
			return {
				order,
				externalId,
				sequence: arrival === undefined ? undefined : index + 1,
				status: stopStatuses[order.status],
				expected: arrival,
				endedAt: endedAt ?? undefined,
			};
		});
	const counts = { pending: 0, in_progress: 0, completed: 0, failed: 0 };
	for (const { status } of stops) counts[status] += 1;
	const driverId = routes[0]?.driverId ?? job.driverId;
	const driver = driverId === null ? undefined : drivers.get(driverId);
	return {
		job,
		status: statusOf(stops.length, counts, driver),
		driver,
		stops,
		counts,
		...totalsOf(job, routes),
		updatedAt: lastOf([job, ...orders.map(({ order }) => order), ...routes]),
	};
}

const lastOf = (records: ReadonlyArray<{ readonly updatedAt: string }>): string =>
	records.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), '');

/** The routes that have its orders, each once, in their sequence. */
function routesOf(domain: Domain, orders: readonly Order[]): Route[] {
	const ids = new Set(orders.flatMap(({ routeId }) => (routeId === null ? [] : [routeId])));
	return [...ids]
		.map((id) => domain.store.records.routes.get(id))
		.filter((route) => route !== undefined)
		.sort((one, other) =>
			one.date < other.date ? -1 : one.date > other.date ? 1 : one.startAt - other.startAt,
		);
}

interface Arrival {
	readonly date: string;
	readonly arriveAt: number;
	/** Sorts arrivals of different days. */
	readonly at: number;
}

function arrivalsOf(job: Job, routes: readonly Route[]): ReadonlyMap<string, Arrival> {
	const arrivals = new Map<string, Arrival>();
	const add = (orderId: string, date: string, arriveAt: number): void => {
		arrivals.set(orderId, { date, arriveAt, at: daysBetween(job.date, date) * secondsPerDay + arriveAt });
	};
	if (routes.length === 0)
		for (const stop of job.sketch?.stops ?? []) add(stop.orderId, job.date, stop.arriveAt);
	for (const route of routes) for (const stop of route.stops) add(stop.orderId, route.date, stop.arriveAt);
	return arrivals;
}

function statusOf(stopCount: number, counts: JobView['counts'], driver: Driver | undefined): JobStatus {
	if (counts.completed + counts.failed === stopCount) return 'completed';
	if (counts.pending < stopCount) return 'in_progress';
	return driver === undefined ? 'pending' : 'assigned';
}

function totalsOf(
	{ sketch }: Job,
	routes: readonly Route[],
): { readonly distanceMeters: number; readonly durationSeconds: number } {
	if (routes.length === 0) {
		return { distanceMeters: sketch?.distanceMeters ?? 0, durationSeconds: sketch?.durationSeconds ?? 0 };
	}
	return {
		distanceMeters: routes.reduce((sum, route) => sum + route.distanceMeters, 0),
		durationSeconds: routes.reduce((sum, route) => sum + route.endAt - route.startAt, 0),
	};
}
