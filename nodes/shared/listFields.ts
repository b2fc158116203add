import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { readFlag, readText } from './parameters';
import { Trouble } from './trouble';

/** How many records of a list a node gives, and in which form. */
export const listFields: INodeProperties[] = [
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
	},
	{
		displayName: 'Limit',
		name: 'limit',
		type: 'number',
		typeOptions: { minValue: 1 },
		default: 50,
		description: 'Max number of results to return',
		displayOptions: { show: { returnAll: [false] } },
	},
];

export const simplifyField: INodeProperties = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

/** How many records to return at most; Infinity for all. */
export function readLimit(context: IExecuteFunctions, itemIndex: number): number {
	if (readFlag(context, 'returnAll', itemIndex)) return Infinity;
	const text = readText(context, 'limit', itemIndex);
	const limit = Number(text);
	if (Number.isInteger(limit) && limit >= 1) return limit;
	throw new Trouble(
		`'Limit' is ${text === '' ? 'empty' : text}`,
		"Set 'Limit' to a whole number of 1 or more, or switch 'Return All' on",
	);
}
