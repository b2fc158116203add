import type { IPollFunctions } from 'n8n-workflow';
import { isEmpty, isRecord, isTrue } from '../parameters';
import type { Fields } from '../parameters';
import { Trouble } from '../trouble';

/** What is chosen in a field with several choices. */
export function readChoices(context: IPollFunctions, name: string): string[] {
	const value: unknown = context.getNodeParameter(name, []);
	return Array.isArray(value) ? value.map(String) : [];
}

export function isSwitchedOn(context: IPollFunctions, name: string): boolean {
	return isTrue(context.getNodeParameter(name, false));
}

export function readOptions(context: IPollFunctions): Fields {
	const options: unknown = context.getNodeParameter('options', {});
	return isRecord(options) ? options : {};
}

/** A whole number that an option or field is set to, or `preset` if it is empty. */
export function wholeNumber(
	value: unknown,
	{ field, preset, min, max = Infinity }: { field: string; preset: number; min: number; max?: number },
): number {
	const number = isEmpty(value) ? preset : Number(value);
	if (Number.isInteger(number) && number >= min && number <= max) return number;
	const range = max === Infinity ? `of ${min} or more` : `from ${min} to ${max}`;
	throw new Trouble(`'${field}' is ${String(value)}`, `Set '${field}' to a whole number ${range}`);
}
