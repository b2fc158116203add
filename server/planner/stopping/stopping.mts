/** One reason to end the search. The search ends when the first of its criteria is reached. */
export interface Stopping {
	/** The part of what this criterion allows that is used up; left out where it can't be foreseen or should not matter. */
	done?(iteration: number): number;
	/** `sinceBest`: rounds since the plan last became better. Asked before every round. */
	isReached(iteration: number, sinceBest: number): boolean;
	/** Whether not even the first plan may take its time; left out: it always may. */
	isUrgent?(): boolean;
}

/** Rounds between two looks at what is costly to look at: the clock, memory shared with another thread. */
export const LOOK_EVERY = 64;
