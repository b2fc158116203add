import type { Instance } from './instance.mts';

/** How many visits of each priority have no route: what counts before all cost, the highest priority first. */
export type Unserved = Int32Array;

/** `items`: single visits, and linked pairs by their pickup. */
export function countUnserved({ priority, partner }: Instance, items: readonly number[]): Unserved {
	const unserved = new Int32Array(4);
	for (const visit of items) {
		const other = partner[visit]!;
		unserved[priority[visit]!]! += 1;
		if (other >= 0) unserved[priority[other]!]! += 1;
	}
	return unserved;
}

/** Below 0 if `a` is better than `b`. */
export function compareByPriority(a: ArrayLike<number>, b: ArrayLike<number>): number {
	for (let priority = 3; priority >= 0; priority -= 1) {
		if (a[priority] !== b[priority]) return a[priority]! - b[priority]!;
	}
	return 0;
}
