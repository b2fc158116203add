import type { Plan } from '../planner/model/plan.mts';
import type { Problem } from '../planner/model/problem.mts';
import { checkPlan } from '../planner/check.mts';
import { solve } from '../planner/solve.mts';
import { cancelled } from '../planner/stopping/cancelled.mts';
import { defaultIterations } from '../planner/stopping/default-iterations.mts';
import { maxIterations } from '../planner/stopping/max-iterations.mts';
import { maxTime } from '../planner/stopping/max-time.mts';
import { noImprovement } from '../planner/stopping/no-improvement.mts';
import type { PlanningOptions } from './solver.mts';
import { withTravel, type StatedProblem } from './stated-problem.mts';

const EMERGENCY_STOP_SECONDS = 120;

/**
 * Solves in this thread, with the options turned into criteria.
 * @throws Error if the independent checker finds that the plan breaks a promise: it must not be used then
 */
export function runSolve(
	stated: StatedProblem,
	{ seed, iterations, idleIterations, maxSeconds }: PlanningOptions,
	cancelFlag: Int32Array,
	onProgress: (fraction: number) => void,
): Plan {
	const problem = withTravel(stated);
	const stopping = [
		maxIterations(iterations ?? defaultIterations(problem.visits.length)),
		maxTime((maxSeconds ?? EMERGENCY_STOP_SECONDS) * 1000, () => performance.now()),
		cancelled(cancelFlag),
		...(idleIterations === undefined ? [] : [noImprovement(idleIterations)]),
	];
	return approved(problem, solve(problem, { seed, stopping, onProgress }));
}

/**
 * The plan, if the checker agrees with it.
 * @throws Error with each promise that it breaks
 */
export function approved(problem: Problem, plan: Plan): Plan {
	const violations = checkPlan(problem, plan);
	if (violations.length === 0) return plan;
	throw new Error(`The plan breaks what it promises: ${violations.map(({ message }) => message).join('; ')}`);
}
