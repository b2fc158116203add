import { isDateTime, wallTimeIn } from './calendar';

/** A point in time as it was written: in seconds since 1970, with a zone, or as wall time without one. */
export type WrittenMoment =
	| { kind: 'unix'; seconds: number }
	| { kind: 'zoned'; seconds: number }
	/** YYYY-MM-DDTHH:MM:SS */
	| { kind: 'wall'; text: string };

/** Numbers from here on are milliseconds: as seconds they would lie beyond the year 5000. */
const firstMs = 100_000_000_000;

const pattern = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?(\.\d+)?(Z|[+-]\d{2}:?\d{2})?$/i;

/** Reads a number, a Date, a luxon DateTime or an ISO 8601 text; undefined if it is no point in time. */
export function readMoment(value: unknown): WrittenMoment | undefined {
	if (value instanceof Date) return zoned(value.getTime());
	const written = isDateTime(value) ? value.toISO() : value;
	const text = typeof written === 'string' ? written.trim() : written;
	const number = typeof text === 'string' && /^\d+(\.\d+)?$/.test(text) ? Number(text) : text;
	if (typeof number === 'number') return unix(number);
	const match = typeof text === 'string' ? pattern.exec(text) : null;
	if (match === null) return undefined;
	const [, day, minutes, seconds = ':00', , zone] = match;
	const wall = `${day}T${minutes}${seconds}`;
	const moment = zoned(Date.parse(`${wall}${zone ?? 'Z'}`));
	return zone === undefined && moment ? { kind: 'wall', text: wall } : moment;
}

/** Seconds since 1970; a wall time is one in `timezone`. */
export function toUnixSeconds(moment: WrittenMoment, timezone: string): number {
	return moment.kind === 'wall' ? secondsOf(moment.text, timezone) : moment.seconds;
}

function secondsOf(wall: string, timezone: string): number {
	const asUtc = Date.parse(`${wall}Z`);
	const offsetAt = (ms: number) => Date.parse(`${wallTimeIn(new Date(ms), timezone)}Z`) - ms;
	// The zone's offset is known only for a moment: the second look is from the right side of a clock change.
	const guess = asUtc - offsetAt(asUtc);
	return (asUtc - offsetAt(guess)) / 1000;
}

function unix(number: number): WrittenMoment | undefined {
	if (!Number.isFinite(number) || number < 0) return undefined;
	return { kind: 'unix', seconds: Math.floor(number < firstMs ? number : number / 1000) };
}

function zoned(ms: number): WrittenMoment | undefined {
	return Number.isNaN(ms) ? undefined : { kind: 'zoned', seconds: Math.floor(ms / 1000) };
}
