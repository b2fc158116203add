import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { readText } from '../../../shared/parameters';
import { Trouble } from '../../../shared/trouble';

export const planningIdField: INodeProperties = {
	displayName: 'Planning ID',
	name: 'planningId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. 8828',
	description: 'The ID that Start answered',
};

export function readPlanningId(context: IExecuteFunctions, itemIndex: number): number {
	const text = readText(context, 'planningId', itemIndex);
	if (/^\d+$/.test(text)) return Number(text);
	throw new Trouble(
		text === '' ? "'Planning ID' is empty" : `'Planning ID' is not a whole number: ${text}`,
		"Fill in 'Planning ID' with the number that Start answered",
	);
}
