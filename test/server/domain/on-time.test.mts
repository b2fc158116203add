import { isOnTime } from '../../../server/domain/on-time.mts';
import type { Completion } from '../../../server/domain/completion.mts';
import { unvisited } from '../../../server/domain/completion.mts';
import { momentOfLocal } from '../../../server/domain/local-time.mts';
import { defaultDetails, type Order, type TimeWindow } from '../../../server/domain/order.mts';

const timezone = 'Europe/Berlin';
const date = '2027-03-15';

function anOrder(status: Order['status'], timeWindows: TimeWindow[]): Order {
	return {
		...defaultDetails(date, { type: 'delivery', serviceMinutes: 5 }),
		id: 'o',
		companyId: 'c',
		sequence: 1,
		number: '',
		locationId: 'l',
		driverId: null,
		relatedOrderId: null,
		status,
		routeId: null,
		unscheduledReason: null,
		jobId: null,
		createdBy: '',
		createdAt: '',
		updatedAt: '',
		timeWindows,
	};
}

function arrived(wallTime: string): Completion {
	return { ...unvisited('o', 'c', null), startedAt: momentOfLocal(timezone, wallTime), endedAt: null };
}

/** @param hours begin of the service, in hours after midnight */
const plannedAt = (hours: number) => ({
	...{ orderId: 'o', arriveAt: hours * 3600, startAt: hours * 3600, leaveAt: hours * 3600 + 300 },
	...{ travelSeconds: 0, distanceMeters: 0 },
});

const hours = (from: number, to: number): TimeWindow => ({ from: from * 60, to: to * 60 });

describe('a driver is in time', () => {
	it.each([
		['at the end of the window', [hours(9, 10)], `${date}T10:00:00`, undefined, true],
		['not a second after it', [hours(9, 10)], `${date}T10:00:01`, undefined, false],
		['before the window', [hours(9, 10)], `${date}T08:00:00`, undefined, true],
		['in the window that was planned, of two', [hours(9, 10), hours(15, 16)], `${date}T15:30:00`, 15, true],
		['not in a later one', [hours(9, 10), hours(15, 16)], `${date}T15:30:00`, 9, false],
		['a quarter of an hour after the plan', [], `${date}T09:15:00`, 9, true],
		['not a second after that', [], `${date}T09:15:01`, 9, false],
		['not after midnight for a window before it', [hours(22, 23)], '2027-03-16T00:05:00', undefined, false],
		['after midnight, if planned so', [], '2027-03-16T00:40:00', 24.5, true],
	])('%s', (_when, windows, at, planned, expected) => {
		const stop = planned === undefined ? undefined : plannedAt(planned);
		expect(isOnTime({ timezone }, anOrder('success', windows), arrived(at), stop)).toBe(expected);
	});

	it.each([
		['nobody has arrived', anOrder('scheduled', [hours(9, 10)]), plannedAt(9)],
		['the order was rejected from afar', anOrder('rejected', [hours(9, 10)]), plannedAt(9)],
		['there was no time to keep', anOrder('success', []), undefined],
	])('or late only if there is something to judge: not while %s', (_what, order, stop) => {
		expect(isOnTime({ timezone }, order, arrived(`${date}T09:00:00`), stop)).toBeUndefined();
	});
});
