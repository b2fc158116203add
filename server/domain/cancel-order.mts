import { completionOf } from './complete-order.mts';
import { unvisited } from './completion.mts';
import { sentRouteOf } from './dispatch.mts';
import { DomainError } from './domain-error.mts';
import { isUnderWay, type Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { stageOf } from './order-state.mts';
import { updateCompletion } from './update-completion.mts';

/**
 * Calls an order off. A driver who has it already keeps it on his route, called off; else it leaves its route. One that
 * is called off stays as it is.
 * @throws DomainError STATE_DOES_NOT_ALLOW for one that is over, ORDER_IN_PLANNING
 */
export function cancelOrder(changes: OrderChanges, order: Order): Order {
	const { domain, unit, now } = changes;
	const stage = stageOf(order.status);
	if (stage === 'cancelled') return order;
	if (stage === 'delivered' || stage === 'failed') throw refused(stage, 'cancelled');
	changes.refuseWhilePlanned(order);
	if (isUnderWay(order) || sentRouteOf(domain, order) !== undefined) {
		return updateCompletion(changes, { id: order.id }, { status: 'cancelled' });
	}
	changes.leaveRoute(order);
	const left = domain.store.records.orders.get(order.id) ?? order;
	const cancelled: Order = { ...left, status: 'cancelled', unscheduledReason: null, updatedAt: now };
	unit.put('orders', cancelled);
	return cancelled;
}

/**
 * Takes back that an order was called off: it is to be planned anew.
 * @throws DomainError STATE_DOES_NOT_ALLOW for one that is neither called off nor unplanned
 */
export function reviveOrder(changes: OrderChanges, order: Order): Order {
	const { domain, unit, now } = changes;
	const stage = stageOf(order.status);
	if (stage === 'unassigned') return order;
	if (stage !== 'cancelled') throw refused(stage, 'unassigned');
	const { id, companyId, trackingNumber } = completionOf(domain, order);
	if (domain.store.records.completions.get(id) !== undefined) {
		unit.put('completions', unvisited(id, companyId, trackingNumber));
		changes.dropFiles(id);
	}
	unit.put('orders', { ...order, status: 'unscheduled', updatedAt: now });
	changes.leaveRoute({ ...order, status: 'unscheduled' });
	return domain.store.records.orders.get(id) ?? order;
}

function refused(stage: string, wanted: string): DomainError {
	return new DomainError('STATE_DOES_NOT_ALLOW', { field: 'status', subject: `${stage}, wanted ${wanted}` });
}
