import { checkPlan } from '../../../server/planner/check.mts';
import { planCost } from '../../../server/planner/cost.mts';
import type { Plan } from '../../../server/planner/model/plan.mts';
import type { Problem } from '../../../server/planner/model/problem.mts';
import { scheduleRoute, type Step } from '../../../server/planner/schedule.mts';

/** Smaller is better, the first difference decides: unserved by priority, the highest first, then the cost. */
export function worthOf(problem: Problem, plan: Plan): number[] {
	const unserved = [3, 2, 1, 0].map(
		(priority) => plan.unassigned.filter(({ visit }) => problem.visits[visit]!.priority === priority).length,
	);
	return [...unserved, planCost(problem, plan)];
}

export function compareWorth(a: readonly number[], b: readonly number[]): number {
	const at = a.findIndex((value, index) => value !== b[index]);
	return at < 0 ? 0 : a[at]! - b[at]!;
}

/** The worth of the best of all plans, by trying every one that the checker lets pass. */
export function bestWorth(problem: Problem): number[] {
	let best: number[] | undefined;
	for (const sequences of withDepotVisits(problem, allSequences(problem))) {
		const plan = planOf(problem, sequences);
		const worth = worthOf(problem, plan);
		if (best !== undefined && compareWorth(worth, best) >= 0) continue;
		if (checkPlan(problem, plan).length === 0) best = worth;
	}
	if (best === undefined) throw new Error('Not even the empty plan is allowed');
	return best;
}

export function planOf(problem: Problem, sequences: ReadonlyArray<readonly Step[]>): Plan {
	const served = new Set(sequences.flat());
	return {
		routes: sequences.flatMap((visits, vehicle) =>
			visits.length === 0 ? [] : [scheduleRoute(problem, vehicle, visits)],
		),
		unassigned: problem.visits.flatMap((_, visit) =>
			served.has(visit) ? [] : [{ visit, reason: 'NO_ROOM_LEFT' as const }],
		),
		iterations: 0,
	};
}

/** Each visit goes to each place of each route, or nowhere. */
function* allSequences(problem: Problem, visit = 0, before?: number[][]): Generator<number[][]> {
	const sequences = before ?? problem.vehicles.map(() => []);
	if (visit === problem.visits.length) {
		yield sequences;
		return;
	}
	yield* allSequences(problem, visit + 1, sequences);
	for (const [vehicle, sequence] of sequences.entries()) {
		for (let at = 0; at <= sequence.length; at += 1) {
			const longer = sequence.toSpliced(at, 0, visit);
			yield* allSequences(problem, visit + 1, sequences.with(vehicle, longer));
		}
	}
}

/** The same, and with every choice of depot visits between two stops. */
function* withDepotVisits(problem: Problem, all: Iterable<number[][]>): Generator<Step[][]> {
	for (const sequences of all) {
		const choices = sequences.map((sequence, vehicle) =>
			problem.vehicles[vehicle]!.depot === undefined ? [sequence] : withDepots(sequence),
		);
		yield* combinations(choices);
	}
}

function withDepots(sequence: readonly number[]): Step[][] {
	const [first, ...rest] = sequence;
	if (first === undefined) return [[]];
	if (rest.length === 0) return [[first]];
	return withDepots(rest).flatMap((later) => [
		[first, ...later],
		[first, 'depot', ...later],
	]);
}

function* combinations<T>(choices: ReadonlyArray<readonly T[]>): Generator<T[]> {
	const [first, ...rest] = choices;
	if (first === undefined) {
		yield [];
		return;
	}
	for (const one of first) for (const others of combinations(rest)) yield [one, ...others];
}
