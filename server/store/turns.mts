import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work in small steps: wherever it yields, something else may be done before it goes on. */
export type Turns<T> = Generator<void, T, void>;

/** So many milliseconds of work are done before others have their turn. */
const turnMs = 4;

/** Does all steps without a break. */
export function atOnce<T>(work: Turns<T>): T {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
	}
}

/**
 * Does the steps so that the event loop is never held for much longer than a step takes. Others also have their turn
 * before it resolves.
 */
export async function inTurns<T>(work: Turns<T>): Promise<T> {
	let begun = performance.now();
	for (;;) {
		const step = work.next();
		if (step.done !== true && performance.now() - begun < turnMs) continue;
		await nextTurn();
		if (step.done === true) return step.value;
		begun = performance.now();
	}
}
