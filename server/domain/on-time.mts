import type { Company } from './company.mts';
import type { Completion } from './completion.mts';
import { secondsSince } from './dates.mts';
import { localTimeAt } from './local-time.mts';
import type { Order, TimeWindow } from './order.mts';
import type { Stop } from './route.mts';

/** Whoever comes so much later than planned is still in time, where no time window says otherwise. */
const graceSeconds = 15 * 60;

/** Seconds since 1970, UTC, when a driver arrived at an order; undefined: nobody has, or it is not known. */
export function arrivalOf({ status }: Order, completion: Completion | undefined): number | undefined {
	if (status !== 'success' && status !== 'failed') return undefined;
	return completion?.startedAt ?? completion?.endedAt ?? undefined;
}

/**
 * Whether the driver arrived by the end of the time window, or else by a quarter of an hour after the planned begin of
 * the service. Wall times of the company.
 * @returns undefined if nobody has arrived, or there was no time to keep
 */
export function isOnTime(
	{ timezone }: Pick<Company, 'timezone'>,
	order: Order,
	completion: Completion | undefined,
	stop: Stop | undefined,
): boolean | undefined {
	const arrival = arrivalOf(order, completion);
	if (arrival === undefined) return undefined;
	const latest = latestArrival(order.timeWindows, stop);
	return latest === undefined
		? undefined
		: secondsSince(order.date, localTimeAt(timezone, arrival)) <= latest;
}

/** Of several windows, the one that the visit was planned for counts; without a plan, the last. */
function latestArrival(windows: readonly TimeWindow[], stop: Stop | undefined): number | undefined {
	if (windows.length === 0) return stop === undefined ? undefined : stop.startAt + graceSeconds;
	const ends = windows.map(({ to }) => to * 60).sort((one, other) => one - other);
	const planned = stop === undefined ? undefined : ends.find((end) => end >= stop.startAt);
	return planned ?? ends.at(-1);
}
