import { travelBetween } from '../geo/distance.mts';
import type { Place } from '../geo/place.mts';
import type { Domain } from './domain.mts';
import type { Order } from './order.mts';
import { locationOf } from './order-state.mts';
import type { Route } from './route.mts';

/**
 * Where in a sequence another order makes the way longer least; the first such place if there are several.
 * @param from positions before this one, counted from 0, are not asked
 */
export function cheapestPosition(
	domain: Domain,
	{ start, end }: Pick<Route, 'start' | 'end'>,
	sequence: readonly Order[],
	order: Order,
	from: number,
): number {
	const places = sequence.map((visited) => placeOf(domain, visited));
	const place = placeOf(domain, order);
	const meters = (one: Place | undefined, other: Place | undefined): number =>
		one === undefined || other === undefined ? 0 : travelBetween(one, other, domain.travel).meters;
	let best = { at: from, extra: Infinity };
	for (let at = from; at <= places.length; at += 1) {
		const before = at === 0 ? start?.place : places[at - 1];
		const after = at === places.length ? end?.place : places[at];
		const extra = meters(before, place) + meters(place, after) - meters(before, after);
		if (extra < best.extra) best = { at, extra };
	}
	return best.at;
}

const placeOf = (domain: Domain, order: Order): Place | undefined =>
	locationOf(domain, order)?.place ?? undefined;
