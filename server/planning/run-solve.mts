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
import { createSharedExchange } from './shared-exchange.mts';
import { sharedTravel } from './shared-tables.mts';
import type { PlanningOptions } from './solver.mts';
import { withTravel, type StatedProblem } from './stated-problem.mts';
import type { TeamPlace } from './worker-task.mts';

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
	const stopping = stoppingOf(stated, options, cancelFlag);
	const problem = withTravel(stated);
	return approved(problem, solve(problem, { seed: options.seed, stopping, onProgress }));
}

/** Seeds of one team are so far apart that those of another planning do not fall among them. */
const SEED_STEP = 1_000_003;

/**
 * Solves in this thread as one of several; each ends with the best plan of all.
 * @throws Error as `runSolve` does
 */
export function runTeamMember(
	stated: StatedProblem,
	options: PlanningOptions,
	cancelFlag: Int32Array,
	{ thread, plans, tables }: TeamPlace,
	onProgress: (fraction: number) => void,
): Plan {
	const stopping = stoppingOf(stated, options, cancelFlag);
	const problem = { ...stated, travel: sharedTravel(stated, tables, thread === 0) };
	const seed = options.seed + thread * SEED_STEP;
	const exchange = createSharedExchange(plans, thread);
	return approved(problem, solve(problem, { seed, stopping, onProgress, exchange }));
}

function stoppingOf(
	{ visits }: StatedProblem,
	{ iterations, idleIterations, maxSeconds, seconds }: PlanningOptions,
	cancelFlag: Int32Array,
): Stopping[] {
	const now = () => performance.now();
	if (seconds !== undefined) return [timeBudget(seconds * 1000, now), cancelled(cancelFlag)];
	return [
		maxIterations(iterations ?? defaultIterations(visits.length)),
		maxTime((maxSeconds ?? EMERGENCY_STOP_SECONDS) * 1000, now),
		cancelled(cancelFlag),
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
