import { createRefresh, type Refresh } from './refresh.mts';
import { COST, endOf, SERVED, startOf, type Tours, WORK, WORK_SQUARED } from './tours.mts';
import { putOutOfUse, takeIntoUse } from './use-lists.mts';

/** Changes the tours, and brings them up to date. */
export interface Links extends Refresh {
	/** Puts a visit or depot node without route behind a node. Times and loads of the route are stale until refreshed. */
	link(node: number, after: number, route: number): void;
	/** Takes a visit or depot node out of its route. Times and loads of the route are stale until refreshed. */
	unlink(node: number): void;
}

/** Changes the sequence of routes, and keeps the sums over the plan that don't depend on times. */
export function createLinks(tours: Tours): Links {
	const { instance, next, previous, routeOf, wayCost, wayTime, visitsOn, loadSum, totals } = tours;
	const { visitCount, row, col, cost, seconds, costBase, perVehicle, dimensions, loads, isMixed, perSplit } =
		instance;

	function way(from: number, to: number, base: number): void {
		wayCost[from] = cost[base + row[from]! + col[to]!]!;
		wayTime[from] = seconds[row[from]! + col[to]!]!;
	}

	/** Near visits that other routes serve on the same day. */
	function splitsAround(visit: number, route: number): number {
		const { from, near } = instance.nearPairs;
		const day = instance.dayOf[route]!;
		let splits = 0;
		for (let at = from[visit]!; at < from[visit + 1]!; at += 1) {
			const other = routeOf[near[at]!]!;
			if (other >= 0 && other !== route && instance.dayOf[other] === day) splits += 1;
		}
		return splits;
	}

	function countVisit(visit: number, route: number, sign: 1 | -1): void {
		visitsOn[route]! += sign;
		totals[SERVED]! += sign;
		if (!isMixed) {
			for (let load = 0; load < dimensions; load += 1) {
				loadSum[route * dimensions + load]! += sign * loads[visit * dimensions + load]!;
			}
		}
		if (perSplit > 0) totals[COST]! += sign * perSplit * splitsAround(visit, route);
		if (instance.balance?.by === 'visits') {
			const now = visitsOn[route]!;
			totals[WORK]! += sign;
			totals[WORK_SQUARED]! += now * now - (now - sign) * (now - sign);
		}
	}

	function dropDepot(route: number): void {
		const start = startOf(tours, route);
		const depot = next[start]!;
		const after = next[depot]!;
		totals[COST]! -= wayCost[start]! + wayCost[depot]!;
		next[start] = after;
		previous[after] = start;
		routeOf[depot] = -1;
		way(start, after, costBase[route]!);
		totals[COST]! += wayCost[start]!;
	}

	return {
		...createRefresh(tours),
		link: (node, after, route) => {
			const base = costBase[route]!;
			const before = next[after]!;
			const replaced = wayCost[after]!;
			next[after] = node;
			previous[node] = after;
			next[node] = before;
			previous[before] = node;
			routeOf[node] = route;
			way(after, node, base);
			way(node, before, base);
			totals[COST]! += wayCost[after]! + wayCost[node]! - replaced;
			if (node >= visitCount) return;
			if (visitsOn[route] === 0) {
				totals[COST]! += perVehicle[route]!;
				takeIntoUse(tours, route);
			}
			countVisit(node, route, 1);
		},
		unlink: (node) => {
			const route = routeOf[node]!;
			const before = previous[node]!;
			const after = next[node]!;
			const removed = wayCost[before]! + wayCost[node]!;
			if (node < visitCount) countVisit(node, route, -1);
			next[before] = after;
			previous[after] = before;
			routeOf[node] = -1;
			way(before, after, costBase[route]!);
			totals[COST]! += wayCost[before]! - removed;
			if (node >= visitCount || visitsOn[route]! > 0) return;
			// A route without visits is not driven.
			while (next[startOf(tours, route)] !== endOf(tours, route)) dropDepot(route);
			totals[COST]! -= wayCost[startOf(tours, route)]! + perVehicle[route]!;
			wayCost[startOf(tours, route)] = 0;
			putOutOfUse(tours, route);
		},
	};
}
