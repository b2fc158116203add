import type { VisitList } from './moves/visit-list.mts';

/** A plan as several searches of one problem can hand it to each other. */
export interface KeptPlan {
	/** The node that follows each node on its route. */
	readonly next: Int32Array;
	/** Visits without a route. */
	readonly left: VisitList;
	/** What those weigh. */
	weight: number;
	cost: number;
}

/** How searches that run side by side learn of each other's plans, always after the same parts of the search. */
export interface Exchange {
	/** How often they meet. */
	readonly meetings: number;
	/**
	 * Shows the best plan to the others, and waits until each has shown its own or has ended. True if another one was
	 * better: it then stands in `best`.
	 */
	meet(meeting: number, best: KeptPlan): boolean;
	/** The search is over: shows its best plan, waits for the ends of the others, and has the best of all in `best`. */
	end(best: KeptPlan): void;
}

/** Whether a plan is to be preferred; equal ones are not. */
export function isBetter(
	one: Pick<KeptPlan, 'weight' | 'cost'>,
	other: Pick<KeptPlan, 'weight' | 'cost'>,
): boolean {
	return one.weight < other.weight || (one.weight === other.weight && one.cost < other.cost);
}
