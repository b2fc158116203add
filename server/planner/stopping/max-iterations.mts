import type { Stopping } from './stopping.mts';

/** The search cools down over so many rounds. */
export function maxIterations(iterations: number): Stopping {
	return {
		done: (iteration) => (iterations === 0 ? 1 : iteration / iterations),
		isReached: (iteration) => iteration >= iterations,
	};
}
