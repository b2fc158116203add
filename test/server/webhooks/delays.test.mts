import { readRetryAfter, retryDelays, secondsToNext } from '../../../server/webhooks/delays.mts';

const failed = { statusCode: 500, isTimeout: false, retryAfter: undefined };

describe('the delay after a failed attempt', () => {
	it('grows from 5 seconds to 10 hours, and ends after the eighth attempt', () => {
		const delays = [1, 2, 3, 4, 5, 6, 7, 8].map((failures) => secondsToNext(failures, failed, 0.5));
		expect(delays).toEqual([...retryDelays, undefined]);
	});

	it('varies by a fifth', () => {
		expect(secondsToNext(2, failed, 0)).toBeCloseTo(240);
		expect(secondsToNext(2, failed, 1)).toBeCloseTo(360);
	});

	it.each([
		['less than it would wait', 10, 300],
		['more', 400, 400],
		['much more', 86_400, 600],
	])('follows a receiver that asks for %s', (_what, retryAfter, seconds) => {
		expect(secondsToNext(2, { ...failed, statusCode: 503, retryAfter }, 0.5)).toBe(seconds);
	});

	it.each([
		['429', { ...failed, statusCode: 429 }],
		['no answer in time', { ...failed, statusCode: null, isTimeout: true }],
		['429 that asks for less', { ...failed, statusCode: 429, retryAfter: 1 }],
	])('is a minute at least after %s', (_what, outcome) => {
		expect(secondsToNext(1, outcome, 0.5)).toBe(60);
		expect(secondsToNext(2, outcome, 0.5)).toBe(300);
	});
});

describe('Retry-After', () => {
	const now = new Date('2027-03-01T12:00:00Z');
	it.each([
		['120', 120],
		['0', 0],
		['Mon, 01 Mar 2027 12:02:00 GMT', 120],
		['Mon, 01 Mar 2027 11:00:00 GMT', 0],
		['soon', undefined],
		['-5', undefined],
		['', undefined],
		[undefined, undefined],
	])('%s is read as %s', (value, seconds) => {
		expect(readRetryAfter(value, now)).toBe(seconds);
	});
});
