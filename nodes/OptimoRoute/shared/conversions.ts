import { toCalendarDay, toWallTime } from '../../shared/calendar';
import { isEmpty, isRecord, isTrue } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';

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

/** 9:00 and 09:00:00 become 09:00. */
export const toTime: Convert = (value) => {
	const parts = typeof value === 'string' ? /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(value.trim()) : null;
	return parts ? `${parts[1].padStart(2, '0')}:${parts[2]}` : value;
};

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

const weekdays: Readonly<Record<string, string>> = {
	sun: 'sun',
	mon: 'mon',
	tue: 'tue',
	tues: 'tue',
	wed: 'wed',
	thu: 'thu',
	thur: 'thu',
	thurs: 'thu',
	fri: 'fri',
	sat: 'sat',
	sunday: 'sun',
	monday: 'mon',
	tuesday: 'tue',
	wednesday: 'wed',
	thursday: 'thu',
	friday: 'fri',
	saturday: 'sat',
};

const toWeekday = toCode(weekdays);

/** Monday, MON and mon are all mon. */
export const toWeekdays: Convert = (value, timezone) =>
	eachOf(toList(value, timezone), (day) => toWeekday(day, timezone));

export const toBarcodes: Convert = (value, timezone) =>
	eachOf(toList(value, timezone), (barcode) =>
		typeof barcode === 'string' || typeof barcode === 'number' ? { barcode: String(barcode) } : barcode,
	);

/** Windows with twFrom and twTo; a missing end is that of the day, and a window without any is none. */
export const toTimeWindows: Convert = (value, timezone) => {
	const windows = toStructure(value, timezone);
	if (!Array.isArray(windows)) return windows;
	return windows
		.filter((window) => !isRecord(window) || !isEmpty(window.twFrom) || !isEmpty(window.twTo))
		.map((window) => (isRecord(window) ? { ...window, ...toTimeWindow(window, timezone) } : window));
};

function toTimeWindow({ twFrom, twTo }: Fields, timezone: string): Fields {
	return {
		twFrom: isEmpty(twFrom) ? '00:00' : toTime(twFrom, timezone),
		twTo: isEmpty(twTo) ? '23:59' : toTime(twTo, timezone),
	};
}

/** A bare text or number is the driver's external ID. */
export const toDriver: Convert = (value, timezone) => {
	const read = toText(toStructure(value, timezone), timezone);
	if (typeof read === 'string') return { externalId: read.trim() };
	return eachField(read, (id) => toName(id, timezone));
};

/** Fields from and to; an empty one is open. */
export const toDayRange: Convert = (value, timezone) =>
	eachField(toStructure(value, timezone), (day) => toDay(openEnd(day), timezone));

/** A list of objects with from and to. */
export const toMomentRanges: Convert = (value, timezone) =>
	eachOf(toStructure(value, timezone), (range) =>
		eachField(range, (end) => toWallTime(openEnd(end), timezone)),
	);

function openEnd(value: unknown): unknown {
	return typeof value === 'string' && value.trim() === '' ? undefined : value;
}

function eachOf(list: unknown, convert: (entry: unknown) => unknown): unknown {
	return Array.isArray(list) ? list.map(convert) : list;
}

function eachField(value: unknown, convert: (field: unknown) => unknown): unknown {
	if (!isRecord(value)) return value;
	return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, convert(field)]));
}
