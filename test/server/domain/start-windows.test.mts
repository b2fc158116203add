import fc from 'fast-check';
import { startWindows } from '../../../server/domain/start-windows.mts';

const from = '2027-03-15';
const end = 2 * 86_400;

const window = fc
	.tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 0, max: 1439 }))
	.map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
const moment = fc
	.tuple(fc.integer({ min: 13, max: 18 }), fc.integer({ min: 0, max: 86_399 }))
	.map(([day, second]) => new Date(Date.UTC(2027, 2, day) + second * 1000).toISOString().slice(0, 19));
const span = fc.record({ from: moment, to: moment }, { requiredKeys: [] });

const secondsAfter = (dateTime: string) =>
	(Date.parse(`${dateTime}Z`) - Date.parse(`${from}T00:00:00Z`)) / 1000;

/** The rule in its plainest form: may a service of so many seconds begin at this second? */
function mayStart(
	order: {
		timeWindows: Array<{ from: number; to: number }>;
		allowedDateTimes: Array<{ from?: string; to?: string }>;
	},
	serviceSeconds: number,
	second: number,
): boolean {
	const ofDay = second % 86_400;
	const daily =
		order.timeWindows.length === 0 ||
		order.timeWindows.some((w) => ofDay >= w.from * 60 && ofDay + serviceSeconds <= w.to * 60);
	const dated =
		order.allowedDateTimes.length === 0 ||
		order.allowedDateTimes.some(
			(s) =>
				(s.from === undefined || second >= secondsAfter(s.from)) &&
				(s.to === undefined || second <= secondsAfter(s.to)),
		);
	return daily && dated;
}

describe('startWindows', () => {
	it('opens at exactly the seconds at which all rules allow to start', () => {
		fc.assert(
			fc.property(
				fc.array(window, { maxLength: 4 }),
				fc.array(span, { maxLength: 3 }),
				fc.integer({ min: 0, max: 7200 }),
				fc.array(fc.integer({ min: 0, max: end - 1 }), { minLength: 20, maxLength: 40 }),
				(timeWindows, allowedDateTimes, serviceSeconds, seconds) => {
					const order = { timeWindows, allowedDateTimes };
					const windows = startWindows(order, serviceSeconds, from, '2027-03-16', end);
					const edges = windows.flatMap((w) => [w.earliest - 1, w.earliest, w.latest, w.latest + 1]);
					for (const second of [...seconds, ...edges].filter((at) => at >= 0 && at < end)) {
						const opens =
							windows.length === 0 || windows.some((w) => w.earliest <= second && second <= w.latest);
						expect(opens).toBe(mayStart(order, serviceSeconds, second));
					}
				},
			),
		);
	});

	it('is sorted and its windows lie apart', () => {
		fc.assert(
			fc.property(
				fc.array(window, { maxLength: 6 }),
				fc.integer({ min: 0, max: 3600 }),
				(timeWindows, service) => {
					const windows = startWindows({ timeWindows, allowedDateTimes: [] }, service, from, from, end);
					windows.slice(1).forEach((later, index) => {
						expect(later.earliest).toBeGreaterThan((windows[index]?.latest ?? 0) + 1);
					});
				},
			),
		);
	});
});
