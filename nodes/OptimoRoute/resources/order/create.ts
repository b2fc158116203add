import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { geocodingOptions, locationDetails, locationFields } from '../../shared/locationFields';
import { dateField, orderDetails, orderNoField, typeField } from '../../shared/orderFields';
import { readOrder } from '../../shared/readOrder';
import { saveOrder } from '../../shared/saveOrder';

export const create: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['create'] } }, [
		orderNoField,
		dateField,
		typeField,
		{
			displayName: 'Location By',
			name: 'locationBy',
			type: 'options',
			options: [
				{ name: 'Address', value: 'address', description: 'The service looks the address up' },
				{ name: 'Coordinates', value: 'coordinates' },
				{ name: 'Location Number', value: 'locationNo', description: 'A place the account knows already' },
			],
			default: 'address',
			description: 'How to tell where the order is served',
		},
		...locationFields,
		{
			displayName: 'Location Options',
			name: 'locationOptions',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [...geocodingOptions, ...locationDetails],
		},
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Accept Duplicate Order Number',
					name: 'acceptDuplicateOrderNo',
					type: 'boolean',
					default: false,
					description: 'Whether a second order may have the same number',
				},
				...orderDetails,
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const { acceptDuplicateOrderNo } = readCollection(context, 'additionalFields', itemIndex);
		return await saveOrder(client, {
			...readOrder(context, itemIndex),
			operation: 'CREATE',
			...(acceptDuplicateOrderNo === true && { acceptDuplicateOrderNo }),
		});
	}),
};
