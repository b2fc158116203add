import { sleep } from 'n8n-workflow';

/** Says that a call is worth repeating, and how. */
export interface Repeat {
	/** Pause before each repetition, in ms; as many repetitions as there are entries. */
	delaysMs: readonly number[];
	/** How long the service asks to wait. */
	retryAfterMs?: number;
}

export interface Pause {
	wait: (ms: number) => Promise<void>;
	/** From 0 to below 1. */
	random: () => number;
	/** Now, in ms. */
	now: () => number;
}

const realPause: Pause = { wait: sleep, random: Math.random, now: Date.now };

/**
 * Calls `tryOnce` until `worthRepeating` answers undefined or its delays are used up; answers the last
 * result. Each pause is the planned one, shortened by up to a half by chance, so that callers turned away
 * together don't come back together; never shorter than what the service asked for. No pause is begun that
 * would end later than `withinMs` after the first try began.
 */
export async function withRetries<T>(
	tryOnce: () => Promise<T>,
	worthRepeating: (result: T) => Repeat | undefined,
	withinMs: number,
	pause: Pause = realPause,
): Promise<T> {
	const deadline = pause.now() + withinMs;
	for (let tries = 0; ; tries++) {
		const result = await tryOnce();
		const repeat = worthRepeating(result);
		const delayMs = repeat?.delaysMs[tries];
		if (repeat === undefined || delayMs === undefined) return result;
		const pauseMs = Math.max(delayMs * (1 - pause.random() / 2), repeat.retryAfterMs ?? 0);
		if (pause.now() + pauseMs > deadline) return result;
		await pause.wait(pauseMs);
	}
}

/** Reads the header `Retry-After`, whole seconds or an HTTP date, into ms from `now`. */
export function readRetryAfter(header: unknown, now: Date): number | undefined {
	if (typeof header !== 'string' || header.trim() === '') return undefined;
	const seconds = Number(header);
	const ms = Number.isNaN(seconds) ? Date.parse(header) - now.getTime() : seconds * 1000;
	return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
