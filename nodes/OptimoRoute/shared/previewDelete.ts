import type { IDataObject } from 'n8n-workflow';
import type { OrderReference } from '../../../contract/optimoroute/order';
import { Trouble } from '../../shared/trouble';
import type { Client } from './client';
import { isAmong } from './isAmong';
import { previewOrder, previewSearch } from './preview';
import { refusalTrouble } from './refusals';
import { searchOrders } from './searchOrders';

/** The orders that Delete Many would delete for each name, or why it would not. Nothing is changed. */
export async function previewDelete(
	client: Client,
	names: readonly OrderReference[],
	deletesMultiple: boolean,
): Promise<Array<IDataObject | Trouble>> {
	const found = await searchOrders(client, names, previewSearch);
	return names.map((name) => {
		const orders = found.filter(isAmong([name]));
		if (orders.length === 0) return refusalTrouble('deleteOrders', { code: 'ERR_ORD_NOT_FOUND', ...name });
		if (orders.length > 1 && !deletesMultiple) {
			return refusalTrouble('deleteOrders', { code: 'ERR_MULTIPLE_ORD_FOUND', ...name });
		}
		return { dryRun: true, deleted: false, ...name, orders: orders.map(previewOrder) };
	});
}
