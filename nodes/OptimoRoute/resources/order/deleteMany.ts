import { updateDisplayOptions } from 'n8n-workflow';
import { maxOrdersPerCall } from '../../../../contract/optimoroute/operations';
import type { OrderReference } from '../../../../contract/optimoroute/order';
import { inBatchesOfItems } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readCollection, readText } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { orderLocator, readOrderReference, referenceOfItem } from '../../shared/orderLocator';
import { refusalTrouble } from '../../shared/refusals';
import { rowsFor } from '../../shared/rows';
import { namesOf } from '../../shared/saveOrder';

export const deleteMany: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['deleteMany'] } }, [
		{
			displayName: 'Data Mode',
			name: 'dataMode',
			type: 'options',
			noDataExpression: true,
			options: [
				{
					name: 'Map Automatically',
					value: 'autoMap',
					description: 'Delete the order that each item names in its field ID or orderNo',
				},
				{
					name: 'Define Below',
					value: 'define',
					description: 'Name the order of each item with an expression',
				},
			],
			default: 'autoMap',
			description: 'Where the orders are named',
		},
		{ ...orderLocator, displayOptions: { show: { dataMode: ['define'] } } },
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'Delete All Matches',
					name: 'deleteMultiple',
					type: 'boolean',
					default: false,
					description: 'Whether to delete all orders that have the same number',
				},
				{
					displayName: 'Force Delete',
					name: 'forceDelete',
					type: 'boolean',
					default: false,
					description: 'Whether to delete even orders of a plan that drivers already follow',
				},
			],
		},
	]),
	execute: inBatchesOfItems<Client, OrderReference>({
		batchSize: maxOrdersPerCall,
		rowReader: (context) => {
			const read = readText(context, 'dataMode', 0) === 'define' ? readOrderReference : referenceOfItem;
			return (itemIndex) => read(context, itemIndex);
		},
		sendRows: async (client, orders, context) => {
			const { deleteMultiple, forceDelete } = readCollection(context, 'options', 0);
			const request = {
				orders,
				...(deleteMultiple === true && { deleteMultiple }),
				...(forceDelete === true && { forceDelete }),
			};
			return await client.inTurn(
				orders.flatMap((order) => namesOf({ ...order })),
				async () => {
					const { answer, afterLostTry } = await client.call('deleteOrders', request);
					return rowsFor('deleteOrders', orders, answer.orders).map((row, place) => {
						// What the lost try has deleted is not found the second time.
						const done = row.success || (afterLostTry && row.code === 'ERR_ORD_NOT_FOUND');
						return done ? { deleted: true, ...orders[place] } : refusalTrouble('deleteOrders', row);
					});
				},
			);
		},
	}),
};
