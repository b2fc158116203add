import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import {
	geocodingOptions,
	locationByField,
	locationDetails,
	locationFields,
} from '../../shared/locationFields';
import {
	dateField,
	orderDetails,
	orderIdOption,
	orderNoOrIdField,
	typeField,
} from '../../shared/orderFields';
import { readOrder, requireName } from '../../shared/readOrder';
import { saveOrder } from '../../shared/saveOrder';

export const createOrUpdate: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['upsert'] } }, [
		orderNoOrIdField,
		dateField,
		typeField,
		locationByField,
		...locationFields,
		{
			displayName: 'Existing Order',
			name: 'mode',
			type: 'options',
			options: [
				{
					name: 'Change Given Fields',
					value: 'MERGE',
					description: 'Keep what was edited in OptimoRoute (MERGE)',
				},
				{
					name: 'Replace All Fields',
					value: 'SYNC',
					description: 'Fields not given here fall back to their defaults (SYNC)',
				},
			],
			default: 'MERGE',
			description: 'What to do with an order that exists already',
		},
		{
			displayName: 'Location Options',
			name: 'locationOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: alphabetical([...geocodingOptions, ...locationDetails]),
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([orderIdOption, ...orderDetails]),
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const operation = readText(context, 'mode', itemIndex);
		const order = readOrder(context, itemIndex);
		requireName(order, "Fill in 'Order Number', or 'Order ID' under 'Additional Fields'");
		return await saveOrder(client, { operation, ...order });
	}),
};
