import type { Company } from './company.mts';
import { type Completion, hasVisit } from './completion.mts';
import { addDays, secondsSince } from './dates.mts';
import type { Domain } from './domain.mts';
import type { DevicePosition } from './driver-track.mts';
import { localTimeAt } from './local-time.mts';
import type { Order } from './order.mts';
import { within } from './records.mts';
import type { RoadEvent, RoadEventType } from './road-event.mts';
import { ordersOn } from './route-orders.mts';
import type { Route } from './route.mts';

/** Something that happened on a route. */
export interface RouteEvent {
	readonly type: RoadEventType | 'cancelled';
	/** Seconds since 1970, UTC. */
	readonly at: number;
	readonly orderId: string | null;
	readonly position: DevicePosition | null;
	/** How much later than planned, negative if earlier; null: nothing was planned. */
	readonly delaySeconds: number | null;
}

/**
 * What really happened on a route, by time: what the drivers' devices told of its orders and of its driver that day,
 * and what was said of its orders in other ways. Visits that were taken back are none.
 */
export function timelineOf(domain: Domain, company: Company, route: Route): RouteEvent[] {
	const wallTime = (at: number): number => secondsSince(route.date, localTimeAt(company.timezone, at));
	const happened = [
		...ordersOn(domain, route).flatMap((order) => visitEvents(domain, order)),
		...driverEvents(domain, route, wallTime),
	];
	return happened
		.sort((one, other) => one.at - other.at)
		.map(({ type, at, orderId, position, plannedStartAt }) => {
			const planned = plannedTime(route, type, orderId);
			const told = type === 'start_time_changed' ? (plannedStartAt ?? at) : at;
			const delaySeconds = planned === undefined ? null : wallTime(told) - planned;
			return { type, at, orderId, position, delaySeconds };
		});
}

type Happening = Omit<RouteEvent, 'delaySeconds'> & Partial<Pick<RoadEvent, 'plannedStartAt'>>;

/** Of an order's visits; the last one is known even if no device has told of it. */
function visitEvents({ store }: Domain, order: Order): Happening[] {
	if (!hasVisit(order.status)) return [];
	const told: Happening[] = [...store.records.roadEvents.find('byOrder', order.id)];
	const completion = store.records.completions.get(order.id);
	const known = new Set(told.map(({ at }) => at));
	return [...told, ...(completion === undefined ? [] : lastVisit(order, completion))].filter(
		(event, index) => index < told.length || !known.has(event.at),
	);
}

function lastVisit({ id, status }: Order, completion: Completion): Happening[] {
	const { startedAt, startPosition, endedAt, endPosition } = completion;
	const ended = status === 'unscheduled' || status === 'scheduled' || status === 'on_route' ? null : status;
	return [
		...(startedAt === null
			? []
			: [{ type: 'start_service' as const, at: startedAt, orderId: id, position: startPosition }]),
		...(endedAt === null || ended === null || ended === 'servicing'
			? []
			: [{ type: ended, at: endedAt, orderId: id, position: endPosition }]),
	];
}

/** Of the driver, on the day of his route and in the night behind it. */
function driverEvents(
	{ store }: Domain,
	{ driverId, date, endAt }: Route,
	wallTime: (at: number) => number,
): RoadEvent[] {
	if (driverId === null) return [];
	const secondsPerDay = 86_400;
	const until = Math.max(secondsPerDay, endAt);
	return [-1, 0, 1, 2]
		.flatMap((days) => store.records.roadEvents.find('byDriverAndDay', within(driverId, addDays(date, days))))
		.filter(({ orderId, at }) => orderId === null && wallTime(at) >= 0 && wallTime(at) < until);
}

/** When it should have happened, seconds after midnight of the route's date. */
function plannedTime(route: Route, type: RouteEvent['type'], orderId: string | null): number | undefined {
	const stop = route.stops.find((candidate) => candidate.orderId === orderId);
	switch (type) {
		case 'start_route':
		case 'start_time_changed':
			return route.startAt;
		case 'end_route':
			return route.endAt;
		case 'start_service':
			return stop?.startAt;
		case 'success':
		case 'failed':
			return stop?.leaveAt;
		default:
			return undefined;
	}
}
