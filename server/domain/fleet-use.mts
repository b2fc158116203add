import { openRoutes } from './coming-routes.mts';
import { dateIn } from './dates.mts';
import { DomainError } from './domain-error.mts';
import { isOver } from './order.mts';
import type { OrderChanges } from './order-changes.mts';

/**
 * @throws DomainError RECORD_IN_USE, saying what to do first, if a route that is not over has it, or an assignment that
 * is not past
 */
export function refuseWhileUsed(
	changes: OrderChanges,
	kind: 'driver' | 'vehicle' | 'depot',
	id: string,
): void {
	const { domain, company } = changes;
	const route = openRoutes(changes).find(({ [`${kind}Id` as const]: used }) => used === id);
	if (route !== undefined) {
		const subject = `route ${route.id} of ${route.date} has it: delete that route, or give it another ${kind}`;
		throw new DomainError('RECORD_IN_USE', { subject });
	}
	if (kind === 'depot') return;
	const today = dateIn(company.timezone, domain.now());
	const assignment = domain.store.records.assignments
		.find(kind === 'driver' ? 'byDriver' : 'byVehicle', id)
		.find(({ endDate }) => endDate === null || endDate >= today);
	if (assignment === undefined) return;
	const { startDate, endDate } = assignment;
	const days = endDate === null ? `from ${startDate} on` : `from ${startDate} to ${endDate}`;
	const subject = `assignment ${assignment.id} ${days} has it: delete that assignment, or end it before today`;
	throw new DomainError('RECORD_IN_USE', { subject });
}

/**
 * Lets go the orders that are to be served and wanted this driver or vehicle; those that are over keep the name.
 * @throws DomainError ORDER_IN_PLANNING
 */
export function freeOrders(changes: OrderChanges, field: 'driverId' | 'vehicleId', id: string): void {
	const { domain, company, now } = changes;
	for (const order of domain.store.records.orders.find('byCompany', company.id)) {
		if (order[field] !== id || isOver(order.status)) continue;
		changes.refuseWhilePlanned(order);
		changes.putOrder(order, { ...order, [field]: null, updatedAt: now });
	}
}
