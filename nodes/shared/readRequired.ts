import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import { isEmpty } from './parameters';
import { Trouble } from './trouble';

/** A field that must not be empty, not even where an expression makes it so. */
export function readRequired(
	context: IExecuteFunctions,
	{ name, displayName }: Pick<INodeProperties, 'name' | 'displayName'>,
	itemIndex: number,
): unknown {
	const value: unknown = context.getNodeParameter(name, itemIndex, '');
	if (!isEmpty(value)) return value;
	throw new Trouble(`'${displayName}' is empty`, fillIn(displayName));
}

export function fillIn(displayName: string): string {
	return `Fill in '${displayName}'. If it has an expression, the item lacks what the expression names`;
}
