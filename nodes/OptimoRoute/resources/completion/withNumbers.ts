import { maxOrdersPerCall } from '../../../../contract/optimoroute/operations';
import { inBatches } from '../../../shared/batches';
import type { Settled } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { orderNumber } from '../../shared/orderNumber';
import { rowsFor } from '../../shared/rows';
import type { Completion } from './completionDetails';

type Found = Settled<Completion> | undefined;

/**
 * Fills in the number of orders that were named by their id, where they have files to be called after it.
 * Those whose number could not be asked for fail.
 */
export async function withNumbers(client: Client, found: readonly Found[]): Promise<Found[]> {
	const ids = [...new Set(found.flatMap(unnumbered))];
	const numbers = new Map<string, { orderNo: string } | { error: Error }>();
	for (const batch of inBatches(ids, maxOrdersPerCall)) {
		try {
			const orders = batch.map((id) => ({ id }));
			const { answer } = await client.call('getOrders', { orders });
			rowsFor(orders, answer.orders).forEach((row, place) => {
				if (row.success) numbers.set(batch[place], { orderNo: orderNumber(row.data.orderNo) });
			});
		} catch (error) {
			for (const id of batch) numbers.set(id, { error });
		}
	}
	return found.map((one) => {
		const [number] = unnumbered(one).map((id) => numbers.get(id));
		if (one === undefined || 'error' in one || number === undefined) return one;
		if ('error' in number) return number;
		const { order, details } = one.result;
		return number.orderNo === '' ? one : { result: { order: { ...order, ...number }, details } };
	});
}

/** The id of an order with files that is not named by its number. */
function unnumbered(one: Found): string[] {
	if (one === undefined || 'error' in one || one.result.details.form === undefined) return [];
	const { id } = one.result.order;
	return id === undefined ? [] : [id];
}
