import type { StoredOrder } from '../../../contract/optimoroute/order';
import { isRecord, omit } from '../../shared/parameters';
import type { Fields } from '../../shared/parameters';
import type { Client } from './client';

/**
 * Whether an order may be sent again after its answer was lost. MERGE, SYNC and UPDATE name the order, so
 * that a second time changes nothing. A CREATE with a number is refused the second time with ERR_ORD_EXISTS,
 * which `findStored` settles. Without number and id, or with duplicate numbers allowed, a second order
 * would come into being: better to say that the outcome is not known.
 */
export function isSafeToRepeat(order: Fields): boolean {
	if (order.acceptDuplicateOrderNo === true && order.operation === 'CREATE') return false;
	return Boolean(order.id ?? order.orderNo);
}

/**
 * After a try whose answer was lost, ERR_ORD_EXISTS may be about the very order that this call created.
 * Finds the orders that are stored just as they were sent: whoever stored them, the work is done.
 * Answers one entry for each order sent, undefined where another order has its number.
 */
export async function findStored(
	client: Client,
	sent: readonly Fields[],
): Promise<Array<StoredOrder | undefined>> {
	const orders = sent.map(({ orderNo }) => ({ orderNo: String(orderNo) }));
	const { answer } = await client.call('getOrders', { orders });
	return sent.map((order, place) => {
		const found = answer.orders[place];
		return found?.success && includes(found.data, contentOf(order)) ? found.data : undefined;
	});
}

/** What of a request is kept in the stored order. */
function contentOf(order: Fields): Fields {
	const content = omit(order, ['operation', 'acceptDuplicateOrderNo']);
	if (!isRecord(content.location)) return content;
	const flags = ['acceptMultipleResults', 'acceptPartialMatch', 'storeInvalid'];
	return { ...content, location: omit(content.location, flags) };
}

function includes(stored: unknown, sent: unknown): boolean {
	if (Array.isArray(sent)) {
		return (
			Array.isArray(stored) && stored.length === sent.length && sent.every((s, i) => includes(stored[i], s))
		);
	}
	if (isRecord(sent)) {
		return isRecord(stored) && Object.entries(sent).every(([name, value]) => includes(stored[name], value));
	}
	return stored === sent;
}
