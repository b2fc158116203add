import type { OrderReference } from '../../../contract/optimoroute/order';
import type { SearchedOrder } from '../../../contract/optimoroute/search';

/** Makes what tells whether an order, found with its data, is one of those named by id or number. */
export function isAmong(names: readonly OrderReference[]): (order: SearchedOrder) => boolean {
	const known = new Set(names.map(({ id, orderNo }) => (id === undefined ? orderNo : plainId(id))));
	return ({ id, data }) => known.has(plainId(id)) || known.has(data?.orderNo);
}

/** The same id may be written as a UUID. */
function plainId(id: string): string {
	return id.replace(/-/g, '').toLowerCase();
}
