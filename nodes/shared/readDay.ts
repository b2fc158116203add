import type { IExecuteFunctions } from 'n8n-workflow';
import { toCalendarDay } from './calendar';
import { isEmpty } from './parameters';
import { Trouble } from './trouble';

/** A day from a node's field, YYYY-MM-DD as written there. */
export function readDay(context: IExecuteFunctions, name: string, itemIndex: number): string {
	const field = name.charAt(0).toUpperCase() + name.slice(1);
	return dayIn(field, context.getNodeParameter(name, itemIndex, ''), context.getTimezone());
}

/** The day that a field is set to; `field` is its name on the panel. */
export function dayIn(field: string, value: unknown, timezone: string): string {
	const day = toCalendarDay(value, timezone);
	if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
	throw new Trouble(
		`'${field}' is not a day: ${isEmpty(day) ? 'it is empty' : String(day)}`,
		`Fill in '${field}' as YYYY-MM-DD, for example 2027-03-15`,
	);
}
