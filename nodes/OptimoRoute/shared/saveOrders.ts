import type { IDataObject } from 'n8n-workflow';
import type { BulkOrdersAnswer } from '../../../contract/optimoroute/order';
import type { Fields } from '../../shared/parameters';
import type { Client } from './client';
import { findStored, isSafeToRepeat } from './recovery';
import { refusalTrouble } from './refusals';
import { rowsFor } from './rows';
import { namesOf } from './saveOrder';

/** Saves up to 500 orders in one call; answers for each its id, or why it was not saved. */
export async function saveOrders(client: Client, orders: Fields[]): Promise<Array<IDataObject | Error>> {
	return await client.inTurn(orders.flatMap(namesOf), async () => {
		const { answer, afterLostTry } = await client.call(
			'createOrUpdateOrders',
			{ orders },
			{ repeatable: orders.every(isSafeToRepeat) },
		);
		const results = rowsFor(orders, answer.orders);
		const recovered = afterLostTry ? await recover(client, orders, results) : new Map<number, IDataObject>();
		return results.map((result, place) => {
			if (result.success) return { id: result.id, ...(result.orderNo && { orderNo: result.orderNo }) };
			const named = { orderNo: String(orders[place].orderNo ?? ''), ...result };
			return recovered.get(place) ?? refusalTrouble('createOrUpdateOrders', named);
		});
	});
}

/** Rows that exist already because the lost try has created them, by their place. */
async function recover(
	client: Client,
	orders: Fields[],
	results: BulkOrdersAnswer['orders'],
): Promise<Map<number, IDataObject>> {
	const places = results.flatMap((result, place) =>
		!result.success && result.code === 'ERR_ORD_EXISTS' ? [place] : [],
	);
	if (places.length === 0) return new Map();
	const found = await findStored(
		client,
		places.map((place) => orders[place]),
	);
	return new Map(
		found.flatMap((stored, index): Array<[number, IDataObject]> =>
			stored ? [[places[index], { id: stored.id, orderNo: stored.orderNo }]] : [],
		),
	);
}
