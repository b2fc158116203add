import type { Stopping } from './stopping.mts';

export function noImprovement(iterations: number): Stopping {
	return { isReached: (_iteration, sinceBest) => sinceBest >= iterations };
}
