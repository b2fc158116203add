import { toWallTime } from '../../shared/calendar';
import { toCode, toDay, toList, toName, toStructure, toText, toTime } from '../../shared/conversions';
import type { Convert } from '../../shared/conversions';
import { isEmpty, isRecord } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';

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
