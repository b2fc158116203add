import type { IExecuteFunctions } from 'n8n-workflow';
import { toCalendarDay } from './calendar';
import { Trouble } from './trouble';

/** A day from a node's field, YYYY-MM-DD as written there. */
export function readDay(context: IExecuteFunctions, name: string, itemIndex: number): string {
	const day = toCalendarDay(context.getNodeParameter(name, itemIndex, ''), context.getTimezone());
	if (typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
	const field = name.charAt(0).toUpperCase() + name.slice(1);
	throw new Trouble(
		`'${field}' is not a day: ${day === '' || day === null || day === undefined ? 'it is empty' : String(day)}`,
		`Fill in '${field}' as YYYY-MM-DD, for example 2027-03-15`,
	);
}
