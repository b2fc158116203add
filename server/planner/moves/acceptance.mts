import type { Tours } from '../tours.mts';
import { compareByPriority, countUnserved } from '../unserved.mts';

/** Whether the plan after a round may replace the one before it. `left` had no place after it, `before` had none before. */
export type Acceptance = (left: readonly number[], before: readonly number[], limit: number) => boolean;

/** Never fewer visits served, priority by priority; at the same number no more cost than `limit`. */
export function createCostAcceptance({ instance, cost }: Tours): Acceptance {
	return (left, before, limit) => {
		const order =
			left.length === 0 && before.length === 0
				? 0
				: compareByPriority(countUnserved(instance, left), countUnserved(instance, before));
		return order < 0 || (order === 0 && cost[0]! <= limit);
	};
}

/**
 * Prefers to leave out what has rarely been left out so far, even if that is more: what is hard to place gets a place
 * that way, and others move (SISR's fleet phase).
 */
export function createAbsenceAcceptance(tours: Tours): Acceptance {
	const { instance, cost } = tours;
	const absences = new Float64Array(instance.visitCount);

	function absencesOf(items: readonly number[]): Float64Array {
		const sums = new Float64Array(4);
		for (const visit of items) {
			const other = instance.partner[visit]!;
			sums[instance.priority[visit]!]! += absences[visit]!;
			if (other >= 0) sums[instance.priority[other]!]! += absences[visit]!;
		}
		return sums;
	}

	return (left, before, limit) => {
		const isMoreServed =
			compareByPriority(countUnserved(instance, left), countUnserved(instance, before)) < 0;
		const order = compareByPriority(absencesOf(left), absencesOf(before));
		for (const visit of left) absences[visit]! += 1;
		return isMoreServed || order < 0 || (order === 0 && cost[0]! <= limit);
	};
}
