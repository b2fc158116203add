import { NEVER } from '../instance/instance.mts';
import { startFrom, startUntil } from '../instance/windows.mts';
import { createRefreshLoads } from './refresh-loads.mts';
import { COST, endOf, startOf, type Tours, WORK, WORK_SQUARED } from './tours.mts';

export interface Refresh {
	/**
	 * Brings times, loads and cost of a route up to date after its visits changed. False if the route breaks a window, its
	 * working time or a capacity; its figures are then unusable.
	 */
	refresh(route: number): boolean;
	/**
	 * The same after `node` was linked into a route whose figures were right, where it is known to be allowed. Goes only as
	 * far as something changes.
	 */
	refreshAround(route: number, node: number): void;
	/** Loads alone, where they are mixed. False if more is on board than the vehicle takes. */
	refreshLoads(route: number): boolean;
}

export function createRefresh(tours: Tours): Refresh {
	const { instance, next, previous, wayTime, arrive, placeArrival, leave, wait, waitFrom } = tours;
	const { latestStart, latestArrival, visitsOn, arrivalAtEnd, departure, work, totals, loadSum } = tours;
	const { hasCheckIn, hasWork, site, checkIn, service, isMixed, dimensions, capacities, visitCount } =
		instance;
	const refreshLoads = createRefreshLoads(tours);

	function stepForward(from: number, node: number): void {
		const arrival = leave[from]! + wayTime[from]!;
		let ready = arrival;
		if (hasCheckIn) {
			const atPlace = site[node] === site[from] ? placeArrival[from]! : arrival;
			const checkedIn = atPlace + checkIn[node]!;
			placeArrival[node] = atPlace;
			if (checkedIn > ready) ready = checkedIn;
		}
		const begin = startFrom(instance, node, ready);
		leave[node] = begin + service[node]!;
		if (!hasWork) return;
		arrive[node] = arrival;
		wait[node] = begin - ready;
	}

	function arriveAtEnd(route: number, end: number): void {
		const last = previous[end]!;
		// A route without visits is not driven.
		const way = visitsOn[route] === 0 ? 0 : wayTime[last]!;
		arrive[end] = leave[last]! + way;
		arrivalAtEnd[route] = arrive[end];
	}

	function startBackward(route: number, end: number): void {
		latestStart[end] = instance.latest[route]!;
		latestArrival[end] = instance.latest[route]!;
		waitFrom[end] = 0;
	}

	function stepBackward(node: number): void {
		const following = next[node]!;
		const spent = wayTime[node]! + service[node]!;
		if (!hasCheckIn) {
			latestStart[node] = startUntil(instance, node, latestStart[following]! - spent);
		} else {
			const isSamePlace = site[node] === site[following];
			const limit = isSamePlace ? latestStart[following]! : latestArrival[following]!;
			const begin = startUntil(instance, node, limit - spent);
			const arrival = begin - checkIn[node]!;
			latestStart[node] = begin;
			latestArrival[node] = isSamePlace ? Math.min(arrival, latestArrival[following]!) : arrival;
		}
		if (hasWork) waitFrom[node] = wait[node]! + waitFrom[following]!;
	}

	/** What follows from the times of a whole route: its departure, as late as delays nothing, and what its work costs. */
	function settleWork(route: number): void {
		if (!hasWork) return;
		let duration = 0;
		if (visitsOn[route]! > 0) {
			departure[route] = latestDeparture(route);
			duration = arrivalAtEnd[route]! - departure[route];
		}
		const before = work[route]!;
		work[route] = duration;
		totals[COST]! += instance.perWorkSecond[route]! * (duration - before);
		if (instance.balance?.by !== 'work') return;
		totals[WORK]! += duration - before;
		totals[WORK_SQUARED]! += duration * duration - before * before;
	}

	function latestDeparture(route: number): number {
		const start = startOf(tours, route);
		const first = next[start]!;
		let latest = NEVER;
		for (let node = first; node < visitCount && site[node] === site[first]; node = next[node]!) {
			latest = Math.min(latest, leave[node]! - service[node]! - checkIn[node]!);
			if (!hasCheckIn) break;
		}
		return Math.max(instance.earliest[route]!, latest - wayTime[start]!);
	}

	function isWithinCapacity(route: number): boolean {
		for (let cell = route * dimensions; cell < (route + 1) * dimensions; cell += 1) {
			if (loadSum[cell]! > capacities[cell]!) return false;
		}
		return true;
	}

	return {
		refreshLoads,
		refresh: (route) => {
			const start = startOf(tours, route);
			const end = endOf(tours, route);
			const latest = instance.latest[route]!;
			leave[start] = instance.earliest[route]!;
			for (let node = start; ; node = next[node]!) {
				if (leave[node]! > latest) return false;
				if (next[node] === end) break;
				stepForward(node, next[node]!);
			}
			arriveAtEnd(route, end);
			if (arrivalAtEnd[route]! > latest) return false;
			startBackward(route, end);
			for (let node = previous[end]!; node !== start; node = previous[node]!) stepBackward(node);
			settleWork(route);
			if (isMixed) return refreshLoads(route);
			return dimensions === 0 || isWithinCapacity(route);
		},
		refreshAround: (route, node) => {
			const start = startOf(tours, route);
			const end = endOf(tours, route);
			stepForward(previous[node]!, node);
			let at = node;
			while (next[at] !== end) {
				const following = next[at]!;
				const left = leave[following]!;
				const reached = placeArrival[following]!;
				stepForward(at, following);
				at = following;
				if (leave[at] === left && placeArrival[at] === reached) break;
			}
			if (next[at] === end) arriveAtEnd(route, end);
			// Without work to count, what comes after the new node has the latest times that it had.
			if (hasWork) for (; at !== node; at = previous[at]!) stepBackward(at);
			if (next[node] === end) startBackward(route, end);
			stepBackward(node);
			for (at = previous[node]!; at !== start; at = previous[at]!) {
				const begin = latestStart[at]!;
				const arrival = latestArrival[at]!;
				const waiting = waitFrom[at]!;
				stepBackward(at);
				if (latestStart[at] === begin && latestArrival[at] === arrival && waitFrom[at] === waiting) break;
			}
			settleWork(route);
			if (isMixed) refreshLoads(route);
		},
	};
}
