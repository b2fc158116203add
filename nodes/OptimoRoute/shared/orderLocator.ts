import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { OrderReference } from '../../../contract/optimoroute/order';
import { readLocator } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';
import { columnReader } from './columns';
import { isOrderId } from './orderId';

export const orderLocator: INodeProperties = {
	displayName: 'Order',
	name: 'order',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'orderNo', value: '' },
	description: 'The order, by your own number or by the ID that OptimoRoute gave it',
	modes: [
		{
			displayName: 'By Order Number',
			name: 'orderNo',
			type: 'string',
			placeholder: 'e.g. ORD001',
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 6671978a86b19d18c69cc934315cb100',
		},
	],
};

export function readOrderReference(context: IExecuteFunctions, itemIndex: number): OrderReference {
	const { mode, value } = readLocator(context, 'order', itemIndex);
	return toReference(mode === 'id' ? { id: value } : { orderNo: value });
}

const readNames = columnReader(['id', 'orderNo']);

/** The reference that an item itself holds: its `id` if that is one of the service, else its `orderNo`. */
export function referenceOfItem(context: IExecuteFunctions, itemIndex: number): OrderReference {
	const { id, orderNo } = readNames(context.getInputData()[itemIndex].json);
	return toReference(isOrderId(id) ? { id } : { orderNo });
}

function toReference({ id, orderNo }: { id?: unknown; orderNo?: unknown }): OrderReference {
	if (isGiven(id)) return { id: String(id).trim() };
	if (isGiven(orderNo)) return { orderNo: String(orderNo).trim() };
	throw new Trouble(
		'No order is named',
		"Give an order number or an ID in 'Order', or in the item's own fields",
	);
}

function isGiven(value: unknown): boolean {
	return (typeof value === 'string' || typeof value === 'number') && String(value).trim() !== '';
}
