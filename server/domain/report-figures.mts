import type { OrderFact, RouteFact, Stage } from './report-facts.mts';

/** How many orders are at each stage, and all of them. */
export type StageCounts = Record<Stage, number> & { total: number };

export function countByStage(orders: readonly OrderFact[]): StageCounts {
	const counts = { unassigned: 0, assigned: 0, in_progress: 0, delivered: 0, failed: 0, cancelled: 0 };
	for (const { stage } of orders) counts[stage] += 1;
	return { ...counts, total: orders.length };
}

/** Delivered of those delivered or failed, 0 to 1; null: there are none. */
export function completionRate(orders: readonly OrderFact[]): number | null {
	const { delivered, failed } = countByStage(orders);
	return share(delivered, delivered + failed);
}

/** In time of those that a driver arrived at, 0 to 1; null: there are none. */
export function onTimeRate(orders: readonly OrderFact[]): number | null {
	const judged = orders.filter(({ isOnTime }) => isOnTime !== undefined);
	return share(judged.filter(({ isOnTime }) => isOnTime === true).length, judged.length);
}

/** What is neither done nor called off. */
export function openCount(orders: readonly OrderFact[]): number {
	const { unassigned, assigned, in_progress: inProgress } = countByStage(orders);
	return unassigned + assigned + inProgress;
}

/** Planned metres, the ways from the start and to the end included. */
export const distanceOf = (routes: readonly RouteFact[]): number =>
	Math.round(sum(routes, ({ route }) => route.distanceMeters));

/** Planned seconds from the begin of each route to its end. */
export const workSecondsOf = (routes: readonly RouteFact[]): number =>
	Math.round(sum(routes, ({ route }) => route.endAt - route.startAt));

export const stopsOf = (routes: readonly RouteFact[]): number =>
	sum(routes, ({ route }) => route.stops.length);

/** Mean over the routes; null: there are none. */
export const stopsPerRoute = (routes: readonly RouteFact[]): number | null =>
	share(stopsOf(routes), routes.length);

/** Drivers who have a route. */
export function driversOf(routes: readonly RouteFact[]): number {
	return new Set(routes.flatMap(({ route: { driverId } }) => (driverId === null ? [] : [driverId]))).size;
}

/** Parts that have something in common, in the sequence in which it comes up first. */
export function groupBy<T, Key>(all: readonly T[], keyOf: (one: T) => Key): ReadonlyMap<Key, readonly T[]> {
	const groups = new Map<Key, T[]>();
	for (const one of all) {
		const key = keyOf(one);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [one]);
		else group.push(one);
	}
	return groups;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

const sum = <T,>(all: readonly T[], of: (one: T) => number): number =>
	all.reduce((total, one) => total + of(one), 0);
