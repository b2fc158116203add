import type { IDataObject } from 'n8n-workflow';
import type { CreateOrderAnswer } from '../../../contract/optimoroute/order';
import type { Fields } from '../../shared/parameters';
import type { Client } from './client';
import { findStored, isSafeToRepeat } from './recovery';
import { refusalTrouble } from './refusals';

/** Names by which writes to the same or to linked orders keep their order. */
export function namesOf({ id, relatedId, orderNo, relatedOrderNo }: Fields): string[] {
	const ids = [id, relatedId].filter(Boolean).map((name) => `id ${String(name)}`);
	const numbers = [orderNo, relatedOrderNo].filter(Boolean).map((name) => `number ${String(name)}`);
	return [...ids, ...numbers];
}

/** Saves one order with `create_order`, which also looks up addresses. */
export async function saveOrder(client: Client, order: Fields): Promise<IDataObject> {
	return await client.inTurn(namesOf(order), async () => {
		const { answer, afterLostTry } = await client.ask('createOrder', order, {
			repeatable: isSafeToRepeat(order),
		});
		if (answer.success) return savedOrder(order, answer);
		if (afterLostTry && answer.code === 'ERR_ORD_EXISTS') {
			const [stored] = await findStored(client, [order]);
			if (stored) return savedOrder(order, { success: true, id: stored.id, location: stored.location });
		}
		throw refusalTrouble('createOrder', { orderNo: String(order.orderNo ?? ''), ...answer });
	});
}

/** A warning, such as a partly matched address, comes with its code and message. */
function savedOrder(
	{ orderNo }: Fields,
	{ id, location, geocodingResults, code, message }: CreateOrderAnswer,
): IDataObject {
	return {
		id,
		...(typeof orderNo === 'string' && { orderNo }),
		location,
		...(geocodingResults && { geocodingResults }),
		...(code && { code, message }),
	};
}
