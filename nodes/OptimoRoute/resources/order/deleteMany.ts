import { updateDisplayOptions } from 'n8n-workflow';
import { maxOrdersPerCall } from '../../../../contract/optimoroute/operations';
import type { OrderReference } from '../../../../contract/optimoroute/order';
import { inBatchesOfItems } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isTrue, readCollection, readText } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { forceDeleteOption } from '../../shared/deleteFields';
import { deleteOrders } from '../../shared/deleteOrders';
import { previewDelete } from '../../shared/previewDelete';
import { dryRunOption, readDryRun } from '../../shared/preview';
import { orderLocator, readOrderReference, referenceOfItem } from '../../shared/orderLocator';

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
					description:
						'Delete the order that each item names in its field orderNo, or by its ID from OptimoRoute',
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
					noDataExpression: true,
					default: false,
					description: 'Whether to delete all orders that have the same number',
				},
				{
					...dryRunOption,
					noDataExpression: true,
					description: 'Whether to tell only what would be deleted, without deleting it',
				},
				{ ...forceDeleteOption, noDataExpression: true },
			],
		},
	]),
	execute: inBatchesOfItems<Client, OrderReference>({
		batchSize: maxOrdersPerCall,
		rowReader: (context) => {
			const read = readText(context, 'dataMode', 0) === 'define' ? readOrderReference : referenceOfItem;
			return (itemIndex) => read(context, itemIndex);
		},
		sendRows: async ({ context, client, rows }) => {
			const options = readCollection(context, 'options', 0);
			const { deleteMultiple, forceDelete } = options;
			if (readDryRun(options)) return await previewDelete(client, rows, isTrue(deleteMultiple));
			return await deleteOrders(client, {
				orders: rows,
				...(isTrue(deleteMultiple) && { deleteMultiple: true }),
				...(isTrue(forceDelete) && { forceDelete: true }),
			});
		},
	}),
};
