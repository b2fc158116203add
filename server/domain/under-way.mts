import type { Domain } from './domain.mts';
import { isUnderWay, type Order } from './order.mts';

/** Whether a planning may place an order: work has begun neither on it nor on the one linked with it. */
export function isFree(domain: Domain, order: Order): boolean {
	const partner = partnerOf(domain, order);
	return !isUnderWay(order) && (partner === undefined || !isUnderWay(partner));
}

/**
 * Whether an order keeps its place on a route whatever becomes of the rest: it is under way or over, or the order
 * linked with it on the same route is, such as the pickup of what is to be delivered.
 */
export function staysOnRoute(domain: Domain, order: Order): boolean {
	if (order.routeId === null) return false;
	if (isUnderWay(order)) return true;
	const partner = partnerOf(domain, order);
	return partner?.routeId === order.routeId && isUnderWay(partner);
}

function partnerOf(domain: Domain, { relatedOrderId }: Order): Order | undefined {
	return relatedOrderId === null ? undefined : domain.store.records.orders.get(relatedOrderId);
}
