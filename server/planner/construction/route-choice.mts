import { endOf, startOf, type Tours } from '../tours.mts';
import type { Neighbours } from '../travel/neighbours.mts';

/** Which routes are worth a scan. The lists are used again by the next call. */
export interface RouteChoice {
	/** Where the neighbours of a visit are, and an unused route of each class. */
	near(visit: number): readonly number[];
	all(): readonly number[];
}

/** Until so many visits every route is near: choosing would cost more than scanning. */
const SCAN_ALL_VISITS = 400;
const NEAR_ROUTES = 8;

export function createRouteChoice(tours: Tours, near: Neighbours): RouteChoice {
	const { instance, next, routeOf } = tours;
	const { visitCount, routeCount, classOf, compatible, partner } = instance;
	const chosen: number[] = [];
	const stamp = new Int32Array(routeCount);
	const classStamp = new Int32Array(routeCount);
	let call = 0;

	function addUnused(): void {
		for (let route = 0; route < routeCount; route += 1) {
			if (next[startOf(tours, route)] !== endOf(tours, route)) continue;
			if (classStamp[classOf[route]!] === call) continue;
			classStamp[classOf[route]!] = call;
			chosen.push(route);
		}
	}

	function addAround(visit: number): void {
		const most = chosen.length + NEAR_ROUTES;
		for (let rank = 0; rank < near.count && chosen.length < most; rank += 1) {
			const route = routeOf[near.nearest[visit * near.count + rank]!]!;
			if (route < 0 || stamp[route] === call || compatible[route * visitCount + visit] === 0) continue;
			stamp[route] = call;
			chosen.push(route);
		}
	}

	function all(): readonly number[] {
		call += 1;
		chosen.length = 0;
		for (let route = 0; route < routeCount; route += 1) {
			if (next[startOf(tours, route)] !== endOf(tours, route)) chosen.push(route);
		}
		addUnused();
		return chosen;
	}

	function around(visit: number): readonly number[] {
		call += 1;
		chosen.length = 0;
		addAround(visit);
		if (partner[visit]! >= 0) addAround(partner[visit]!);
		addUnused();
		return chosen;
	}

	return { near: visitCount <= SCAN_ALL_VISITS ? all : around, all };
}
