import type { Tours } from '../routes/tours.mts';
import { nearInTime, type Neighbours } from '../travel/neighbours.mts';
import type { Insertion } from './insertion.mts';
import type { SingleInsertion } from './single-insertion.mts';

export interface NearInsertion {
	/** Visits that a visit is well served after. */
	readonly before: Neighbours;
	/** Tries the places right behind and right before a visit's neighbours. */
	tryBeside(visit: number, best: Insertion): void;
}

/** Lists the neighbours of each visit with the cost of the way: the loop over them is the hottest of large problems. */
export function createNearInsertion(
	tours: Tours,
	single: SingleInsertion,
	neighbours: number,
): NearInsertion {
	const { instance, next, previous, wayCost, routeOf } = tours;
	const { row, col, cost, costTo, costBase, routeCount } = instance;
	const { before, after } = nearInTime(instance, neighbours);
	const { count } = before;
	const costBefore = before.nearest.map((other, at) => wayOf(costTo, Math.floor(at / count), other));
	const costAfter = after.nearest.map((other, at) => wayOf(cost, Math.floor(at / count), other));
	const hasOneRate = costBase.every((base) => base === 0);
	const canSave = instance.balance !== undefined;

	function wayOf(table: Int32Array, visit: number, other: number): number {
		return other < 0 ? 0 : table[row[visit]! + col[other]!]!;
	}

	/** Where routes have rates of their own, or a long way can be worth it. */
	function tryEach(visit: number, best: Insertion): void {
		for (let at = visit * count; at < (visit + 1) * count; at += 1) {
			const earlier = before.nearest[at]!;
			if (earlier >= 0) tryOne(visit, earlier, best);
			const later = after.nearest[at]!;
			if (later >= 0 && routeOf[later]! >= 0) tryOne(visit, previous[later]!, best);
		}
	}

	function tryOne(visit: number, place: number, best: Insertion): void {
		const route = routeOf[place]!;
		if (route < 0) return;
		const base = costBase[route]! + row[visit]!;
		const ways = costTo[base + col[place]!]! + cost[base + col[next[place]!]!]!;
		single.tryPlace(visit, place, ways - wayCost[place]!, best);
	}

	return {
		before,
		tryBeside: (visit, best) => {
			if (!hasOneRate || canSave || routeCount === 0) {
				tryEach(visit, best);
				return;
			}
			const base = row[visit]!;
			let limit = best.delta;
			for (let at = visit * count; at < (visit + 1) * count; at += 1) {
				const other = before.nearest[at]!;
				if (other < 0) break;
				const way = costBefore[at]! + cost[base + col[next[other]!]!]! - wayCost[other]!;
				if (way >= limit) continue;
				single.tryPlace(visit, other, way, best);
				limit = best.delta;
			}
			for (let at = visit * count; at < (visit + 1) * count; at += 1) {
				const other = after.nearest[at]!;
				if (other < 0) break;
				const place = previous[other]!;
				const way = costAfter[at]! + costTo[base + col[place]!]! - wayCost[place]!;
				if (way >= limit || routeOf[other]! < 0) continue;
				single.tryPlace(visit, place, way, best);
				limit = best.delta;
			}
		},
	};
}
