import type { IExecuteFunctions, INodeProperties } from 'n8n-workflow';
import type { OrderReference } from '../../../contract/optimoroute/order';
import { isEmpty, readLocator } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';
import { columnReader } from '../../shared/columns';
import { isOrderId } from './orderId';

export const orderLocator: INodeProperties = {
	displayName: 'Order',
	name: 'order',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'orderNo', value: '' },
	description: 'The order, from the list, by your own number, or by the ID that OptimoRoute gave it',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select an order...',
			hint: 'Lists a week back and four weeks ahead. Type a whole order number, an ID, or a day as YYYY-MM-DD to find any other.',
			typeOptions: { searchListMethod: 'findOrders', searchable: true },
		},
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
	if (value === '') throw notNamed();
	if (mode === 'orderNo') return { orderNo: value };
	if (isOrderId(value)) return { id: value };
	throw new Trouble(
		`'Order' is not an ID of OptimoRoute: ${value}`,
		"Set 'Order' to By Order Number if this is your own number. An ID has 32 hexadecimal digits",
	);
}

const readNames = columnReader(['id', 'orderNo']);

/** The reference that an item itself holds: its `id` if that is one of the service, else its `orderNo`. */
export function referenceOfItem(context: IExecuteFunctions, itemIndex: number): OrderReference {
	const { id, orderNo } = readNames(context.getInputData()[itemIndex].json);
	if (isOrderId(id)) return { id: id.trim() };
	const number = typeof orderNo === 'number' ? String(orderNo) : orderNo;
	if (typeof number === 'string' && !isEmpty(number)) return { orderNo: number.trim() };
	throw notNamed();
}

function notNamed(): Trouble {
	return new Trouble(
		'No order is named',
		"Give an order number or an ID in 'Order', or in the item's own fields",
	);
}
