import { updateDisplayOptions } from 'n8n-workflow';
import type { INodeProperties } from 'n8n-workflow';
import { maxOrdersPerCall } from '../../../../contract/optimoroute/operations';
import { alphabetical } from '../../../shared/alphabetical';
import { inBatchesOfItems } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Fields } from '../../../shared/parameters';
import { bulkOrderReader } from '../../shared/bulkOrderReader';
import type { Client } from '../../shared/client';
import { bulkLocationByField, locationDetails, locationFields } from '../../shared/locationFields';
import {
	dateOption,
	orderDetails,
	orderIdOption,
	orderNoOrIdField,
	typeField,
} from '../../shared/orderFields';
import { saveOrders } from '../../shared/saveOrders';

const definedFields: INodeProperties[] = updateDisplayOptions({ show: { dataMode: ['define'] } }, [
	orderNoOrIdField,
	{ ...dateOption, description: 'Day of the delivery. A new order needs it; empty means unchanged.' },
	bulkLocationByField,
	...locationFields,
	{
		displayName: 'Location Options',
		name: 'locationOptions',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		options: locationDetails,
	},
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Field',
		default: {},
		options: alphabetical([orderIdOption, ...orderDetails, typeField]),
	},
]);

export const createOrUpdateMany: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['upsertMany'] } }, [
		{
			displayName: 'Data Mode',
			name: 'dataMode',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Map Automatically',
					value: 'autoMap',
					description:
						'Take the fields of each item that are named as in the API, such as orderNo or latitude',
				},
				{
					name: 'Define Below',
					value: 'define',
					description: 'Fill in each field, with expressions where items differ',
				},
			],
			default: 'autoMap',
			description: 'Where the orders come from',
		},
		{
			displayName: 'Save Mode',
			name: 'mode',
			type: 'options',
			options: [
				{
					name: 'Create',
					value: 'CREATE',
					description: 'Refuse an order that exists already',
				},
				{
					name: 'Create or Replace',
					value: 'SYNC',
					description: 'Of an existing order reset the fields that are not given',
				},
				{
					name: 'Create or Update',
					value: 'default',
					description: 'Of an existing order change only the fields that are given',
				},
				{
					name: 'Update',
					value: 'UPDATE',
					description: 'Refuse an order that does not exist',
				},
			],
			default: 'default',
			description:
				'What to do with orders that exist already, and with those that do not; a field operation of the item comes first',
		},
		...definedFields,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Accept Duplicate Order Numbers',
					name: 'acceptDuplicateOrderNo',
					type: 'boolean',
					default: false,
					description: 'Whether the mode Create may make a second order with the same number',
				},
				{
					displayName: 'Empty Fields',
					name: 'emptyFields',
					type: 'options',
					options: [
						{
							name: 'Leave Out',
							value: 'leaveOut',
							description: 'An empty field changes nothing',
						},
						{
							name: 'Send',
							value: 'send',
							description: 'An empty field clears what the service has, where that can be empty',
						},
					],
					default: 'leaveOut',
					description: 'What an empty field means',
				},
			],
		},
	]),
	execute: inBatchesOfItems<Client, Fields>({
		batchSize: maxOrdersPerCall,
		rowReader: bulkOrderReader,
		sendRows: async ({ client, rows }) => await saveOrders(client, rows),
	}),
};
