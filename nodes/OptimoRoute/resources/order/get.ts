import { updateDisplayOptions } from 'n8n-workflow';
import { maxOrdersPerCall } from '../../../../contract/optimoroute/operations';
import type { OrderReference } from '../../../../contract/optimoroute/order';
import { simplifyField } from '../../../shared/listFields';
import { inBatchesOfItems } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readFlag } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { orderLocator, readOrderReference } from '../../shared/orderLocator';
import { refusalTrouble } from '../../shared/refusals';
import { rowsFor } from '../../shared/rows';
import { simplifyOrder } from '../../shared/simplifyOrder';

export const get: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['order'], operation: ['get'] } }, [
		orderLocator,
		simplifyField,
	]),
	execute: inBatchesOfItems<Client, OrderReference>({
		batchSize: maxOrdersPerCall,
		rowReader: (context) => (itemIndex) => readOrderReference(context, itemIndex),
		sendRows: async ({ context, client, rows, itemIndexes }) => {
			const { answer } = await client.call('getOrders', { orders: rows });
			return rowsFor(rows, answer.orders).map((row, place) => {
				if (!row.success) return refusalTrouble('getOrders', row);
				return readFlag(context, 'simplify', itemIndexes[place]) ? simplifyOrder(row) : { ...row.data };
			});
		},
	}),
};
