import { updateDisplayOptions } from 'n8n-workflow';
import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { maxOrdersPerCall } from '../../../../contract/optimoroute/operations';
import { inBatchesOfItems } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readCollection, readText } from '../../../shared/parameters';
import type { Fields } from '../../../shared/parameters';
import { bulkOrderReader } from '../../shared/bulkOrderReader';
import type { Client } from '../../shared/client';
import { locationDetails, locationFields } from '../../shared/locationFields';
import { dateField, orderDetails, orderNoField, typeField } from '../../shared/orderFields';
import { saveOrders } from '../../shared/saveOrders';

const definedFields: INodeProperties[] = updateDisplayOptions({ show: { dataMode: ['define'] } }, [
	orderNoField,
	dateField,
	typeField,
	{
		displayName: 'Location By',
		name: 'locationBy',
		type: 'options',
		options: [
			{ name: 'Coordinates', value: 'coordinates' },
			{ name: 'Location Number', value: 'locationNo', description: 'A place the account knows already' },
		],
		default: 'coordinates',
		description: 'How to tell where the order is served; addresses are looked up by Create only',
	},
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
		options: orderDetails,
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
		...definedFields,
		{
			displayName: 'Mode',
			name: 'mode',
			type: 'options',
			options: [
				{
					name: 'Create',
					value: 'CREATE',
					description: 'Refuse an order that exists already',
				},
				{
					name: 'Create or Merge',
					value: 'MERGE',
					description: 'Of an existing order change only the fields that are given',
				},
				{
					name: 'Create or Replace',
					value: 'SYNC',
					description: 'Of an existing order reset the fields that are not given',
				},
				{
					name: 'Create or Update',
					value: 'default',
					description: 'Update the order with this ID or number, or create it',
				},
				{
					name: 'Update',
					value: 'UPDATE',
					description: 'Refuse an order that does not exist',
				},
			],
			default: 'default',
			description: 'What to do with orders that exist already, and with those that do not',
		},
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
							description: 'An empty cell changes nothing',
						},
						{
							name: 'Send',
							value: 'send',
							description: 'An empty cell clears the field, where it can be empty',
						},
					],
					default: 'leaveOut',
					description: 'What an empty field of an item means',
					displayOptions: { show: { '/dataMode': ['autoMap'] } },
				},
			],
		},
	]),
	execute: inBatchesOfItems<Client, Fields>({
		batchSize: maxOrdersPerCall,
		rowReader: (context) => {
			const mode = readText(context, 'mode', 0);
			const { acceptDuplicateOrderNo } = readCollection(context, 'options', 0);
			const settings: IDataObject = {
				...(mode !== 'default' && { operation: mode }),
				...(acceptDuplicateOrderNo === true && { acceptDuplicateOrderNo }),
			};
			const readOrder = bulkOrderReader(context);
			return (itemIndex) => ({ ...readOrder(itemIndex), ...settings });
		},
		sendRows: saveOrders,
	}),
};
