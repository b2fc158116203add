import type { Plan } from '../planner/model/plan.mts';
import type { StatedProblem } from './stated-problem.mts';

/** How a planning is to be searched, as data that any thread can be given. */
export interface PlanningOptions {
	readonly seed: number;
	/** Rounds of the search; left out: what is good for so many visits. */
	readonly iterations?: number;
	/** Ends the search after so many rounds without a better plan. */
	readonly idleIterations?: number;
	/** Emergency stop, seconds; left out: two minutes. A plan that ends by it may differ from run to run. */
	readonly maxSeconds?: number;
	/** Searches for so many seconds instead of a number of rounds; the plan then depends on the machine's speed. */
	readonly seconds?: number;
	/** Searches that run side by side in workers, from different seeds; left out: one. */
	readonly threads?: number;
}

/** Where a search runs. Only plans that the checker agrees with leave it. */
export interface Solver {
	/**
	 * Ends early with the best plan so far once `cancelFlag`, one shared cell, is not 0. `onProgress` receives the part
	 * that is done, from 0 to 1.
	 */
	solve(
		problem: StatedProblem,
		options: PlanningOptions,
		cancelFlag: Int32Array,
		onProgress: (fraction: number) => void,
	): Promise<Plan>;
	/** Ends at once what runs; what it was to become is rejected. */
	close(): Promise<void>;
}
