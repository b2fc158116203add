import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readCollection } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { geocodingOptions, locationDetails } from '../../shared/locationFields';
import { orderDetails } from '../../shared/orderFields';
import { orderLocator, readOrderReference } from '../../shared/orderLocator';
import { toOrder } from '../../shared/orderMapping';
import { readDetails } from '../../shared/readOrder';
import { saveOrder } from '../../shared/saveOrder';

export const update: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['update'] } }, [
		orderLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Date',
					name: 'date',
					type: 'dateTime',
					typeOptions: { dateOnly: true },
					default: '',
					description: 'Day of the delivery',
				},
				{
					displayName: 'Order Number',
					name: 'orderNo',
					type: 'string',
					default: '',
					description: 'New number of an order that is named by its ID',
				},
				{
					displayName: 'Type',
					name: 'type',
					type: 'options',
					options: [
						{ name: 'Delivery', value: 'D' },
						{ name: 'Pickup', value: 'P' },
						{ name: 'Task', value: 'T' },
					],
					default: 'D',
				},
				...orderDetails,
			],
		},
		{
			displayName: 'Location',
			name: 'locationOptions',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			description: 'New place of the order: an address, coordinates, or the number of a known place',
			options: [
				...geocodingOptions,
				...locationDetails,
				{
					displayName: 'Latitude',
					name: 'latitude',
					type: 'number',
					typeOptions: { minValue: -90, maxValue: 90, numberPrecision: 7 },
					default: 0,
					description: 'In degrees, north is positive',
				},
				{
					displayName: 'Longitude',
					name: 'longitude',
					type: 'number',
					typeOptions: { minValue: -180, maxValue: 180, numberPrecision: 7 },
					default: 0,
					description: 'In degrees, east is positive',
				},
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const changes = {
			...readDetails(readCollection(context, 'updateFields', itemIndex)),
			location: readCollection(context, 'locationOptions', itemIndex),
		};
		const { location, ...order } = toOrder(changes, { timezone: context.getTimezone(), sendEmpty: true });
		return await saveOrder(client, {
			...order,
			...(Object.keys(changes.location).length > 0 && { location }),
			...readOrderReference(context, itemIndex),
			operation: 'UPDATE',
		});
	}),
};
