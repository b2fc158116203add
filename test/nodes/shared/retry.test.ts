import * as fc from 'fast-check';
import { readRetryAfter, withRetries } from '../../../nodes/shared/retry';
import type { Repeat } from '../../../nodes/shared/retry';

const plan = { delaysMs: [100, 200, 400], longestPauseMs: 5000 };

function pauses(random = 0) {
	const waitedMs: number[] = [];
	const wait = async (ms: number) => {
		waitedMs.push(ms);
	};
	return { waitedMs, pause: { wait, random: () => random } };
}

describe('withRetries', () => {
	it('answers at once what is not worth repeating', async () => {
		const { waitedMs, pause } = pauses();
		await expect(
			withRetries(
				plan,
				async () => 'ok',
				() => undefined,
				pause,
			),
		).resolves.toBe('ok');
		expect(waitedMs).toEqual([]);
	});

	it('tries again after growing pauses and answers the last result', async () => {
		const { waitedMs, pause } = pauses();
		let tries = 0;
		const result = await withRetries(
			plan,
			async () => ++tries,
			() => ({}),
			pause,
		);
		expect(result).toBe(4);
		expect(waitedMs).toEqual([100, 200, 400]);
	});

	it('waits as long as the service asks', async () => {
		const { waitedMs, pause } = pauses();
		const answers: Array<Repeat | undefined> = [{ retryAfterMs: 3000 }, { retryAfterMs: 10 }, undefined];
		let tries = 0;
		await withRetries(
			plan,
			async () => answers[tries++],
			(answer) => answer,
			pause,
		);
		expect(waitedMs).toEqual([3000, 200]);
	});

	it('gives up rather than wait longer than the plan allows', async () => {
		const { waitedMs, pause } = pauses();
		await withRetries(
			plan,
			async () => 'busy',
			() => ({ retryAfterMs: 5001 }),
			pause,
		);
		expect(waitedMs).toEqual([]);
	});

	it('keeps every pause between half and the whole of the planned one', async () => {
		await fc.assert(
			fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (random) => {
				const { waitedMs, pause } = pauses(random);
				await withRetries(
					plan,
					async () => 'busy',
					() => ({}),
					pause,
				);
				plan.delaysMs.forEach((delayMs, index) => {
					expect(waitedMs[index]).toBeGreaterThanOrEqual(delayMs / 2);
					expect(waitedMs[index]).toBeLessThanOrEqual(delayMs);
				});
			}),
		);
	});
});

describe('readRetryAfter', () => {
	it.each([
		['2', 2000],
		['0', 0],
		['Mon, 15 Mar 2027 08:00:30 GMT', 30_000],
		['Mon, 15 Mar 2027 07:00:00 GMT', 0],
		['soon', undefined],
		['', undefined],
		[undefined, undefined],
	])('reads %s as %s ms', (header, expected) => {
		expect(readRetryAfter(header, new Date('2027-03-15T08:00:00Z'))).toBe(expected);
	});
});
