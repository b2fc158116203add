import { greatCircleMeters } from '../geo/distance.mts';
import type { Completion } from './completion.mts';
import { driverOf, unixNow } from './complete-order.mts';
import { recordEvent } from './event-log.mts';
import type { Domain } from './domain.mts';
import type { DevicePosition } from './driver-track.mts';
import { isOver, type Order, type OrderStatus } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { within } from './records.mts';
import type { RoadEventType } from './road-event.mts';

/** What a status tells of the drivers' devices; they say nothing of the others. */
const eventOf: Partial<Record<OrderStatus, RoadEventType>> = {
	servicing: 'start_service',
	success: 'success',
	failed: 'failed',
	rejected: 'rejected',
};

/**
 * Records what a device would have told of an order's new status; with the first order of the driver's day that he set
 * off, with the last one that he is done.
 * @param before the order before the change, which is already made
 */
export function tellProgress(
	changes: OrderChanges,
	before: Order,
	{ order, completion }: { readonly order: Order; readonly completion: Completion },
): void {
	if (before.status === order.status) return;
	const { domain } = changes;
	const { startedAt, endedAt } = completion;
	const at = endedAt ?? startedAt ?? unixNow(domain);
	const driverId = driverOf(domain, order);
	const ofDriver = { driverId, orderId: null, orderNumber: '', plannedStartAt: null };
	const nowhere = { position: null, metersToOrder: null };
	const tellRoute = (type: 'start_route' | 'end_route', moment: number): void => {
		if (order.routeId === null) return;
		recordEvent(changes, { type, at: moment, ...ofDriver, ...nowhere });
	};

	if (isOnRoad(order) && !isOnRoad(before) && !someOther(domain, order, isOnRoad)) {
		tellRoute('start_route', startedAt ?? at);
	}
	const type = eventOf[order.status];
	if (type !== undefined) {
		const position = type === 'start_service' ? completion.startPosition : completion.endPosition;
		recordEvent(changes, {
			...ofDriver,
			...{ type, at, orderId: order.id, orderNumber: order.number },
			...{ position, metersToOrder: metersToOrder(domain, order, position) },
		});
	}
	const isLast = isOver(order.status) && !isOver(before.status) && !someOther(domain, order, isOpen);
	if (isLast && (isOnRoad(order) || someOther(domain, order, isOnRoad))) tellRoute('end_route', at);
}

const isOpen = ({ status }: Order): boolean => !isOver(status);

/** Whether the driver must have set off for it. */
function isOnRoad({ status }: Order): boolean {
	return status === 'on_route' || status === 'servicing' || status === 'success' || status === 'failed';
}

/** Whether a claim holds for another order that the driver has on that day; looks no further than to the first one. */
function someOther({ store }: Domain, order: Order, claim: (other: Order) => boolean): boolean {
	const { orders, routes } = store.records;
	const { driverId } = routes.get(order.routeId ?? '') ?? {};
	return routes
		.find('byDate', within(order.companyId, order.date))
		.filter((route) => route.driverId === driverId)
		.some(({ stops }) =>
			stops.some(({ orderId }) => {
				const other = orderId === order.id ? undefined : orders.get(orderId);
				return other !== undefined && claim(other);
			}),
		);
}

/** From the order's place; null where either place is not known. */
export function metersToOrder(
	domain: Domain,
	{ locationId }: Pick<Order, 'locationId'>,
	position: DevicePosition | null,
): number | null {
	const place = domain.store.records.locations.get(locationId)?.place;
	if (position === null || place == null) return null;
	return Math.round(greatCircleMeters(place, position.place) * 10) / 10;
}
