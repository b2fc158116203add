import { sleep } from 'n8n-workflow';

/** When and how often a call is repeated. */
export interface RetryPlan {
	/** Pause before each repetition, in ms; as many repetitions as there are entries. */
	delaysMs: readonly number[];
	/** A service that asks for a longer pause than this is not waited for, in ms. */
	longestPauseMs: number;
}

/** Says that a call is worth repeating, and how long the service asks to wait. */
export interface Repeat {
	retryAfterMs?: number;
}

export interface Pause {
	wait: (ms: number) => Promise<void>;
	/** From 0 to below 1. */
	random: () => number;
}

const realPause: Pause = { wait: sleep, random: Math.random };

export const defaultRetryPlan: RetryPlan = {
	delaysMs: [250, 500, 1000, 2000, 4000, 8000],
	longestPauseMs: 60_000,
};

/**
 * Calls `tryOnce` until `worthRepeating` answers undefined or the plan is used up; answers the last result.
 * Each pause is the planned one, shortened by up to a half by chance, so that callers turned away together
 * don't come back together; never shorter than what the service asked for.
 */
export async function withRetries<T>(
	plan: RetryPlan,
	tryOnce: () => Promise<T>,
	worthRepeating: (result: T) => Repeat | undefined,
	pause: Pause = realPause,
): Promise<T> {
	let result = await tryOnce();
	for (const delayMs of plan.delaysMs) {
		const repeat = worthRepeating(result);
		if (!repeat || (repeat.retryAfterMs ?? 0) > plan.longestPauseMs) return result;
		await pause.wait(Math.max(delayMs * (1 - pause.random() / 2), repeat.retryAfterMs ?? 0));
		result = await tryOnce();
	}
	return result;
}

/** Reads the header `Retry-After`, whole seconds or an HTTP date, into ms from `now`. */
export function readRetryAfter(header: unknown, now: Date): number | undefined {
	if (typeof header !== 'string' || header.trim() === '') return undefined;
	const seconds = Number(header);
	const ms = Number.isNaN(seconds) ? Date.parse(header) - now.getTime() : seconds * 1000;
	return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
