import { toCalendarDay } from './calendar';
import { isTrue } from './parameters';

/**
 * Brings a value from a spreadsheet, a shop or a form into the form the API takes. What can't be converted
 * stays as it is, so that the service names it in its answer.
 */
export type Convert = (value: unknown, timezone: string) => unknown;

export const asIs: Convert = (value) => value;

export const toText: Convert = (value) =>
	typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;

/** A number or ID of a record, whatever blanks stand around it. */
export const toName: Convert = (value, timezone) => {
	const read = toText(value, timezone);
	return typeof read === 'string' ? read.trim() : read;
};

/** The words true and false, in any case, become what they say. */
export const toBoolean: Convert = (value) => {
	if (isTrue(value)) return true;
	return typeof value === 'string' && value.trim().toLowerCase() === 'false' ? false : value;
};

export const toNumber: Convert = (value) =>
	typeof value === 'string' && /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(value.trim()) ? Number(value) : value;

export const toDay: Convert = (value, timezone) => toCalendarDay(value, timezone);

const clock = /^(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?$/i;

/** The day from which spreadsheets count: a cell with nothing but a time has it as its date. */
const cellWithTime = /^(?:1899-12-3[01]|1900-01-0[01])T(\d{2}:\d{2})/;

/**
 * A time of day as HH:MM: 9:00, 09:00:00 and 9:00 AM become 09:00, and so do a cell that holds only a time
 * and the part of a day, 0.375, that it may stand for.
 */
export const toTime: Convert = (value) => {
	const text = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
	if (typeof text === 'number' || (typeof text === 'string' && /^0?\.\d+$/.test(text.trim()))) {
		return timeOfPart(Number(text)) ?? value;
	}
	if (typeof text !== 'string') return value;
	const [, cell] = cellWithTime.exec(text.trim()) ?? [];
	if (cell !== undefined) return cell;
	const [, hours, minutes, half] = clock.exec(text.trim()) ?? [];
	if (hours === undefined) return value;
	const late = half?.toLowerCase() === 'p' ? 12 : 0;
	const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + late;
	return `${String(hour).padStart(2, '0')}:${minutes}`;
};

/** The time after this part of a day has passed; undefined if it is none. */
function timeOfPart(part: number): string | undefined {
	const minutes = Math.round(part * 1440);
	if (!(part >= 0) || minutes >= 1440) return undefined;
	return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A name of a closed set, in any case, becomes its code. */
export function toCode(codes: Readonly<Record<string, string>>): Convert {
	const byName = new Map(Object.entries(codes));
	return (value) => (typeof value === 'string' ? (byName.get(value.trim().toLowerCase()) ?? value) : value);
}

/** JSON written as text becomes what it says. */
export const toStructure: Convert = (value) => {
	if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
	try {
		return JSON.parse(value);
	} catch {
		return value;
	}
};

/** A text with commas or semicolons, which need no quotes in a CSV file, becomes the list of its parts. */
export const toList: Convert = (value, timezone) => {
	const read = toText(toStructure(value, timezone), timezone);
	if (typeof read !== 'string') return read;
	return read
		.split(/[,;]/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
};
