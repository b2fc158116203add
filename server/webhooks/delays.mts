import type { Outcome } from './send.mts';

/** Seconds from one attempt that failed to the next; after the last of them it has failed for good. */
export const retryDelays = [5, 300, 1_800, 7_200, 18_000, 36_000, 36_000] as const;

/** Of each delay: receivers that failed together are not tried again together. */
const jitter = 0.2;

/** Seconds for those who are asked too much, or did not answer in time. */
const leastWhenBusy = 60;

const tooManyRequests = 429;

/**
 * Seconds until a delivery is tried again that has failed so many times; undefined: it is not. A receiver may ask for up
 * to twice as long.
 * @param chance from 0 to 1
 */
export function secondsToNext(
	failures: number,
	{ statusCode, isTimeout, retryAfter }: Pick<Outcome, 'statusCode' | 'isTimeout' | 'retryAfter'>,
	chance: number,
): number | undefined {
	const base = retryDelays[failures - 1];
	if (base === undefined) return undefined;
	const delay = base * (1 - jitter + 2 * jitter * chance);
	const asked = Math.min(Math.max(delay, retryAfter ?? 0), 2 * delay);
	return isTimeout || statusCode === tooManyRequests ? Math.max(asked, leastWhenBusy) : asked;
}

/** Seconds that a `Retry-After` asks for, a number or a date; undefined: it says nothing. */
export function readRetryAfter(value: string | undefined, now: Date): number | undefined {
	if (value === undefined) return undefined;
	if (/^\d{1,9}$/.test(value)) return Number(value);
	const at = value.endsWith('GMT') ? Date.parse(value) : Number.NaN;
	return Number.isNaN(at) ? undefined : Math.max(0, (at - now.getTime()) / 1000);
}
