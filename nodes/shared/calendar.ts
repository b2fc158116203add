const msPerDay = 86_400_000;

/**
 * A calendar day as YYYY-MM-DD. A text keeps the day that is written in it, with its offset if it has one,
 * and so does a luxon DateTime. A Date, and a text that ends in Z as a Date does in JSON, have no zone of
 * their own: midnight UTC, which is how spreadsheets give days, stays that day; any other moment is the day
 * it falls on in `timezone`. Anything else stays as it is.
 */
export function toCalendarDay(value: unknown, timezone: string): unknown {
	const moment = momentOf(value);
	if (moment) {
		if (moment.getTime() % msPerDay === 0) return moment.toISOString().slice(0, 10);
		return dayIn(moment, timezone);
	}
	const text = isDateTime(value) ? value.toISO() : value;
	if (typeof text !== 'string') return value;
	const written = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text.trim());
	return written ? written[1] : text;
}

/**
 * A moment as YYYY-MM-DDTHH:MM:SS: the wall time in `timezone` of a Date or of a text that ends in Z, the
 * wall time that is written in any other text or in a luxon DateTime. Anything else stays as it is.
 */
export function toWallTime(value: unknown, timezone: string): unknown {
	const moment = momentOf(value);
	if (moment) return wallTimeIn(moment, timezone);
	const text = isDateTime(value) ? value.toISO() : value;
	const written = typeof text === 'string' ? momentPattern.exec(text.trim()) : null;
	return written ? `${written[1]}T${written[2]}${written[3] ?? ':00'}` : text;
}

const momentPattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?/;
const utcPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;

/** The moment of a value that has no zone of its own. */
function momentOf(value: unknown): Date | undefined {
	const isUtc = typeof value === 'string' && utcPattern.test(value.trim());
	const moment = isUtc ? new Date(value.trim()) : value;
	return moment instanceof Date && !Number.isNaN(moment.getTime()) ? moment : undefined;
}

/** The wall time of a moment in a time zone, YYYY-MM-DDTHH:MM:SS. */
export function wallTimeIn(moment: Date, timeZone: string): string {
	// Swedish writes a moment as YYYY-MM-DD HH:MM:SS.
	return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
		.format(moment)
		.replace(' ', 'T');
}

/** Whether a value is a luxon DateTime, which is what n8n's expressions give for $now and $today. */
export function isDateTime(value: unknown): value is { toISO: () => string } {
	return typeof value === 'object' && value !== null && 'toISO' in value && typeof value.toISO === 'function';
}

/** The day that a moment falls on in a time zone, YYYY-MM-DD. */
export function dayIn(moment: Date, timezone: string): string {
	return wallTimeIn(moment, timezone).slice(0, 10);
}

/** The day that comes `count` days after another one; before it if `count` is negative. */
export function daysAfter(day: string, count: number): string {
	return new Date(Date.parse(day) + count * msPerDay).toISOString().slice(0, 10);
}

/** Whether a text is a day that exists, as YYYY-MM-DD. */
export function isDay(text: string): boolean {
	return daysOf(text, text)[0] === text;
}

/** All days from `from` to `to`, both included, YYYY-MM-DD; empty if `to` comes first or one is no day. */
export function daysOf(from: string, to: string): string[] {
	const days: string[] = [];
	for (let day = Date.parse(from); day <= Date.parse(to); day += msPerDay) {
		days.push(new Date(day).toISOString().slice(0, 10));
	}
	return days;
}
