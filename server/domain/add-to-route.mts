import { cheapestPosition } from './cheapest-position.mts';
import { DomainError } from './domain-error.mts';
import { isUnderWay, type Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { putOnRoute } from './put-on-route.mts';
import { refuseCompleted, refuseRouteWhilePlanned } from './route-crew.mts';
import { refuseUnfitDriver, refuseUnfitVehicle } from './route-fit.mts';
import { branchOf, ordersOn, refuseUnfitOrders } from './route-orders.mts';
import type { Route } from './route.mts';

/**
 * Adds orders to a route.
 * @param position from 1, where the first of them goes, `end` behind all others; undefined: each where the way gets
 * longer least. Never before a stop that is begun or over
 * @throws DomainError REFERENCES_DISAGREE, STATE_DOES_NOT_ALLOW, ORDER_IN_PLANNING, DATE_IN_PLANNING; nothing is changed
 * then
 */
export function addToRoute(
	changes: OrderChanges,
	route: Route,
	orders: readonly Order[],
	position?: number | 'end',
): Route {
	const { domain } = changes;
	refuseCompleted(domain, route);
	refuseRouteWhilePlanned(changes, route);
	refuseUnfitOrders(changes, route, orders);
	refuseUnfitDriver(domain, route, orders);
	refuseUnfitVehicle(domain, route, orders);
	const present = ordersOn(domain, route);
	const first = present.findLastIndex(isUnderWay) + 1;
	const sequence =
		position === undefined
			? withEach(changes, route, present, orders, first)
			: withAll(present, orders, position === 'end' ? present.length + 1 : position, first);
	return putOnRoute(changes, { ...route, branchId: branchOf(route, [...present, ...orders]) }, sequence);
}

/** @throws DomainError REFERENCES_DISAGREE */
function withAll(
	present: readonly Order[],
	added: readonly Order[],
	position: number,
	first: number,
): readonly Order[] {
	const last = present.length + 1;
	if (position <= first || position > last) {
		const subject = `${position}, and what is open has the positions ${first + 1} to ${last}`;
		throw new DomainError('REFERENCES_DISAGREE', { field: 'position', subject });
	}
	return [...present.slice(0, position - 1), ...added, ...present.slice(position - 1)];
}

/** A delivery goes behind its pickup. */
function withEach(
	{ domain }: OrderChanges,
	route: Route,
	present: readonly Order[],
	added: readonly Order[],
	first: number,
): readonly Order[] {
	const pickupsFirst = [...added].sort((one, other) => rank(one) - rank(other));
	return pickupsFirst.reduce<readonly Order[]>((sequence, order) => {
		const pickup = sequence.findIndex(({ id }) => id === order.relatedOrderId);
		const at = cheapestPosition(domain, route, sequence, order, Math.max(first, pickup + 1));
		return [...sequence.slice(0, at), order, ...sequence.slice(at)];
	}, present);
}

const rank = ({ type, relatedOrderId }: Order): number =>
	type !== 'pickup' && relatedOrderId !== null ? 1 : 0;
