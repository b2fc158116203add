import type { Problem } from '../model/problem.mts';
import { selectNearest } from './neighbours.mts';

/** For each visit those near to it, `near[from[v]]` to before `near[from[v + 1]]`. */
export interface NearPairs {
	readonly from: Int32Array;
	readonly near: Int32Array;
}

/** Of how many others a visit is near to each. */
const NEAREST = 4;

/**
 * Whom clustering wants on one route: two visits of which one is among the four nearest of the other, by metres in the
 * shorter direction, the one listed first where they are equal.
 */
export function nearPairs({ visits, travel }: Pick<Problem, 'visits' | 'travel'>): NearPairs {
	const { meters, size } = travel;
	const place = Int32Array.from(visits, (visit) => visit.place);
	const { count, nearest } = selectNearest(visits.length, NEAREST, (visit, distances) => {
		const here = place[visit]!;
		place.forEach((there, other) => {
			distances[other] = Math.min(meters[here * size + there]!, meters[there * size + here]!);
		});
	});
	const sets = visits.map(() => new Set<number>());
	for (let visit = 0; visit < visits.length; visit += 1) {
		for (const other of nearest.subarray(visit * count, (visit + 1) * count)) {
			sets[visit]!.add(other);
			sets[other]!.add(visit);
		}
	}
	const from = new Int32Array(visits.length + 1);
	sets.forEach((set, visit) => (from[visit + 1] = from[visit]! + set.size));
	return { from, near: Int32Array.from(sets.flatMap((set) => [...set].sort((a, b) => a - b))) };
}
