import type { Order } from './order.mts';
import type { Vehicle } from './vehicle.mts';

export type Loads = readonly [number, number, number, number];

type LoadField = 'load1' | 'load2' | 'load3' | 'load4';

/**
 * The most of each load that is on board at once. Deliveries and tasks are there from the start, pickups until the end;
 * of a linked pair, if both are there, the larger of its two loads from the pickup to the delivery. At a depot visit what
 * is not linked is loaded and unloaded anew.
 * @param orders in driving order
 * @param afterDepot ids of those that the depot is visited right before
 */
export function peakLoads(orders: readonly Order[], afterDepot: ReadonlySet<string> = new Set()): Loads {
	const byId = new Map(orders.map((order) => [order.id, order]));
	const trips = tripsOf(orders, afterDepot);
	const peakOf = (load: LoadField): number => {
		let linked = 0;
		let peak = 0;
		for (const trip of trips) {
			const alone = trip.filter((order) => partnerOf(byId, order) === undefined);
			let carried = alone.reduce((sum, order) => sum + (order.type === 'pickup' ? 0 : order[load]), 0);
			peak = Math.max(peak, carried + linked);
			for (const order of trip) {
				const partner = partnerOf(byId, order);
				const amount = Math.max(order[load], partner?.[load] ?? 0);
				const change = order.type === 'pickup' ? amount : -amount;
				if (partner === undefined) carried += change;
				else linked += change;
				peak = Math.max(peak, carried + linked);
			}
		}
		return rounded(peak);
	};
	return [peakOf('load1'), peakOf('load2'), peakOf('load3'), peakOf('load4')];
}

function tripsOf(orders: readonly Order[], afterDepot: ReadonlySet<string>): Order[][] {
	const trips: Order[][] = [[]];
	for (const order of orders) {
		if (afterDepot.has(order.id)) trips.push([]);
		trips.at(-1)?.push(order);
	}
	return trips;
}

/** Which load is too much, as a sentence; undefined: it all fits. */
export function overload(
	orders: readonly Order[],
	afterDepot: ReadonlySet<string>,
	capacities: Vehicle['capacities'],
): string | undefined {
	const peaks = peakLoads(orders, afterDepot);
	const at = capacities.findIndex((capacity, index) => capacity !== null && (peaks[index] ?? 0) > capacity);
	return at === -1
		? undefined
		: `load${at + 1} comes to ${peaks[at]}, and there is room for ${capacities[at]}`;
}

const partnerOf = (orders: ReadonlyMap<string, Order>, { relatedOrderId }: Order): Order | undefined =>
	relatedOrderId === null ? undefined : orders.get(relatedOrderId);

/** Sums of decimals are not quite what they should be. */
const rounded = (load: number): number => Math.round(load * 1000) / 1000;
