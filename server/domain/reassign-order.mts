import { addToRoute } from './add-to-route.mts';
import { changeOrder } from './change-order.mts';
import { DomainError } from './domain-error.mts';
import { isOver, isUnderWay, type Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { stageOf } from './order-state.mts';
import type { Route } from './route.mts';

/** Who is to serve an order; what is left out stays. */
export interface Reassignment {
	/** null: any. */
	readonly driverId?: string | null | undefined;
	readonly vehicleId?: string | null | undefined;
	/** null: it leaves the one it is on. */
	readonly route?: Route | null | undefined;
}

/**
 * Gives an order to a driver, a vehicle or a route, the order linked with it included. One that is given to somebody
 * else than drives its route leaves that.
 * @throws DomainError STATE_DOES_NOT_ALLOW for an order that is under way or over, ORDER_IN_PLANNING, or what
 * `addToRoute` throws
 */
export function reassignOrder(changes: OrderChanges, order: Order, wanted: Reassignment): Order {
	const { driverId, vehicleId, route } = wanted;
	if (isUnderWay(order)) throw new DomainError('STATE_DOES_NOT_ALLOW', { subject: stageOf(order.status) });
	changes.refuseWhilePlanned(order);
	const changed = changeOrder(changes, order, {
		at: {},
		details: vehicleId === undefined ? {} : { vehicleId },
		...(driverId === undefined ? {} : { assignedTo: driverId === null ? null : { id: driverId } }),
	});
	if (route === null) changes.leaveRoute(changed);
	else if (route !== undefined && changed.routeId !== route.id) moveTo(changes, changed, route);
	return changes.domain.store.records.orders.get(order.id) ?? changed;
}

/** To the end of the route; a pickup stands before its delivery there. */
function moveTo(changes: OrderChanges, { id }: Order, route: Route): void {
	const { orders } = changes.domain.store.records;
	const order = orders.get(id);
	if (order === undefined) return;
	changes.leaveRoute(order);
	const moved = [id, order.relatedOrderId ?? '']
		.map((movedId) => orders.get(movedId))
		.filter((one) => one !== undefined)
		.filter(({ status }) => !isOver(status))
		.sort((one, other) => Number(other.type === 'pickup') - Number(one.type === 'pickup'));
	try {
		addToRoute(changes, route, moved, 'end');
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		throw new DomainError(error.refusal, { ...error.details, field: 'routeId' });
	}
}
