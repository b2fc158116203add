import type { IDataObject } from 'n8n-workflow';
import type { DeleteOrdersRequest } from '../../../contract/optimoroute/order';
import type { Client } from './client';
import { refusalTrouble } from './refusals';
import { rowsFor } from './rows';
import { namesOf } from './saveOrder';

/** Deletes up to 500 orders in one call; says of each that it is gone, or why it is not. */
export async function deleteOrders(
	client: Client,
	request: DeleteOrdersRequest,
): Promise<Array<IDataObject | Error>> {
	const { orders } = request;
	const names = orders.flatMap((order) => namesOf({ ...order }));
	return await client.inTurn(names, async () => {
		const { answer, afterLostTry } = await client.call('deleteOrders', request);
		return rowsFor(orders, answer.orders).map((row, place) => {
			// What the lost try has deleted is not found the second time.
			const done = row.success || (afterLostTry && row.code === 'ERR_ORD_NOT_FOUND');
			if (done) return { deleted: true, ...orders[place] };
			return refusalTrouble('deleteOrders', { ...orders[place], ...row });
		});
	});
}
