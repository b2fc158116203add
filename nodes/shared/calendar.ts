const msPerDay = 86_400_000;

/**
 * A calendar day as YYYY-MM-DD. A text keeps the day that is written in it, whatever offset follows, and so
 * does a luxon DateTime. A Date has no zone of its own: midnight UTC, which is how spreadsheets give days,
 * stays that day; any other moment is the day it falls on in `timezone`. Anything else stays as it is.
 */
export function toCalendarDay(value: unknown, timezone: string): unknown {
	if (value instanceof Date && !Number.isNaN(value.getTime())) {
		if (value.getTime() % msPerDay === 0) return value.toISOString().slice(0, 10);
		// Swedish is the locale that writes a day as YYYY-MM-DD.
		return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(value);
	}
	const text = isDateTime(value) ? value.toISO() : value;
	if (typeof text !== 'string') return value;
	const written = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text.trim());
	return written ? written[1] : text;
}

/** A moment as YYYY-MM-DDTHH:MM:SS, the wall time that is written in it; anything else stays as it is. */
export function toWallTime(value: unknown): unknown {
	const text = isDateTime(value) ? value.toISO() : value;
	const written = typeof text === 'string' ? momentPattern.exec(text.trim()) : null;
	return written ? `${written[1]}T${written[2]}${written[3] ?? ':00'}` : text;
}

const momentPattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?/;

function isDateTime(value: unknown): value is { toISO: () => string } {
	return typeof value === 'object' && value !== null && 'toISO' in value && typeof value.toISO === 'function';
}

/** All days from `from` to `to`, both included, YYYY-MM-DD; empty if `to` comes first or one is no day. */
export function daysOf(from: string, to: string): string[] {
	const days: string[] = [];
	for (let day = Date.parse(from); day <= Date.parse(to); day += msPerDay) {
		days.push(new Date(day).toISOString().slice(0, 10));
	}
	return days;
}
