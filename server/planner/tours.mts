import type { Instance } from './instance.mts';

/**
 * The routes while they are searched: linked lists of nodes, with what an insertion has to know beside each node, so
 * that it is judged in constant time and exactly, several windows and shared check-ins included.
 */
export interface Tours {
	readonly instance: Instance;
	readonly next: Int32Array;
	readonly previous: Int32Array;
	/** By visit; −1 while it has no route. */
	readonly routeOf: Int32Array;
	/** By visit: 0 for the first one of its route. */
	readonly position: Int32Array;
	readonly arrive: Int32Array;
	/** Arrival of the first of the consecutive visits at this place. */
	readonly placeArrival: Int32Array;
	readonly leave: Int32Array;
	/** The latest start of the service that lets all after it be in time; at an end, the latest arrival. */
	readonly latestStart: Int32Array;
	/** The latest arrival at this place that lets this visit and all after it be in time. */
	readonly latestArrival: Int32Array;
	/** Waiting for windows at this visit and after it: how much of a delay disappears before the end. */
	readonly waitFrom: Int32Array;
	/** Cost of the way that leaves this node. */
	readonly wayFrom: Float64Array;
	/** By node and dimension: the largest load on any way from the start to the one that leaves this node. */
	readonly peakUntil: Float64Array;
	/** The largest load on the way that leaves this node and any one after it. */
	readonly peakFrom: Float64Array;
	/** On the way that leaves this node. */
	readonly onBoard: Float64Array;
	readonly visitsOn: Int32Array;
	readonly departure: Int32Array;
	readonly arrivalAtEnd: Int32Array;
	readonly routeCost: Float64Array;
	/** The sum of `routeCost`, in one cell so that the object never changes. */
	readonly cost: Float64Array;
}

export function createTours(instance: Instance): Tours {
	const { visitCount, routeCount, dimensions } = instance;
	const nodes = visitCount + 2 * routeCount;
	const tours: Tours = {
		instance,
		next: new Int32Array(nodes).fill(-1),
		previous: new Int32Array(nodes).fill(-1),
		routeOf: new Int32Array(visitCount).fill(-1),
		position: new Int32Array(visitCount),
		arrive: new Int32Array(nodes),
		placeArrival: new Int32Array(nodes),
		leave: new Int32Array(nodes),
		latestStart: new Int32Array(nodes),
		latestArrival: new Int32Array(nodes),
		waitFrom: new Int32Array(nodes),
		wayFrom: new Float64Array(nodes),
		peakUntil: new Float64Array(nodes * dimensions),
		peakFrom: new Float64Array(nodes * dimensions),
		onBoard: new Float64Array(nodes * dimensions),
		visitsOn: new Int32Array(routeCount),
		departure: new Int32Array(routeCount),
		arrivalAtEnd: new Int32Array(routeCount),
		routeCost: new Float64Array(routeCount),
		cost: new Float64Array(1),
	};
	for (let route = 0; route < routeCount; route += 1) linkRoute(tours, route, []);
	return tours;
}

export function startOf({ instance }: Tours, route: number): number {
	return instance.visitCount + route;
}

export function endOf({ instance }: Tours, route: number): number {
	return instance.visitCount + instance.routeCount + route;
}

/** Puts a visit without route behind a node. Times and loads of the route are stale until it is refreshed. */
export function link({ next, previous, routeOf }: Tours, visit: number, after: number, route: number): void {
	const before = next[after]!;
	next[after] = visit;
	previous[visit] = after;
	next[visit] = before;
	previous[before] = visit;
	routeOf[visit] = route;
}

/** Takes a visit out of its route. Times and loads of the route are stale until it is refreshed. */
export function unlink({ next, previous, routeOf }: Tours, visit: number): void {
	const before = previous[visit]!;
	const after = next[visit]!;
	next[before] = after;
	previous[after] = before;
	routeOf[visit] = -1;
}

/** Replaces whatever the route held by these visits, which must have no route. Stale until refreshed. */
export function linkRoute(tours: Tours, route: number, visits: Iterable<number>): void {
	const end = endOf(tours, route);
	let last = startOf(tours, route);
	for (const visit of visits) {
		tours.next[last] = visit;
		tours.previous[visit] = last;
		tours.routeOf[visit] = route;
		last = visit;
	}
	tours.next[last] = end;
	tours.previous[end] = last;
}

/** The visits of a route in order. */
export function visitsOf(tours: Tours, route: number): number[] {
	const visits: number[] = [];
	const end = endOf(tours, route);
	for (let node = tours.next[startOf(tours, route)]!; node !== end; node = tours.next[node]!)
		visits.push(node);
	return visits;
}
