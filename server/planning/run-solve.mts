import type { Plan } from '../planner/model/plan.mts';
import type { Problem } from '../planner/model/problem.mts';
import { checkPlan } from '../planner/check.mts';
import { solve } from '../planner/solve.mts';
import { cancelled } from '../planner/stopping/cancelled.mts';
import { defaultIterations } from '../planner/stopping/default-iterations.mts';
import { maxIterations } from '../planner/stopping/max-iterations.mts';
import { maxTime } from '../planner/stopping/max-time.mts';
import { noImprovement } from '../planner/stopping/no-improvement.mts';
import type { Stopping } from '../planner/stopping/stopping.mts';
import { timeBudget } from '../planner/stopping/time-budget.mts';
import type { PlanningOptions } from './solver.mts';
import { withTravel, type StatedProblem } from './stated-problem.mts';

const EMERGENCY_STOP_SECONDS = 120;

/**
 * Solves in this thread, with the options turned into criteria.
 * @throws Error if the independent checker finds that the plan breaks a promise: it must not be used then
 */
export function runSolve(
	stated: StatedProblem,
	options: PlanningOptions,
	cancelFlag: Int32Array,
	onProgress: (fraction: number) => void,
): Plan {
	const effort = effortOf(options, stated.visits.length);
	const problem = withTravel(stated);
	const stopping = [...effort, cancelled(cancelFlag)];
	return approved(problem, solve(problem, { seed: options.seed, stopping, onProgress }));
}

function effortOf(
	{ iterations, idleIterations, maxSeconds, seconds }: PlanningOptions,
	visits: number,
): Stopping[] {
	const now = () => performance.now();
	if (seconds !== undefined) return [timeBudget(seconds * 1000, now)];
	return [
		maxIterations(iterations ?? defaultIterations(visits)),
		maxTime((maxSeconds ?? EMERGENCY_STOP_SECONDS) * 1000, now),
		...(idleIterations === undefined ? [] : [noImprovement(idleIterations)]),
	];
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
