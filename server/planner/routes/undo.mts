import type { Links } from './links.mts';
import { endOf, startOf, type Tours } from './tours.mts';
import { putOutOfUse, takeIntoUse } from './use-lists.mts';

/** Remembers the routes that a round touches, so that it can be taken back without copying the whole plan. */
export interface Undo {
	/** Begins a round: everything remembered is forgotten. */
	begin(): void;
	/** Has to be called before a route is changed. */
	remember(route: number): void;
	/** The routes of this round: the first `count()` cells. */
	readonly touched: Int32Array;
	count(): number;
	isTouched(route: number): boolean;
	takeBack(): void;
}

/** Entries of the log for each node, and for each route. */
const NODE_FIGURES = 10;
const ROUTE_FIGURES = 4;

export function createUndo(tours: Tours, links: Links): Undo {
	const { instance, next, previous, routeOf, wayCost, wayTime, arrive, leave, latestStart } = tours;
	const { wait, waitFrom, placeArrival, latestArrival, totals, loadSum, visitsOn } = tours;
	const { routeCount, nodeCount, dimensions, isMixed, hasWork, hasCheckIn } = instance;
	const touched = new Int32Array(routeCount);
	/** Where the nodes of a touched route begin in the log, start and end included. */
	const from = new Int32Array(routeCount + 1);
	const log = new Int32Array(nodeCount * NODE_FIGURES);
	const routeLog = new Int32Array(routeCount * ROUTE_FIGURES);
	const sums = new Float64Array(routeCount * dimensions);
	const totalsBefore = new Float64Array(totals.length);
	const stamp = new Int32Array(routeCount);
	let round = 0;
	let count = 0;

	function rememberNode(node: number, at: number): void {
		log[at] = node;
		log[at + 1] = wayCost[node]!;
		log[at + 2] = wayTime[node]!;
		log[at + 3] = leave[node]!;
		log[at + 4] = latestStart[node]!;
		if (hasWork) {
			log[at + 5] = arrive[node]!;
			log[at + 6] = wait[node]!;
			log[at + 7] = waitFrom[node]!;
		}
		if (!hasCheckIn) return;
		log[at + 8] = placeArrival[node]!;
		log[at + 9] = latestArrival[node]!;
	}

	function restoreNode(node: number, at: number): void {
		wayCost[node] = log[at + 1]!;
		wayTime[node] = log[at + 2]!;
		leave[node] = log[at + 3]!;
		latestStart[node] = log[at + 4]!;
		if (hasWork) {
			arrive[node] = log[at + 5]!;
			wait[node] = log[at + 6]!;
			waitFrom[node] = log[at + 7]!;
		}
		if (!hasCheckIn) return;
		placeArrival[node] = log[at + 8]!;
		latestArrival[node] = log[at + 9]!;
	}

	function rememberRoute(route: number): void {
		routeLog[count * ROUTE_FIGURES] = visitsOn[route]!;
		routeLog[count * ROUTE_FIGURES + 1] = tours.departure[route]!;
		routeLog[count * ROUTE_FIGURES + 2] = tours.arrivalAtEnd[route]!;
		routeLog[count * ROUTE_FIGURES + 3] = tours.work[route]!;
		for (let load = 0; load < dimensions; load += 1) {
			sums[count * dimensions + load] = loadSum[route * dimensions + load]!;
		}
	}

	function restoreRoute(route: number, at: number): void {
		const visits = routeLog[at * ROUTE_FIGURES]!;
		if (visits > 0 && visitsOn[route] === 0) takeIntoUse(tours, route);
		else if (visits === 0 && visitsOn[route]! > 0) putOutOfUse(tours, route);
		visitsOn[route] = visits;
		tours.departure[route] = routeLog[at * ROUTE_FIGURES + 1]!;
		tours.arrivalAtEnd[route] = routeLog[at * ROUTE_FIGURES + 2]!;
		tours.work[route] = routeLog[at * ROUTE_FIGURES + 3]!;
		for (let load = 0; load < dimensions; load += 1) {
			loadSum[route * dimensions + load] = sums[at * dimensions + load]!;
		}
		let last = log[from[at]!]!;
		restoreNode(last, from[at]!);
		for (let entry = from[at]! + NODE_FIGURES; entry < from[at + 1]!; entry += NODE_FIGURES) {
			const node = log[entry]!;
			next[last] = node;
			previous[node] = last;
			routeOf[node] = route;
			restoreNode(node, entry);
			last = node;
		}
		if (isMixed) links.refreshLoads(route);
	}

	return {
		touched,
		count: () => count,
		begin: () => {
			round += 1;
			count = 0;
			for (let total = 0; total < totals.length; total += 1) totalsBefore[total] = totals[total]!;
		},
		isTouched: (route) => stamp[route] === round,
		remember: (route) => {
			if (stamp[route] === round) return;
			stamp[route] = round;
			touched[count] = route;
			rememberRoute(route);
			let at = from[count]!;
			const end = endOf(tours, route);
			for (let node = startOf(tours, route); ; node = next[node]!) {
				rememberNode(node, at);
				at += NODE_FIGURES;
				if (node === end) break;
			}
			count += 1;
			from[count] = at;
		},
		takeBack: () => {
			for (let at = 0; at < count; at += 1) {
				const route = touched[at]!;
				const end = endOf(tours, route);
				for (let node = next[startOf(tours, route)]!; node !== end; node = next[node]!) routeOf[node] = -1;
			}
			for (let at = 0; at < count; at += 1) restoreRoute(touched[at]!, at);
			for (let total = 0; total < totals.length; total += 1) totals[total] = totalsBefore[total]!;
		},
	};
}
