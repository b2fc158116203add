import type { Instance } from '../instance.mts';

/** For each visit the nearest others, nearest first. */
export interface Neighbours {
	/** The length of every list. */
	readonly count: number;
	/** The list of visit `v` begins at `v * count`. */
	readonly nearest: Int32Array;
}

/** Near is what is quickly reached in one direction or the other. */
export function nearestNeighbours(instance: Instance, atMost: number): Neighbours {
	const { visitCount, place, seconds, placeCount } = instance;
	const count = Math.min(atMost, Math.max(0, visitCount - 1));
	const nearest = new Int32Array(visitCount * count);
	// Duration and number of the visit in one double: sorting plain numbers is many times faster than by a function.
	const keys = new Float64Array(visitCount);
	for (let visit = 0; visit < visitCount; visit += 1) {
		const here = place[visit]!;
		for (let other = 0; other < visitCount; other += 1) {
			const there = place[other]!;
			const way = Math.min(seconds[here * placeCount + there]!, seconds[there * placeCount + here]!);
			keys[other] = other === visit ? Infinity : way * visitCount + other;
		}
		keys.sort();
		for (let rank = 0; rank < count; rank += 1) nearest[visit * count + rank] = keys[rank]! % visitCount;
	}
	return { count, nearest };
}
