import { LOOK_EVERY, type Stopping } from './stopping.mts';

/**
 * The search cools down over so many milliseconds, as `now` counts them, so the plan depends on how fast it is: for
 * measurements.
 */
export function timeBudget(milliseconds: number, now: () => number): Stopping {
	const begun = now();
	let passed = 0;
	const look = (iteration: number): number => {
		if (iteration % LOOK_EVERY === 0) passed = now() - begun;
		return passed;
	};
	return {
		done: (iteration) => look(iteration) / milliseconds,
		isReached: (iteration) => look(iteration) >= milliseconds,
		isUrgent: () => now() - begun >= milliseconds,
	};
}
