import { changeOrder } from './change-order.mts';
import { DomainError } from './domain-error.mts';
import { isUnderWay, type Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { stageOf } from './order-state.mts';

/** Who is to serve an order; what is left out stays. */
export interface Reassignment {
	/** null: any. */
	readonly driverId?: string | null | undefined;
	readonly vehicleId?: string | null | undefined;
	/** null: it leaves the one it is on. */
	readonly routeId?: string | null | undefined;
}

/**
 * Gives an order to a driver or a vehicle, or takes it off its route. One that is given to somebody else than drives its
 * route leaves that.
 * @throws DomainError STATE_DOES_NOT_ALLOW for an order that is under way or over, ORDER_IN_PLANNING
 */
export function reassignOrder(changes: OrderChanges, order: Order, wanted: Reassignment): Order {
	const { driverId, vehicleId, routeId } = wanted;
	if (isUnderWay(order)) throw new DomainError('STATE_DOES_NOT_ALLOW', { subject: stageOf(order.status) });
	changes.refuseWhilePlanned(order);
	const changed = changeOrder(changes, order, {
		at: {},
		details: vehicleId === undefined ? {} : { vehicleId },
		...(driverId === undefined ? {} : { assignedTo: driverId === null ? null : { id: driverId } }),
	});
	if (routeId === null) changes.leaveRoute(changed);
	return changes.domain.store.records.orders.get(order.id) ?? changed;
}
