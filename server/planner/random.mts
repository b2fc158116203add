/** Gives numbers from 0 to just below 1. */
export type Random = () => number;

/** mulberry32: the same seed always gives the same row of numbers. */
export function createRandom(seed: number): Random {
	let state = seed | 0;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** From 0 to `count` − 1. */
export function randomInteger(random: Random, count: number): number {
	return Math.floor(random() * count);
}
