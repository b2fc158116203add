import type { Plan } from '../planner/model/plan.mts';
import type { PlanningOptions } from './solver.mts';
import type { StatedProblem } from './stated-problem.mts';

/** The one message that a worker is sent. */
export interface WorkerTask {
	readonly problem: StatedProblem;
	readonly options: PlanningOptions;
	readonly cancelFlag: Int32Array;
}

/** What a worker reports. */
export type WorkerReport =
	{ readonly kind: 'progress'; readonly fraction: number } | { readonly kind: 'plan'; readonly plan: Plan };
