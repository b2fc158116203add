import { type CompletionReport, completeOrder } from './complete-order.mts';
import { findOrder } from './find-order.mts';
import type { Order, OrderName } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { tellProgress } from './tell-progress.mts';

/**
 * Takes over what someone beside the drivers says of an order, and tells it as the driver's device would have.
 * @throws DomainError ORDER_NOT_FOUND, ORDER_AMBIGUOUS, or what `completeOrder` throws; nothing is changed then
 */
export function updateCompletion(changes: OrderChanges, name: OrderName, report: CompletionReport): Order {
	const before = findOrder(changes.domain, changes.company, name);
	const after = completeOrder(changes, before, report);
	tellProgress(changes, before, after);
	return after.order;
}
