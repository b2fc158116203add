import type { Instance } from '../instance/instance.mts';
import { addUnused } from './use-lists.mts';

/**
 * The routes while they are searched: linked lists of nodes, with what an insertion has to know beside each node, so
 * that it is judged in constant time and exactly, several windows and shared check-ins included.
 */
export interface Tours {
	readonly instance: Instance;
	/** Of a node without route: any node. */
	readonly next: Int32Array;
	readonly previous: Int32Array;
	/** By node; −1 while a visit or depot node has no route. */
	readonly routeOf: Int32Array;
	/** By node: cost and duration of the way that leaves it. */
	readonly wayCost: Int32Array;
	readonly wayTime: Int32Array;
	readonly arrive: Int32Array;
	/** Arrival of the first of the consecutive visits at this place. */
	readonly placeArrival: Int32Array;
	readonly leave: Int32Array;
	/** The latest start of the service that lets all after it be in time; at an end, the latest arrival. */
	readonly latestStart: Int32Array;
	/** The latest arrival at this place that lets this visit and all after it be in time. */
	readonly latestArrival: Int32Array;
	/** Waiting for windows at this visit. */
	readonly wait: Int32Array;
	/** Waiting at this visit and after it: how much of a delay disappears before the end. */
	readonly waitFrom: Int32Array;
	/** By node and dimension: the largest load since the start or depot visit, up to the way that leaves this node. */
	readonly peakUntil: Float64Array;
	/** The largest load on the way that leaves this node and any one until the next depot visit or the end. */
	readonly peakFrom: Float64Array;
	/** On the way that leaves this node: all, and of it what was picked up since the start or depot visit. */
	readonly onBoard: Float64Array;
	readonly pickedUp: Float64Array;
	/** And what is to be delivered until the next one or the end. */
	readonly toDeliver: Float64Array;
	/** On the way that leaves this node: linked pairs of which the pickup lies behind and the delivery ahead. */
	readonly openPairs: Int32Array;
	/** By route and dimension: the sum of all loads; kept only where loads are not mixed. */
	readonly loadSum: Float64Array;
	readonly visitsOn: Int32Array;
	/** The figures below are kept only where work costs something. */
	readonly departure: Int32Array;
	/** Seconds between departure and arrival at the end; 0 for an unused route. */
	readonly work: Int32Array;
	readonly arrivalAtEnd: Int32Array;
	/** Routes with visits: the first `totals[USED]` cells. */
	readonly used: Int32Array;
	/** By route: where it stands in `used`, or among the unused ones of its class. */
	readonly placeInList: Int32Array;
	/** Unused routes, those of class `c` from `firstOfClass[c]` on, `unusedOf[c]` of them. */
	readonly unused: Int32Array;
	readonly firstOfClass: Int32Array;
	readonly unusedOf: Int32Array;
	/** Sums over the plan, by the names below. */
	readonly totals: Float64Array;
}

/** Cells of `totals`. */
export const COST = 0;
export const USED = 1;
export const SERVED = 2;
export const WORK = 3;
export const WORK_SQUARED = 4;
/** Used routes that would not count if they were unused: what balancing adds to the wanted ones. */
export const EXTRA = 5;

export function createTours(instance: Instance): Tours {
	const { routeCount, nodeCount, dimensions, isMixed, classCount, classOf } = instance;
	const mixed = isMixed ? nodeCount * dimensions : 0;
	const firstOfClass = new Int32Array(classCount + 1);
	for (const each of classOf) firstOfClass[each + 1]! += 1;
	for (let each = 0; each < classCount; each += 1) firstOfClass[each + 1]! += firstOfClass[each]!;
	const tours: Tours = {
		instance,
		next: new Int32Array(nodeCount),
		previous: new Int32Array(nodeCount),
		routeOf: new Int32Array(nodeCount).fill(-1),
		wayCost: new Int32Array(nodeCount),
		wayTime: new Int32Array(nodeCount),
		arrive: new Int32Array(nodeCount),
		placeArrival: new Int32Array(nodeCount),
		leave: new Int32Array(nodeCount),
		latestStart: new Int32Array(nodeCount),
		latestArrival: new Int32Array(nodeCount),
		wait: new Int32Array(nodeCount),
		waitFrom: new Int32Array(nodeCount),
		peakUntil: new Float64Array(mixed),
		peakFrom: new Float64Array(mixed),
		onBoard: new Float64Array(mixed),
		pickedUp: new Float64Array(mixed),
		toDeliver: new Float64Array(mixed),
		openPairs: new Int32Array(nodeCount),
		loadSum: new Float64Array(routeCount * dimensions),
		visitsOn: new Int32Array(routeCount),
		work: new Int32Array(routeCount),
		departure: new Int32Array(routeCount),
		arrivalAtEnd: new Int32Array(routeCount),
		used: new Int32Array(routeCount),
		placeInList: new Int32Array(routeCount),
		unused: new Int32Array(routeCount),
		firstOfClass,
		unusedOf: new Int32Array(classCount),
		totals: new Float64Array(6),
	};
	for (let route = 0; route < routeCount; route += 1) {
		const start = startOf(tours, route);
		const end = endOf(tours, route);
		tours.next[start] = end;
		tours.previous[end] = start;
		tours.routeOf[start] = route;
		tours.routeOf[end] = route;
		addUnused(tours, route);
	}
	return tours;
}

export function startOf({ instance }: Tours, route: number): number {
	return instance.visitCount + route;
}

export function endOf({ instance }: Tours, route: number): number {
	return instance.visitCount + instance.routeCount + route;
}

/** The visits of a route in order, without depot visits. */
export function visitsOf(tours: Tours, route: number): number[] {
	return nodesOf(tours, route).filter((node) => node < tours.instance.visitCount);
}

/** The visits and depot visits of a route in order. */
export function nodesOf(tours: Tours, route: number): number[] {
	const nodes: number[] = [];
	const end = endOf(tours, route);
	for (let node = tours.next[startOf(tours, route)]!; node !== end; node = tours.next[node]!)
		nodes.push(node);
	return nodes;
}
