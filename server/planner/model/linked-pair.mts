import type { Loads, Problem, Visit } from './problem.mts';

/** On board between the two halves of a linked pair: the larger of their loads, so one half alone may state them. */
export function pairLoads(one: Visit, other: Visit): Loads {
	return [
		Math.max(one.loads[0], other.loads[0]),
		Math.max(one.loads[1], other.loads[1]),
		Math.max(one.loads[2], other.loads[2]),
		Math.max(one.loads[3], other.loads[3]),
	];
}

/** The other half, undefined for a visit of its own. Throws where the two do not name each other as a pair. */
export function partnerOf(problem: Problem, visit: number): Visit | undefined {
	const half = problem.visits[visit];
	if (half?.pairedWith === undefined) return undefined;
	const partner = problem.visits[half.pairedWith];
	if (partner?.pairedWith !== visit || partner.kind === half.kind) {
		throw new RangeError(`Visit ${visit} is not linked with visit ${half.pairedWith} as pickup and delivery`);
	}
	return partner;
}
