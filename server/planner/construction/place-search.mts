import type { Objective } from '../objective.mts';
import type { Random } from '../random.mts';
import { type Tours, USED } from '../routes/tours.mts';
import type { Undo } from '../routes/undo.mts';
import type { Blinks, Insertion } from './insertion.mts';
import { createLinkedInsertion } from './linked-insertion.mts';
import { createNearInsertion } from './near-insertion.mts';
import { createSingleInsertion } from './single-insertion.mts';

/** Where the cheapest place of a visit, or a linked pair by its pickup, is looked for. */
export interface PlaceSearch {
	/**
	 * Beside its neighbours, and on an unused route of each class. Everywhere in small problems, and for visits that only
	 * a part of the routes may serve: their neighbours tell little.
	 */
	near(visit: number, best: Insertion): void;
	/** On all routes. */
	everywhere(visit: number, best: Insertion): void;
	/** On the routes that this round has touched. */
	touched(visit: number, best: Insertion): void;
}

/** Until so many visits every place is near: choosing would cost more than scanning. */
const SCAN_ALL_VISITS = 400;
const NEIGHBOURS = 40;
const NEAR_ROUTES = 8;

export function createPlaceSearch(
	tours: Tours,
	objective: Objective,
	undo: Undo,
	random: Random,
	blinks: Blinks,
): PlaceSearch {
	const { instance, routeOf, used, unused, unusedOf, firstOfClass, totals } = tours;
	const { visitCount, routeCount, classCount, partner } = instance;
	const single = createSingleInsertion(tours, objective, random, blinks);
	const linked = createLinkedInsertion(tours, objective, random, blinks);
	const isSmall = visitCount <= SCAN_ALL_VISITS;
	const isPicky = isSmall ? undefined : pickyVisits(tours);
	const near = createNearInsertion(tours, single, isSmall ? 0 : NEIGHBOURS);
	const stamp = new Int32Array(routeCount);
	let call = 0;

	function scanRoute(visit: number, route: number, best: Insertion): void {
		const added = objective.dependsOnRoute ? objective.added(route) : 0;
		if (partner[visit]! >= 0) linked(visit, route, added, best);
		else single.scan(visit, route, added, best);
	}

	function tryUnused(visit: number, best: Insertion): void {
		for (let kind = 0; kind < classCount; kind += 1) {
			if (unusedOf[kind] === 0) continue;
			const route = unused[firstOfClass[kind]!]!;
			const added = objective.dependsOnRoute ? objective.added(route) : 0;
			if (partner[visit]! >= 0) linked(visit, route, added, best);
			else single.tryUnused(visit, route, added, best);
		}
	}

	function scanUsed(visit: number, best: Insertion): void {
		const count = totals[USED]!;
		for (let index = 0; index < count; index += 1) scanRoute(visit, used[index]!, best);
	}

	function scanRoutesAround(visit: number, around: number, best: Insertion): void {
		const { count, nearest } = near.before;
		let found = 0;
		for (let at = around * count; at < (around + 1) * count && found < NEAR_ROUTES; at += 1) {
			const other = nearest[at]!;
			if (other < 0) return;
			const route = routeOf[other]!;
			if (route < 0 || stamp[route] === call) continue;
			stamp[route] = call;
			found += 1;
			scanRoute(visit, route, best);
		}
	}

	function everywhere(visit: number, best: Insertion): void {
		scanUsed(visit, best);
		tryUnused(visit, best);
	}

	return {
		near: (visit, best) => {
			if (isSmall || isPicky![visit] === 1) {
				everywhere(visit, best);
				return;
			}
			if (partner[visit]! >= 0) {
				call += 1;
				scanRoutesAround(visit, visit, best);
				scanRoutesAround(visit, partner[visit]!, best);
			} else near.tryBeside(visit, best);
			tryUnused(visit, best);
		},
		everywhere,
		touched: (visit, best) => {
			for (let index = 0; index < undo.count(); index += 1) scanRoute(visit, undo.touched[index]!, best);
		},
	};
}

/** Those that fewer than half of the routes may serve. */
function pickyVisits({ instance }: Tours): Uint8Array {
	const { visitCount, routeCount, compatible } = instance;
	const permitted = new Int32Array(visitCount);
	for (let cell = 0; cell < compatible.length; cell += 1) permitted[cell % visitCount]! += compatible[cell]!;
	return Uint8Array.from(permitted, (routes) => Number(2 * routes < routeCount));
}
