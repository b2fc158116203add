import type { Instance } from '../instance/instance.mts';
import type { VisitList } from './visit-list.mts';

/**
 * Counts how often visits were left out. To prefer leaving out what has rarely been, even if that is more, gives a place
 * to what is hard to place, and others move (SISR's fleet phase).
 */
export interface Absence {
	/** Below 0 if `some` have been left out less often than `others`, higher priorities first. */
	compare(some: VisitList, others: VisitList): number;
	count(left: VisitList): void;
}

export function createAbsence({ visitCount, priority, partner }: Instance): Absence {
	const absences = new Float64Array(visitCount);
	const sums = new Float64Array(4);

	function add({ items, length }: VisitList, sign: 1 | -1): void {
		for (let index = 0; index < length; index += 1) {
			const visit = items[index]!;
			const other = partner[visit]!;
			sums[priority[visit]!]! += sign * absences[visit]!;
			if (other >= 0) sums[priority[other]!]! += sign * absences[visit]!;
		}
	}

	return {
		compare: (some, others) => {
			sums.fill(0);
			add(some, 1);
			add(others, -1);
			return sums.findLast((sum) => sum !== 0) ?? 0;
		},
		count: ({ items, length }) => {
			for (let index = 0; index < length; index += 1) absences[items[index]!]! += 1;
		},
	};
}
