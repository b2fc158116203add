import type { IExecuteFunctions } from 'n8n-workflow';
import { readCollection, readText } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';
import { Trouble } from '../../shared/trouble';
import { toOrder } from './orderMapping';
import { readOrder } from './readOrder';

/** Answers what reads the order of one item, from its own fields or from those of the node. */
export function bulkOrderReader(context: IExecuteFunctions): (itemIndex: number) => Fields {
	if (readText(context, 'dataMode', 0) === 'define') return (itemIndex) => readOrder(context, itemIndex);
	const items = context.getInputData();
	const { emptyFields } = readCollection(context, 'options', 0);
	const options = { timezone: context.getTimezone(), sendEmpty: emptyFields === 'send' };
	return (itemIndex) => {
		const order = toOrder(items[itemIndex].json, options);
		if (Object.keys(order).length === 0) throw noFields(Object.keys(items[itemIndex].json));
		return order;
	};
}

function noFields(names: string[]): Trouble {
	const found = names.length > 0 ? names.slice(0, 10).join(', ') : 'none';
	return new Trouble(
		'The item has no field that belongs to an order',
		`Name the fields as in the API (orderNo, date, latitude, longitude, locationName …), or set 'Data Mode' to Define Below. Fields found: ${found}`,
	);
}
