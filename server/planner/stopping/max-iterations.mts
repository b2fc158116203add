import type { Stopping } from './stopping.mts';

export function maxIterations(iterations: number): Stopping {
	return { iterations, isReached: (iteration) => iteration >= iterations };
}
