import { columnReader } from '../../shared/columns';
import {
	asIs,
	toBoolean,
	toCode,
	toDay,
	toList,
	toName,
	toNumber,
	toStructure,
	toText,
} from '../../shared/conversions';
import type { Convert } from '../../shared/conversions';
import { isEmpty, isRecord } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';
import { toBarcodes, toDayRange, toDriver, toMomentRanges, toTimeWindows, toWeekdays } from './conversions';

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
	/** What becomes of empty parts of an object: never sent, or sent where empty fields are. */
	emptyParts?: 'leftOut' | 'sent';
}

const text: FieldRule = { convert: toText, cleared: '' };
const related: FieldRule = { convert: toName, cleared: null };
const load: FieldRule = { convert: toNumber, cleared: 0 };
const list: FieldRule = { convert: toList, cleared: [] };

const orderRules: Readonly<Record<string, FieldRule>> = {
	id: { convert: toName },
	orderNo: { convert: toName },
	operation: { convert: toCode({ create: 'CREATE', update: 'UPDATE', sync: 'SYNC', merge: 'MERGE' }) },
	acceptDuplicateOrderNo: { convert: toBoolean },
	relatedOrderNo: related,
	relatedId: related,
	date: { convert: toDay },
	type: { convert: toCode({ delivery: 'D', pickup: 'P', task: 'T', d: 'D', p: 'P', t: 'T' }) },
	duration: { convert: toNumber },
	timeWindows: { convert: toTimeWindows, cleared: [] },
	allowedWeekdays: { convert: toWeekdays, cleared: [] },
	allowedDates: { convert: toDayRange, cleared: {}, emptyParts: 'leftOut' },
	allowedDateTimes: { convert: toMomentRanges, cleared: [] },
	assignedTo: { convert: toDriver, cleared: null, emptyParts: 'leftOut' },
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
	customFields: { convert: toStructure, emptyParts: 'sent' },
	notificationPreference: { convert: asIs },
	barcode: { convert: toBarcodes, cleared: [] },
};

const locationRules: Readonly<Record<string, FieldRule>> = {
	locationNo: { convert: toName, cleared: '' },
	locationName: text,
	address: text,
	latitude: { convert: toNumber },
	longitude: { convert: toNumber },
	checkInTime: { convert: toNumber },
};

/** Any of these says for sure where the place is. */
const placeNames = ['locationNo', 'latitude', 'longitude'];

const nestedLocationRules: Readonly<Record<string, FieldRule>> = {
	...locationRules,
	notes: text,
	acceptMultipleResults: { convert: toBoolean },
	acceptPartialMatch: { convert: toBoolean },
	storeInvalid: { convert: toBoolean },
};

const readColumns = columnReader(
	['location', 'twFrom', 'twTo', ...Object.keys({ ...orderRules, ...locationRules })],
	{
		location: Object.keys(nestedLocationRules),
		assignedTo: ['externalId', 'serial'],
		allowedDates: ['from', 'to'],
		customFields: '*',
	},
);

const readLocationColumns = columnReader(Object.keys(nestedLocationRules));

/**
 * Makes an order out of an item whose fields are named as in the API; other fields are left out. The
 * location may be an object, dotted columns or plain columns, which count unless the object has a number or
 * coordinates of its own; `notes` alone are those of the order.
 */
export function toOrder(item: Fields, options: MappingOptions): Fields {
	const fields = readColumns(item);
	const order = convertFields(fields, orderRules, options);
	const location = toLocation(fields, options);
	if (location !== undefined) order.location = location;
	if (isEmpty(fields.timeWindows)) {
		const { twFrom, twTo } = fields;
		const timeWindows = toTimeWindows([{ twFrom, twTo }], options.timezone);
		if (Array.isArray(timeWindows) && timeWindows.length > 0) order.timeWindows = timeWindows;
	}
	return order;
}

function toLocation(fields: Fields, options: MappingOptions): unknown {
	const own = toStructure(fields.location, options.timezone);
	if (!isRecord(own) && !isEmpty(own)) return own;
	const parts = isRecord(own) ? readLocationColumns(own) : {};
	const isPlaced = placeNames.some((name) => !isEmpty(parts[name]));
	const plain = isPlaced ? {} : convertFields(fields, locationRules, options);
	const location = { ...plain, ...convertFields(parts, nestedLocationRules, options) };
	return Object.keys(location).length > 0 ? location : undefined;
}

function convertFields(
	fields: Fields,
	rules: Readonly<Record<string, FieldRule>>,
	{ timezone, sendEmpty }: MappingOptions,
): Fields {
	const converted: Fields = {};
	for (const [name, rule] of Object.entries(rules)) {
		const isWhole = rule.emptyParts === undefined || (rule.emptyParts === 'sent' && sendEmpty);
		const value = isWhole ? fields[name] : givenParts(fields[name]);
		if (!isEmpty(value)) converted[name] = rule.convert(value, timezone);
		else if (value !== undefined && sendEmpty && 'cleared' in rule) converted[name] = rule.cleared;
	}
	return converted;
}

/** An object without its empty parts; '' if there is no other. */
function givenParts(value: unknown): unknown {
	const whole = toStructure(value, '');
	if (!isRecord(whole)) return value;
	const given = Object.entries(whole).filter(([, part]) => !isEmpty(part));
	return given.length > 0 ? Object.fromEntries(given) : '';
}
