import * as fc from 'fast-check';
import { readRetryAfter, withRetries } from '../../../nodes/shared/retry';
import type { Repeat } from '../../../nodes/shared/retry';

const delaysMs = [100, 200, 400];
const withinMs = 5000;

function pauses(random = 0) {
	const waitedMs: number[] = [];
	let clock = 0;
	const wait = async (ms: number) => {
		waitedMs.push(ms);
		clock += ms;
	};
	return { waitedMs, pause: { wait, random: () => random, now: () => clock } };
}

describe('withRetries', () => {
	it('answers at once what is not worth repeating', async () => {
		const { waitedMs, pause } = pauses();
		await expect(
			withRetries(
				async () => 'ok',
				() => undefined,
				withinMs,
				pause,
			),
		).resolves.toBe('ok');
		expect(waitedMs).toEqual([]);
	});

	it('tries again after growing pauses and answers the last result', async () => {
		const { waitedMs, pause } = pauses();
		let tries = 0;
		const result = await withRetries(
			async () => ++tries,
			() => ({ delaysMs }),
			withinMs,
			pause,
		);
		expect(result).toBe(4);
		expect(waitedMs).toEqual([100, 200, 400]);
	});

	it('waits as long as the service asks', async () => {
		const { waitedMs, pause } = pauses();
		const answers: Array<Repeat | undefined> = [
			{ delaysMs, retryAfterMs: 3000 },
			{ delaysMs, retryAfterMs: 10 },
			undefined,
		];
		let tries = 0;
		await withRetries(
			async () => answers[tries++],
			(answer) => answer,
			withinMs,
			pause,
		);
		expect(waitedMs).toEqual([3000, 200]);
	});

	it('gives up rather than wait beyond the end of its time', async () => {
		const { waitedMs, pause } = pauses();
		await withRetries(
			async () => 'busy',
			() => ({ delaysMs, retryAfterMs: 5001 }),
			withinMs,
			pause,
		);
		expect(waitedMs).toEqual([]);
	});

	it('counts all pauses against its time', async () => {
		const { waitedMs, pause } = pauses();
		await withRetries(
			async () => 'busy',
			() => ({ delaysMs }),
			350,
			pause,
		);
		expect(waitedMs).toEqual([100, 200]);
	});

	it('keeps every pause between half and the whole of the planned one', async () => {
		await fc.assert(
			fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (random) => {
				const { waitedMs, pause } = pauses(random);
				await withRetries(
					async () => 'busy',
					() => ({ delaysMs }),
					withinMs,
					pause,
				);
				delaysMs.forEach((delayMs, index) => {
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
