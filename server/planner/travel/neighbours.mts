import type { Instance } from '../instance/instance.mts';

/** For each visit the nearest others, nearest first. */
export interface Neighbours {
	/** The length of every list. */
	readonly count: number;
	/** The list of visit `v` begins at `v * count`. */
	readonly nearest: Int32Array;
}

/** Near is what is cheaply reached in one direction or the other. */
export function nearestNeighbours(instance: Instance, atMost: number): Neighbours {
	const { visitCount, row, col, cost, costTo } = instance;
	return selectNearest(visitCount, atMost, (visit, distances) => {
		const first = row[visit]!;
		for (let other = 0; other < visitCount; other += 1) {
			const cell = first + col[other]!;
			distances[other] = cost[cell]! < costTo[cell]! ? cost[cell]! : costTo[cell]!;
		}
	});
}

/**
 * The visits from which a visit is best reached, and those best reached from it: cost of the way, and the waiting that
 * is left on it even if both are served as near to each other in time as their windows let. Visits that can't follow
 * each other are not near.
 */
export function nearInTime(
	instance: Instance,
	atMost: number,
): { readonly before: Neighbours; readonly after: Neighbours } {
	const { visitCount, row, col, cost, costTo, seconds, secondsTo } = instance;
	const { service, firstOpens, lastCloses, costPerSecond } = instance;

	/** The cost of going from one visit to another; never where the other one would be closed. */
	function follow(way: number, driving: number, from: number, to: number): number {
		const spent = driving + service[from]!;
		if (firstOpens[from]! + spent > lastCloses[to]!) return Infinity;
		const wait = firstOpens[to]! - spent - lastCloses[from]!;
		return wait > 0 ? way + costPerSecond * WAIT_WEIGHT * wait : way;
	}

	return {
		before: selectNearest(visitCount, atMost, (visit, distances) => {
			for (let other = 0; other < visitCount; other += 1) {
				const cell = row[visit]! + col[other]!;
				distances[other] = follow(costTo[cell]!, secondsTo[cell]!, other, visit);
			}
		}),
		after: selectNearest(visitCount, atMost, (visit, distances) => {
			for (let other = 0; other < visitCount; other += 1) {
				const cell = row[visit]! + col[other]!;
				distances[other] = follow(cost[cell]!, seconds[cell]!, visit, other);
			}
		}),
	};
}

/** What a second of waiting weighs beside the cost of a second on the road: that of Vidal et al. (2013). */
const WAIT_WEIGHT = 0.2;

/**
 * For each visit the others with the least distances, the least first, equal ones by their number; −1 where there are
 * no more. One pass with a short sorted list: sorting all of thousands would take many times as long.
 * @param measure writes the distances from a visit to all, Infinity to those that are never near
 */
export function selectNearest(
	visitCount: number,
	atMost: number,
	measure: (visit: number, distances: Float64Array) => void,
): Neighbours {
	const count = Math.min(atMost, Math.max(0, visitCount - 1));
	const nearest = new Int32Array(visitCount * count).fill(-1);
	const distances = new Float64Array(visitCount);
	const least = new Float64Array(count);
	for (let visit = 0; visit < visitCount && count > 0; visit += 1) {
		measure(visit, distances);
		distances[visit] = Infinity;
		const first = visit * count;
		least.fill(Infinity);
		for (let other = 0; other < visitCount; other += 1) {
			const far = distances[other]!;
			if (far >= least[count - 1]!) continue;
			let at = count - 1;
			for (; at > 0 && least[at - 1]! > far; at -= 1) {
				least[at] = least[at - 1]!;
				nearest[first + at] = nearest[first + at - 1]!;
			}
			least[at] = far;
			nearest[first + at] = other;
		}
	}
	return { count, nearest };
}
