import type { Plan } from '../planner/model/plan.mts';
import type { SharedPlans } from './shared-exchange.mts';
import type { SharedTables } from './shared-tables.mts';
import type { PlanningOptions } from './solver.mts';
import type { StatedProblem } from './stated-problem.mts';

/** The one message that a worker is sent. */
export interface WorkerTask {
	readonly problem: StatedProblem;
	readonly options: PlanningOptions;
	readonly cancelFlag: Int32Array;
	/** Of several that search for one planning; left out: it is alone. */
	readonly team?: TeamPlace;
}

/** The place of a worker among those that search for one planning. The first one, 0, answers for all. */
export interface TeamPlace {
	readonly thread: number;
	readonly plans: SharedPlans;
	readonly tables: SharedTables;
}

/** What a worker reports. */
export type WorkerReport =
	{ readonly kind: 'progress'; readonly fraction: number } | { readonly kind: 'plan'; readonly plan: Plan };
