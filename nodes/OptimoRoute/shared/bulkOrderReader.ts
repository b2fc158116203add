import type { IExecuteFunctions } from 'n8n-workflow';
import { isTrue, omit, readCollection, readText } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';
import { isOrderId } from './orderId';
import { toOrder } from './orderMapping';
import { readChanges, requireName } from './readOrder';

const operations: readonly unknown[] = ['CREATE', 'UPDATE', 'SYNC', 'MERGE'];

/** Answers what reads the row of one item, from its own fields or from those of the node. */
export function bulkOrderReader(context: IExecuteFunctions): (itemIndex: number) => Fields {
	const isDefined = readText(context, 'dataMode', 0) === 'define';
	const items = context.getInputData();
	const timezone = context.getTimezone();
	return (itemIndex) => {
		const mode = readText(context, 'mode', itemIndex);
		const { acceptDuplicateOrderNo, emptyFields } = readCollection(context, 'options', itemIndex);
		const sendEmpty = emptyFields === 'send';
		const order: Fields = {
			...(mode !== 'default' && { operation: mode }),
			...(isTrue(acceptDuplicateOrderNo) && { acceptDuplicateOrderNo: true }),
			...(isDefined
				? readChanges(context, itemIndex, sendEmpty)
				: orderOfItem(items[itemIndex].json, { timezone, sendEmpty })),
		};
		if (order.operation !== 'CREATE') requireName(order, isDefined ? nameDefined : nameMapped);
		return order;
	};
}

const nameDefined =
	"Fill in 'Order Number', or 'Order ID' under 'Additional Fields': without one each run would create another order. To create orders without a number set 'Save Mode' to Create";
const nameMapped =
	"Give the item a field orderNo, or id with the ID from OptimoRoute: without one each run would create another order. To create orders without a number set 'Save Mode' to Create";

function orderOfItem(item: Fields, options: { timezone: string; sendEmpty: boolean }): Fields {
	const order = toOrder(item, options);
	const foreign = [
		...(isOrderId(order.id) ? [] : ['id']),
		...(operations.includes(order.operation) ? [] : ['operation']),
		...(typeof order.acceptDuplicateOrderNo === 'boolean' ? [] : ['acceptDuplicateOrderNo']),
	];
	const own = omit(order, foreign);
	if (Object.keys(own).length === 0) throw noFields(Object.keys(item));
	return own;
}

function noFields(names: string[]): Trouble {
	const found = names.length > 0 ? names.slice(0, 10).join(', ') : 'none';
	return new Trouble(
		'The item has no field that belongs to an order',
		`Name the fields as in the API (orderNo, date, latitude, longitude, locationName …), or set 'Data Mode' to Define Below. Fields found: ${found}`,
	);
}
