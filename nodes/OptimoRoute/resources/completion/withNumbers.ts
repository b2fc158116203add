import { maxOrdersPerCall } from '../../../../contract/optimoroute/operations';
import { inBatches } from '../../../shared/batches';
import type { Client } from '../../shared/client';
import { orderNumber } from '../../shared/orderNumber';
import { rowsFor } from '../../shared/rows';
import type { Completion } from './completionDetails';

/** Fills in the number of orders that were named by their id, where they have files to be called after it. */
export async function withNumbers(
	client: Client,
	found: ReadonlyArray<Completion | undefined>,
): Promise<Array<Completion | undefined>> {
	const ids = new Set(
		found.flatMap((one) => (one?.order.id !== undefined && one.details.form ? [one.order.id] : [])),
	);
	const numbers = new Map<string, string>();
	for (const batch of inBatches([...ids], maxOrdersPerCall)) {
		const orders = batch.map((id) => ({ id }));
		const { answer } = await client.call('getOrders', { orders });
		rowsFor(orders, answer.orders).forEach((row, place) => {
			if (row.success) numbers.set(batch[place], orderNumber(row.data.orderNo));
		});
	}
	return found.map((one) => {
		const orderNo = numbers.get(one?.order.id ?? '');
		return one && orderNo ? { ...one, order: { ...one.order, orderNo } } : one;
	});
}
