import { LOOK_EVERY, type Stopping } from './stopping.mts';

/** Ends the search soon after another thread has put anything but 0 into the first cell of `flag`. */
export function cancelled(flag: Int32Array): Stopping {
	const isUrgent = (): boolean => Atomics.load(flag, 0) !== 0;
	return { isReached: (iteration) => iteration % LOOK_EVERY === 0 && isUrgent(), isUrgent };
}
