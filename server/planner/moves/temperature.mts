/** How much dearer a plan may be accepted, by round and by the part of the search that is done. */
export type Temperature = (iteration: number, done: number) => number;

const HOTTEST = 2;
const COLDEST = 0.015;
/** Several short coolings beat one long one. */
const CYCLE_ITERATIONS = 400_000;
/** Given routes are to be improved, not forgotten. */
const WARM_START = 0.1;
/** The number of rounds to come is known well enough after this part. */
const FORESEEN_AFTER = 0.02;

/**
 * Falls exponentially from 2 to 0.015 times `unit`, the cost of a mean way, and again from the start where there are
 * rounds enough for more than one such cycle.
 */
export function createTemperature(unit: number, startsFromRoutes: boolean): Temperature {
	const hottest = unit * HOTTEST * (startsFromRoutes ? WARM_START : 1);
	const coldest = unit * COLDEST;
	let cycles = 0;
	return (iteration, done) => {
		if (cycles === 0 && done >= FORESEEN_AFTER) {
			cycles = Math.max(1, Math.round(iteration / done / CYCLE_ITERATIONS));
		}
		const part = done * Math.max(1, cycles);
		return hottest * Math.pow(coldest / hottest, part - Math.min(Math.floor(part), Math.max(1, cycles) - 1));
	};
}
