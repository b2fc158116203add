import type { Order } from './order.mts';
import type { Vehicle } from './vehicle.mts';

export type Loads = readonly [number, number, number, number];

type LoadField = 'load1' | 'load2' | 'load3' | 'load4';

/**
 * The most of each load that is on board at once. Deliveries and tasks are there from the start, pickups until the end;
 * of a linked pair, if both are there, the larger of its two loads from the pickup to the delivery.
 * @param orders in driving order
 */
export function peakLoads(orders: readonly Order[]): Loads {
	const byId = new Map(orders.map((order) => [order.id, order]));
	const peakOf = (load: LoadField): number => {
		let carried = 0;
		for (const order of orders) {
			if (order.type !== 'pickup' && partnerOf(byId, order) === undefined) carried += order[load];
		}
		let peak = carried;
		for (const order of orders) {
			const amount = Math.max(order[load], partnerOf(byId, order)?.[load] ?? 0);
			carried += order.type === 'pickup' ? amount : -amount;
			peak = Math.max(peak, carried);
		}
		return rounded(peak);
	};
	return [peakOf('load1'), peakOf('load2'), peakOf('load3'), peakOf('load4')];
}

/** Which load is too much, as a sentence; undefined: it all fits. */
export function overload(orders: readonly Order[], capacities: Vehicle['capacities']): string | undefined {
	const peaks = peakLoads(orders);
	const at = capacities.findIndex((capacity, index) => capacity !== null && (peaks[index] ?? 0) > capacity);
	return at === -1
		? undefined
		: `load${at + 1} comes to ${peaks[at]}, and there is room for ${capacities[at]}`;
}

const partnerOf = (orders: ReadonlyMap<string, Order>, { relatedOrderId }: Order): Order | undefined =>
	relatedOrderId === null ? undefined : orders.get(relatedOrderId);

/** Sums of decimals are not quite what they should be. */
const rounded = (load: number): number => Math.round(load * 1000) / 1000;
