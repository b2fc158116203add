import { updateDisplayOptions } from 'n8n-workflow';
import { maxOrdersPerCall } from '../../../../contract/optimoroute/operations';
import type { OrderReference } from '../../../../contract/optimoroute/order';
import { inBatchesOfItems } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { orderLocator, readOrderReference } from '../../shared/orderLocator';
import { refusalTrouble } from '../../shared/refusals';
import { rowsFor } from '../../shared/rows';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['get'] } }, [orderLocator]),
	execute: inBatchesOfItems<Client, OrderReference>({
		batchSize: maxOrdersPerCall,
		rowReader: (context) => (itemIndex) => readOrderReference(context, itemIndex),
		sendRows: async (client, orders) => {
			const { answer } = await client.call('getOrders', { orders });
			return rowsFor('getOrders', orders, answer.orders).map((row) =>
				row.success ? { ...row.data } : refusalTrouble('getOrders', row),
			);
		},
	}),
};
