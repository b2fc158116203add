import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { matchOrders } from './find-order.mts';
import { isUnderWay, type Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import type { OrderDraft } from './order-draft.mts';
import { locationOf, stageOf } from './order-state.mts';
import { changedLocation, ownLocation, type OwnPlaceDraft } from './own-location.mts';
import { saveOrder } from './save-order.mts';

/** An order of an API that has no locations beside orders, and whose ids are unique. */
export interface OwnOrderDraft extends Pick<OrderDraft, 'number' | 'details' | 'assignedTo'> {
	readonly at: OwnPlaceDraft;
}

/** @throws DomainError EXTERNAL_ID_TAKEN if another order than `own` has it */
function refuseTakenNumber(domain: Domain, company: Company, number: string | undefined, own?: Order): void {
	if (number === undefined || number === own?.number) return;
	if (matchOrders(domain, company, { number }).length === 0) return;
	throw new DomainError('EXTERNAL_ID_TAKEN', { field: 'externalId', subject: number });
}

/** @throws DomainError EXTERNAL_ID_TAKEN, or what `saveOrder` throws; nothing of this order is changed then */
export function createOrder(changes: OrderChanges, draft: OwnOrderDraft): Order {
	const { domain, company } = changes;
	const { at, ...rest } = draft;
	refuseTakenNumber(domain, company, draft.number);
	return saveOrder(changes, { ...rest, acceptDuplicateNumber: true }, 'create', () =>
		ownLocation(domain, company, at),
	);
}

/**
 * Changes what the draft says. An order that is under way or over keeps its day, its place and who serves it.
 * @throws DomainError STATE_DOES_NOT_ALLOW, EXTERNAL_ID_TAKEN, or what `saveOrder` throws; the unit of work has to end
 */
export function changeOrder(changes: OrderChanges, order: Order, draft: OwnOrderDraft): Order {
	const { domain, company } = changes;
	const { at, ...rest } = draft;
	refuseTakenNumber(domain, company, draft.number, order);
	const before = fixedState(domain, order);
	const saved = saveOrder(
		changes,
		{ ...rest, id: order.id, acceptDuplicateNumber: true },
		'update',
		(current = order) => changedLocation(domain, company, current, at),
	);
	if (isUnderWay(order)) refuseDifference(order, before, fixedState(domain, saved));
	leaveOtherBranch(changes, order, saved);
	return domain.store.records.orders.get(order.id) ?? saved;
}

type FixedState = Readonly<Record<string, unknown>>;

/** What is settled once work on an order has begun, by field. */
function fixedState(domain: Domain, order: Order): FixedState {
	const location = locationOf(domain, order);
	const { date, driverId, vehicleId } = order;
	return {
		date,
		address: location?.address,
		latitude: location?.place?.lat,
		longitude: location?.place?.lng,
		driverId,
		vehicleId,
	};
}

function refuseDifference({ status }: Order, before: FixedState, after: FixedState): void {
	const field = Object.keys(after).find((name) => before[name] !== after[name]);
	if (field === undefined) return;
	throw new DomainError('STATE_DOES_NOT_ALLOW', { field, subject: `${field} while ${stageOf(status)}` });
}

/** An order that goes to another branch than its route's leaves the route. */
function leaveOtherBranch(changes: OrderChanges, before: Order, { id, branchId, routeId }: Order): void {
	if (branchId === before.branchId || branchId === null || routeId === null) return;
	const { orders, routes } = changes.domain.store.records;
	const route = routes.get(routeId);
	const order = orders.get(id);
	if (order === undefined || route === undefined || route.branchId === null) return;
	if (route.branchId !== branchId) changes.leaveRoute(order);
}
