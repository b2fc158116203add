import { LOOK_EVERY, type Stopping } from './stopping.mts';

/** An emergency stop: a search that ends by it gives another plan on a slower machine. `now` counts milliseconds. */
export function maxTime(milliseconds: number, now: () => number): Stopping {
	const end = now() + milliseconds;
	const isUrgent = (): boolean => now() >= end;
	return { isReached: (iteration) => iteration % LOOK_EVERY === 0 && isUrgent(), isUrgent };
}
