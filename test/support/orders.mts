import type { BulkOrder } from '../../contract/optimoroute/order.ts';

/** Orders of this day fit the demo company's drivers; a Monday. */
export const day = '2027-03-15';

let made = 0;

/** An order near the demo depot that any driver can serve; a number of its own unless one is given. */
export function anOrder(fields: Partial<BulkOrder> = {}): BulkOrder {
	made += 1;
	const number = fields.orderNo ?? `T${made}`;
	return {
		orderNo: number,
		date: day,
		type: 'D',
		duration: 5,
		location: { locationName: `Place of ${number}`, latitude: 42.36 + (made % 50) / 1000, longitude: -71.06 },
		...fields,
	};
}

export function orders(count: number, fields: Partial<BulkOrder> = {}): BulkOrder[] {
	return Array.from({ length: count }, () => anOrder(fields));
}
