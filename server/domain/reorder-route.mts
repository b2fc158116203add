import { DomainError } from './domain-error.mts';
import { isUnderWay, type Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { putOnRoute } from './put-on-route.mts';
import { refuseCompleted, refuseRouteWhilePlanned } from './route-crew.mts';
import { ordersNamed, ordersOn, titleOf } from './route-orders.mts';
import { stageOf } from './order-state.mts';
import type { Route } from './route.mts';

/**
 * Puts the stops of a route into another sequence. Nothing open comes before what is begun or over, unless it was there
 * already.
 * @param orderIds exactly the orders of the route
 * @throws DomainError REFERENCE_NOT_FOUND, REFERENCES_DISAGREE, STATE_DOES_NOT_ALLOW, ORDER_IN_PLANNING,
 * DATE_IN_PLANNING; nothing is changed then
 */
export function reorderRoute(changes: OrderChanges, route: Route, orderIds: readonly string[]): Route {
	const { domain } = changes;
	const wanted = ordersNamed(changes, orderIds, 'missionIds');
	const stranger = wanted.find(({ routeId }) => routeId !== route.id);
	if (stranger !== undefined) disagree(`${titleOf(stranger)} is not on this route`);
	const present = ordersOn(domain, route);
	const named = new Set(orderIds);
	const forgotten = present.find(({ id }) => !named.has(id));
	if (forgotten !== undefined) disagree(`${titleOf(forgotten)} is missing`);
	if (present.every(({ id }, index) => id === orderIds[index])) return route;
	refuseCompleted(domain, route);
	refuseRouteWhilePlanned(changes, route);
	refuseRewrittenPast(present, wanted);
	return putOnRoute(changes, route, wanted);
}

/** @throws DomainError REFERENCES_DISAGREE */
function refuseRewrittenPast(present: readonly Order[], wanted: readonly Order[]): void {
	const begun = (orders: readonly Order[]): readonly Order[] => orders.filter(isUnderWay);
	const after = begun(wanted);
	for (const [index, order] of begun(present).entries()) {
		const before = new Set(present.slice(0, present.indexOf(order)));
		const newcomer = wanted.slice(0, wanted.indexOf(order)).find((other) => !before.has(other));
		if (newcomer !== undefined || after[index] !== order)
			disagree(`${titleOf(order)} is ${stageOf(order.status)} and keeps its place before what is open`);
	}
}

function disagree(subject: string): never {
	throw new DomainError('REFERENCES_DISAGREE', { field: 'missionIds', subject });
}
