import type { Plan } from '../planner/model/plan.mts';
import type { Problem } from '../planner/model/problem.mts';
import { solve } from '../planner/solve.mts';
import { cancelled } from '../planner/stopping/cancelled.mts';
import { defaultIterations } from '../planner/stopping/default-iterations.mts';
import { maxIterations } from '../planner/stopping/max-iterations.mts';
import { maxTime } from '../planner/stopping/max-time.mts';
import { noImprovement } from '../planner/stopping/no-improvement.mts';
import type { PlanningOptions } from './solver.mts';

const EMERGENCY_STOP_SECONDS = 120;

/** Solves in this thread, with the options turned into criteria. */
export function runSolve(
	problem: Problem,
	{ seed, iterations, idleIterations, maxSeconds }: PlanningOptions,
	cancelFlag: Int32Array,
	onProgress: (fraction: number) => void,
): Plan {
	const stopping = [
		maxIterations(iterations ?? defaultIterations(problem.visits.length)),
		maxTime((maxSeconds ?? EMERGENCY_STOP_SECONDS) * 1000, () => performance.now()),
		cancelled(cancelFlag),
		...(idleIterations === undefined ? [] : [noImprovement(idleIterations)]),
	];
	return solve(problem, { seed, stopping, onProgress });
}
