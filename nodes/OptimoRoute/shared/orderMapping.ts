import { isRecord } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';
import {
	asIs,
	toBarcodes,
	toCode,
	toDay,
	toDayRange,
	toDriver,
	toList,
	toMomentRanges,
	toNumber,
	toStructure,
	toText,
	toTime,
	toTimeWindows,
	toWeekdays,
} from './conversions';
import type { Convert } from './conversions';

export interface MappingOptions {
	/** The workflow's time zone, for a Date that has none. */
	timezone: string;
	/** Whether an empty field clears what the service has; otherwise it is left out. */
	sendEmpty: boolean;
}

interface FieldRule {
	convert: Convert;
	/** What clears the field; left out where nothing does. */
	cleared?: unknown;
}

const text: FieldRule = { convert: toText, cleared: '' };
const related: FieldRule = { convert: toText, cleared: null };
const load: FieldRule = { convert: toNumber, cleared: 0 };
const list: FieldRule = { convert: toList, cleared: [] };

const orderRules: Readonly<Record<string, FieldRule>> = {
	id: { convert: toText },
	orderNo: { convert: toText },
	relatedOrderNo: related,
	relatedId: related,
	date: { convert: toDay },
	type: { convert: toCode({ delivery: 'D', pickup: 'P', task: 'T', d: 'D', p: 'P', t: 'T' }) },
	duration: { convert: toNumber },
	timeWindows: { convert: toTimeWindows, cleared: [] },
	allowedWeekdays: { convert: toWeekdays, cleared: [] },
	allowedDates: { convert: toDayRange, cleared: {} },
	allowedDateTimes: { convert: toMomentRanges, cleared: [] },
	assignedTo: { convert: toDriver, cleared: null },
	priority: {
		convert: toCode({ low: 'L', medium: 'M', high: 'H', critical: 'C', l: 'L', m: 'M', h: 'H', c: 'C' }),
	},
	load1: load,
	load2: load,
	load3: load,
	load4: load,
	vehicleFeatures: list,
	skills: list,
	notes: text,
	email: text,
	phone: text,
	customField1: text,
	customField2: text,
	customField3: text,
	customField4: text,
	customField5: text,
	customFields: { convert: toStructure },
	notificationPreference: { convert: asIs },
	barcode: { convert: toBarcodes, cleared: [] },
};

const locationRules: Readonly<Record<string, FieldRule>> = {
	locationNo: text,
	locationName: text,
	address: text,
	latitude: { convert: toNumber },
	longitude: { convert: toNumber },
	checkInTime: { convert: toNumber },
};

const nestedLocationRules: Readonly<Record<string, FieldRule>> = {
	...locationRules,
	notes: text,
	acceptMultipleResults: { convert: asIs },
	acceptPartialMatch: { convert: asIs },
	storeInvalid: { convert: asIs },
};

/** Objects whose fields may stand in columns of their own, such as `location.latitude`. */
const nestedFields = new Set(['location', 'assignedTo', 'allowedDates', 'customFields']);

/**
 * Makes an order out of an item whose fields are named as in the API; other fields are left out. The
 * location may be an object, dotted columns or plain columns; `notes` alone are those of the order.
 */
export function toOrder(item: Fields, options: MappingOptions): Fields {
	const fields = gather(item);
	const order = convertFields(fields, orderRules, options);
	const location = toLocation(fields, options);
	if (location !== undefined) order.location = location;
	if (order.timeWindows === undefined) {
		const timeWindows = toWindow(fields, options);
		if (timeWindows) order.timeWindows = timeWindows;
	}
	return order;
}

function toLocation(fields: Fields, options: MappingOptions): unknown {
	const own = toStructure(fields.location, options.timezone);
	const plain = convertFields(fields, locationRules, options);
	if (isRecord(own)) return convertFields(own, nestedLocationRules, options);
	if (Object.keys(plain).length > 0) return plain;
	return isEmpty(own) ? undefined : own;
}

/** One time window of two columns; a missing end is that of the day. */
function toWindow(fields: Fields, { timezone }: MappingOptions): Fields[] | undefined {
	const [twFrom, twTo] = [fields.twFrom, fields.twTo].map((time) => toTime(time, timezone));
	if (isEmpty(twFrom) && isEmpty(twTo)) return undefined;
	return [Object.assign({ twFrom: '00:00', twTo: '23:59' }, present({ twFrom, twTo }))];
}

function convertFields(
	fields: Fields,
	rules: Readonly<Record<string, FieldRule>>,
	{ timezone, sendEmpty }: MappingOptions,
): Fields {
	const converted: Fields = {};
	for (const [name, rule] of Object.entries(rules)) {
		const value = fields[name];
		if (!isEmpty(value)) converted[name] = rule.convert(value, timezone);
		else if (value !== undefined && sendEmpty && 'cleared' in rule) converted[name] = rule.cleared;
	}
	return converted;
}

/** Names without the marks that spreadsheets put before them, dotted ones gathered into objects. */
function gather(item: Fields): Fields {
	const fields: Fields = {};
	const nested: Array<[name: string, field: string, value: unknown]> = [];
	for (const [column, value] of Object.entries(item)) {
		const name = column.replace(/^\uFEFF/, '').trim();
		const dot = name.indexOf('.');
		if (dot > 0 && nestedFields.has(name.slice(0, dot))) {
			nested.push([name.slice(0, dot), name.slice(dot + 1), value]);
		} else fields[name] = value;
	}
	for (const [name, field, value] of nested) {
		const whole = toStructure(fields[name], '');
		if (!isEmpty(value)) fields[name] = { ...(isRecord(whole) ? whole : {}), [field]: value };
	}
	return fields;
}

function present(fields: Fields): Fields {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
