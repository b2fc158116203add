import { applyInsertion, createInsertionScan, type Insertion } from '../construction/insertion.mts';
import { createRouteChoice } from '../construction/route-choice.mts';
import type { Random } from '../random.mts';
import type { Tours } from '../tours.mts';
import type { Neighbours } from '../travel/neighbours.mts';
import type { Undo } from '../undo.mts';
import { createInsertionOrder } from './insertion-order.mts';

export interface Recreate {
	/**
	 * Inserts all of `removed`, one after the other, where each costs least. False as soon as one finds no place or the
	 * plan would cost more than `limit`.
	 */
	insertAll(removed: number[], limit: number): boolean;
	/**
	 * Inserts what finds a place, the important ones first; the others are added to `left`. Those in `waiting` had no
	 * place before this round: only the routes that it touched are tried for them.
	 */
	insertSome(removed: readonly number[], waiting: readonly number[], left: number[]): void;
}

export function createRecreate(tours: Tours, near: Neighbours, undo: Undo, random: Random): Recreate {
	const { instance, cost } = tours;
	const { priority, partner, visitCount } = instance;
	const order = createInsertionOrder(instance, random);
	const routes = createRouteChoice(tours, near);
	const scan = createInsertionScan(tours, random);
	const best: Insertion = { route: -1, after: -1, deliveryAfter: -1, delta: Infinity };
	const isWaiting = new Uint8Array(visitCount);

	function insert(visit: number, candidates: readonly number[], mostDelta: number): boolean {
		best.route = -1;
		best.delta = mostDelta;
		for (const route of candidates) scan(visit, route, best);
		if (best.route < 0) return false;
		undo.remember(best.route);
		applyInsertion(tours, visit, best);
		return true;
	}

	function importance(visit: number): number {
		const other = partner[visit]!;
		return Math.max(priority[visit]!, other < 0 ? 0 : priority[other]!);
	}

	return {
		insertAll: (removed, limit) => {
			order(removed);
			return removed.every((visit) => insert(visit, routes.near(visit), limit - cost[0]!));
		},
		insertSome: (removed, waiting, left) => {
			const wanted = [...removed, ...waiting];
			order(wanted);
			wanted.sort((a, b) => importance(b) - importance(a));
			for (const visit of waiting) isWaiting[visit] = 1;
			for (const visit of wanted) {
				const isFound =
					isWaiting[visit] === 1
						? insert(visit, undo.touched, Infinity)
						: insert(visit, routes.near(visit), Infinity) || insert(visit, routes.all(), Infinity);
				if (!isFound) left.push(visit);
			}
			for (const visit of waiting) isWaiting[visit] = 0;
		},
	};
}
