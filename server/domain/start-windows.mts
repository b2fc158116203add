import type { StartWindow } from '../planner/model/problem.mts';
import { daysFrom, secondsSince } from './dates.mts';
import type { OrderDetails } from './order.mts';

const secondsPerMinute = 60;
const secondsPerDay = 86_400;

/** Never open: what an order gets whose windows contradict each other. */
const never: StartWindow = { earliest: -1, latest: -1 };

/**
 * When the service of an order may start, in seconds since midnight of `from`, both ends included: each daily window
 * on every day up to `end` (a driver's day may reach past midnight), cut by the allowed date-times. Empty: any time.
 * A window that is shorter than the service never opens.
 */
export function startWindows(
	order: Pick<OrderDetails, 'timeWindows' | 'allowedDateTimes'>,
	serviceSeconds: number,
	from: string,
	to: string,
	end: number,
): readonly StartWindow[] {
	if (order.timeWindows.length === 0 && order.allowedDateTimes.length === 0) return [];
	const whole: StartWindow[] = [{ earliest: 0, latest: end }];
	const daily = order.timeWindows.length === 0 ? whole : dailyWindows(order, serviceSeconds, from, to, end);
	const windows =
		order.allowedDateTimes.length === 0 ? daily : intersect(daily, dateTimeWindows(order, from, end));
	return windows.length === 0 ? [never] : merge(windows);
}

function dailyWindows(
	order: Pick<OrderDetails, 'timeWindows'>,
	serviceSeconds: number,
	from: string,
	to: string,
	end: number,
): StartWindow[] {
	const days = Math.max(daysFrom(from, to).length, Math.ceil(end / secondsPerDay));
	return Array.from({ length: days }, (_, day) =>
		order.timeWindows.map((window) => ({
			earliest: day * secondsPerDay + window.from * secondsPerMinute,
			latest: day * secondsPerDay + window.to * secondsPerMinute - serviceSeconds,
		})),
	)
		.flat()
		.filter((window) => window.earliest <= window.latest);
}

function dateTimeWindows(
	order: Pick<OrderDetails, 'allowedDateTimes'>,
	from: string,
	end: number,
): StartWindow[] {
	return order.allowedDateTimes.map((span) => ({
		earliest: span.from === undefined ? 0 : secondsSince(from, span.from),
		latest: span.to === undefined ? end : secondsSince(from, span.to),
	}));
}

function intersect(some: readonly StartWindow[], others: readonly StartWindow[]): StartWindow[] {
	return some
		.flatMap((a) =>
			others.map((b) => ({
				earliest: Math.max(a.earliest, b.earliest),
				latest: Math.min(a.latest, b.latest),
			})),
		)
		.filter((window) => window.earliest <= window.latest);
}

/** Sorted, and joined where they touch. */
function merge(windows: readonly StartWindow[]): StartWindow[] {
	const sorted = [...windows].sort((a, b) => a.earliest - b.earliest || a.latest - b.latest);
	const merged: StartWindow[] = [];
	for (const window of sorted) {
		const last = merged.at(-1);
		if (last !== undefined && window.earliest <= last.latest + 1) {
			merged[merged.length - 1] = { earliest: last.earliest, latest: Math.max(last.latest, window.latest) };
		} else merged.push(window);
	}
	return merged;
}
