import { type Blinks, depotVisit, type Insertion, usualBlinks } from '../construction/insertion.mts';
import { freeDepot } from '../construction/depot-insertion.mts';
import { createPlaceSearch } from '../construction/place-search.mts';
import type { Objective } from '../objective.mts';
import type { Random } from '../random.mts';
import type { Links } from '../routes/links.mts';
import type { Tours } from '../routes/tours.mts';
import type { Undo } from '../routes/undo.mts';
import { createInsertionOrder, sortBy } from './insertion-order.mts';
import { createVisitList, push, type VisitList } from './visit-list.mts';

export interface Recreate {
	/**
	 * Inserts all of `removed`, one after the other, where each costs least. False as soon as one finds no place near, or
	 * none for which the plan would cost less than `limit`.
	 */
	insertAll(removed: VisitList, limit: number): boolean;
	/**
	 * Inserts what finds a place, the important ones first; the others are added to `left`. Those in `waiting` had no
	 * place before this round: only the routes that it touched are tried for them. Where it `isUrgent`, a visit
	 * that finds no place near is not tried everywhere.
	 */
	insertSome(removed: VisitList, waiting: VisitList, left: VisitList, isUrgent: () => boolean): void;
}

export function createRecreate(
	tours: Tours,
	links: Links,
	objective: Objective,
	undo: Undo,
	random: Random,
): Recreate {
	const { instance } = tours;
	const { partner, visitCount, weight } = instance;
	const order = createInsertionOrder(instance, random);
	const blinks: Blinks = { chance: usualBlinks };
	const places = createPlaceSearch(tours, objective, undo, random, blinks);
	const best: Insertion = { route: -1, after: -1, deliveryAfter: -1, depot: 0, delta: Infinity };
	const isWaiting = new Uint8Array(visitCount);
	const wanted = createVisitList(visitCount);
	/** A pair counts as its more important half. */
	const unimportance = Float64Array.from(weight, (own, visit) =>
		partner[visit]! < 0 ? -own : -Math.max(own, weight[partner[visit]!]!),
	);

	function apply(visit: number): void {
		const { route, after, deliveryAfter, depot } = best;
		const other = partner[visit]!;
		undo.remember(route);
		if (other >= 0) {
			links.link(other, deliveryAfter === visit ? after : deliveryAfter, route);
			links.link(visit, after, route);
			if (!links.refresh(route)) throw new Error(`An insertion of visit ${visit} was judged wrongly`);
			return;
		}
		links.link(visit, after, route);
		if (depot === depotVisit.none) {
			links.refreshAround(route, visit);
			return;
		}
		links.link(freeDepot(tours, route), depot === depotVisit.before ? after : visit, route);
		if (!links.refresh(route)) throw new Error(`A depot visit beside visit ${visit} was judged wrongly`);
	}

	function begin(visit: number, most: number): void {
		best.route = -1;
		best.delta = most;
		objective.prepare(visit, partner[visit]!);
	}

	function searchWell(visit: number, isUrgent: boolean): void {
		blinks.chance = 0;
		if (isUrgent) places.near(visit, best);
		else places.everywhere(visit, best);
		blinks.chance = usualBlinks;
	}

	return {
		insertAll: (removed, limit) => {
			order(removed);
			for (let index = 0; index < removed.length; index += 1) {
				const visit = removed.items[index]!;
				begin(visit, limit - objective.total() + objective.unevenness());
				places.near(visit, best);
				if (best.route < 0) return false;
				apply(visit);
			}
			return true;
		},
		insertSome: (removed, waiting, left, isUrgent) => {
			wanted.length = 0;
			for (let index = 0; index < removed.length; index += 1) push(wanted, removed.items[index]!);
			for (let index = 0; index < waiting.length; index += 1) {
				push(wanted, waiting.items[index]!);
				isWaiting[waiting.items[index]!] = 1;
			}
			order(wanted);
			sortBy(wanted, unimportance);
			for (let index = 0; index < wanted.length; index += 1) {
				const visit = wanted.items[index]!;
				begin(visit, Infinity);
				if (isWaiting[visit] === 1) places.touched(visit, best);
				else {
					places.near(visit, best);
					if (best.route < 0) searchWell(visit, isUrgent());
				}
				if (best.route < 0) push(left, visit);
				else apply(visit);
			}
			for (let index = 0; index < waiting.length; index += 1) isWaiting[waiting.items[index]!] = 0;
		},
	};
}
