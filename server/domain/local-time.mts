const secondsPerDay = 86_400;

/** Making a clock takes far longer than reading it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timezone: string): Intl.DateTimeFormat {
	const known = clocks.get(timezone);
	if (known !== undefined) return known;
	const two = '2-digit';
	const clock = new Intl.DateTimeFormat('sv-SE', {
		timeZone: timezone,
		...({ year: 'numeric', month: two, day: two, hour: two, minute: two, second: two } as const),
		hourCycle: 'h23',
	});
	clocks.set(timezone, clock);
	return clock;
}

/** The wall time YYYY-MM-DDTHH:MM:SS that a clock in UTC shows. @param at seconds since 1970 */
export function utcTimeAt(at: number): string {
	return new Date(at * 1000).toISOString().slice(0, 19);
}

/** The wall time YYYY-MM-DDTHH:MM:SS that a clock in the zone shows. @param at seconds since 1970, UTC */
export function localTimeAt(timezone: string, at: number): string {
	return clockOf(timezone)
		.format(at * 1000)
		.replace(' ', 'T');
}

/** Seconds since 1970 at a wall time YYYY-MM-DDTHH:MM:SS in UTC. */
export function momentOfUtc(wallTime: string): number {
	return Date.parse(`${wallTime}Z`) / 1000;
}

/**
 * Seconds since 1970, UTC, at a wall time YYYY-MM-DDTHH:MM:SS in a zone. A time that the clocks show twice, when they
 * are put back, is the first of the two; one that they leave out, when they are put forward, is as much later as they
 * are put forward. That is what calendars and phones do too (RFC 5545, section 3.3.5).
 */
export function momentOfLocal(timezone: string, wallTime: string): number {
	const asIfUtc = momentOfUtc(wallTime);
	const offsetAt = (at: number): number => momentOfUtc(localTimeAt(timezone, at)) - at;
	const before = offsetAt(asIfUtc - secondsPerDay);
	const after = offsetAt(asIfUtc + secondsPerDay);
	const early = asIfUtc - before;
	const late = asIfUtc - after;
	if (offsetAt(early) === before) return early;
	return offsetAt(late) === after ? late : early;
}
