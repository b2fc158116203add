import {
	toBoolean,
	toCode,
	toDay,
	toList,
	toName,
	toNumber,
	toStructure,
	toText,
	toTime,
} from '../../shared/conversions';
import type { Convert } from '../../shared/conversions';
import { isEmpty, isRecord } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';

export interface FieldRule {
	convert: Convert;
	/** What clears the field; left out where nothing does. */
	cleared?: unknown;
}

/** The fields of a record that can be sent, by their names in the API. */
export type Rules = Readonly<Record<string, FieldRule>>;

export interface BodyOptions {
	/** The workflow's time zone, for a Date that has none. */
	timezone: string;
	/** Whether an empty field clears what the service has; otherwise it is left out. */
	sendEmpty: boolean;
}

export const name: FieldRule = { convert: toName };
export const text: FieldRule = { convert: toText, cleared: '' };
export const reference: FieldRule = { convert: toName, cleared: null };
export const number: FieldRule = { convert: toNumber };
export const optionalNumber: FieldRule = { convert: toNumber, cleared: null };
export const load: FieldRule = { convert: toNumber, cleared: 0 };
export const list: FieldRule = { convert: toList, cleared: [] };
export const day: FieldRule = { convert: toDay };
export const optionalDay: FieldRule = { convert: toDay, cleared: null };
export const time: FieldRule = { convert: toTime };
export const optionalTime: FieldRule = { convert: toTime, cleared: null };
export const flag: FieldRule = { convert: toBoolean };
export const place: FieldRule = { convert: toPlace, cleared: null };

/** A field of a closed set, in any case, also by its first letter where no two begin with the same. */
export function oneOf(values: readonly string[]): FieldRule {
	const shortened = values.map((value): [string, string] => [value[0], value]);
	return { convert: toCode(Object.fromEntries([...shortened, ...values.map((value) => [value, value])])) };
}

/** The body of a request, out of fields with the names of the API; other fields are left out. */
export function toBody(fields: Fields, rules: Rules, { timezone, sendEmpty }: BodyOptions): Fields {
	const body: Fields = {};
	for (const [field, { convert, ...rule }] of Object.entries(rules)) {
		const value = fields[field];
		if (value === undefined) continue;
		if (!isEmpty(value)) body[field] = convert(value, timezone);
		else if (sendEmpty && 'cleared' in rule) body[field] = rule.cleared;
	}
	return body;
}

/** A place as an object, its coordinates as numbers; one without any content is none. */
function toPlace(value: unknown, timezone: string): unknown {
	const read = toStructure(value, timezone);
	if (!isRecord(read)) return read;
	const rules: Rules = { address: name, latitude: number, longitude: number };
	const given = toBody(read, rules, { timezone, sendEmpty: false });
	return Object.keys(given).length > 0 ? given : null;
}
