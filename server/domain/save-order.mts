import type { Company } from './company.mts';
import { withCustomFields } from './custom-fields.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { matchOrders } from './find-order.mts';
import type { Location } from './location.mts';
import {
	composeOrder,
	defaultDetails,
	saysTheSame,
	type Order,
	type OrderDetails,
	type OrderIdentity,
} from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import {
	assignedDriver,
	checkDetails,
	relatedOrder,
	type OrderDraft,
	type SaveMode,
} from './order-draft.mts';

/**
 * The order a draft is meant for; undefined: it makes a new one.
 * @throws DomainError ORDER_NOT_FOUND, ORDER_AMBIGUOUS, ORDER_EXISTS, ORDER_ID_NOT_ALLOWED
 */
export function targetOrder(
	domain: Domain,
	company: Company,
	draft: OrderDraft,
	mode: SaveMode,
): Order | undefined {
	if (mode === 'create') {
		if (draft.id !== undefined) throw new DomainError('ORDER_ID_NOT_ALLOWED');
		refuseTakenNumber(domain, company, draft);
		return undefined;
	}
	const found = matchOrders(domain, company, draft);
	const [order] = found;
	if (found.length > 1) throw new DomainError('ORDER_AMBIGUOUS', { subject: draft.number });
	if (order === undefined && (draft.id !== undefined || mode === 'update')) {
		throw new DomainError('ORDER_NOT_FOUND', { subject: draft.number });
	}
	if (order !== undefined && draft.number !== undefined && draft.number !== order.number) {
		refuseTakenNumber(domain, company, draft);
	}
	return order;
}

function refuseTakenNumber(domain: Domain, company: Company, draft: OrderDraft): void {
	const { number, acceptDuplicateNumber } = draft;
	if (number === undefined || acceptDuplicateNumber === true) return;
	if (matchOrders(domain, company, { number }).length === 0) return;
	throw new DomainError('ORDER_EXISTS', { subject: number });
}

/**
 * Creates or changes one order, its location included. With `sync` what the draft leaves out is reset to its default.
 * An order that is sent again as it is stays as it is, and is not written again.
 * @param locate settles the location, given the order that is changed; undefined: the order keeps the one it has
 * @throws DomainError as `OrderDraft` can be wrong, or `locate` throws; nothing of this order is changed then
 */
export function saveOrder(
	changes: OrderChanges,
	draft: OrderDraft,
	mode: SaveMode,
	locate: (current: Order | undefined) => Location | undefined,
): Order {
	const { domain, company } = changes;
	const current = targetOrder(domain, company, draft, mode);
	if (current !== undefined) changes.refuseWhilePlanned(current);
	checkDetails(company, draft.details);
	const location = locate(current);
	if (location !== undefined) changes.refuseLocationWhilePlanned(location);
	const base = baseDetails(company, draft, mode, current);
	const details = withCustomFields(company, draft.details, base);
	const identity = identify(changes, draft, mode, current, location);
	const partner = wantedPartner(changes, draft, mode, identity, draft.details.type ?? base.type);
	const former = formerPartner(changes, current, partner);

	if (location !== undefined) changes.putLocation(location);
	// Saving a location may have changed the order's place on a route.
	const moved = location !== undefined && current !== undefined;
	const before = moved ? domain.store.records.orders.get(current.id) : current;
	const { routeId } = before ?? identity;
	const status = before === undefined ? identity.status : statusAfter(before, details.date ?? base.date);
	const order = composeOrder({ ...identity, routeId, status }, partner?.id ?? null, base, details);
	if (before !== undefined && saysTheSame(before, order)) return before;
	if (former !== undefined) changes.unit.put('orders', { ...former, relatedOrderId: null });
	changes.putOrder(before, order);
	if (partner !== undefined && current?.relatedOrderId !== partner.id) changes.putLink(order.id, partner.id);
	return order;
}

/** An order that is moved to another day is to be planned anew, unless it has been done or called off. */
function statusAfter({ status, date }: Pick<Order, 'status' | 'date'>, newDate: string): Order['status'] {
	return date === newDate || status === 'success' || status === 'cancelled' ? status : 'unscheduled';
}

function identify(
	{ domain, company, now }: OrderChanges,
	draft: OrderDraft,
	mode: SaveMode,
	current: Order | undefined,
	location: Location | undefined,
): OrderIdentity {
	const locationId = location?.id ?? current?.locationId;
	if (locationId === undefined) throw new DomainError('ORDER_INCOMPLETE', { subject: 'location' });
	const keepsDriver = draft.assignedTo === undefined && mode !== 'sync';
	const driverId = draft.assignedTo ? assignedDriver(domain, company, draft.assignedTo).id : null;
	return {
		id: current?.id ?? domain.newId(),
		companyId: company.id,
		sequence: current?.sequence ?? domain.nextOrder(company.id),
		number: draft.number ?? current?.number ?? '',
		locationId,
		driverId: keepsDriver ? (current?.driverId ?? null) : driverId,
		jobId: current?.jobId ?? null,
		relatedOrderId: current?.relatedOrderId ?? null,
		status: current?.status ?? 'unscheduled',
		routeId: current?.routeId ?? null,
		// Whatever kept it off a route may no longer hold.
		unscheduledReason: null,
		createdBy: current?.createdBy ?? domain.actor,
		createdAt: current?.createdAt ?? now,
		updatedAt: now,
	};
}

/**
 * What holds for details that the draft leaves out: the order's own, or the defaults where it is new or replaced.
 * @throws DomainError ORDER_INCOMPLETE
 */
function baseDetails(
	company: Company,
	draft: OrderDraft,
	mode: SaveMode,
	current: Order | undefined,
): OrderDetails {
	if (current !== undefined && mode !== 'sync') return current;
	const { date } = draft.details;
	if (date === undefined) throw new DomainError('ORDER_INCOMPLETE', { subject: 'date' });
	return defaultDetails(date, company.defaults);
}

/**
 * The order it is to be linked to after the change.
 * @throws DomainError RELATED_ORDER_NOT_FOUND, RELATED_ORDER_AMBIGUOUS, RELATED_ORDER_NOT_LINKABLE, ORDER_IN_PLANNING
 */
function wantedPartner(
	changes: OrderChanges,
	draft: OrderDraft,
	mode: SaveMode,
	{ id, relatedOrderId }: OrderIdentity,
	type: Order['type'],
): Order | undefined {
	const kept = relatedOrderId === null || mode === 'sync' ? null : { id: relatedOrderId };
	const name = draft.related === undefined ? kept : draft.related;
	if (name === null) return undefined;
	const partner = relatedOrder(changes.domain, changes.company, name, { id, type });
	if (partner.id !== relatedOrderId) changes.refuseWhilePlanned(partner);
	return partner;
}

/**
 * The order it has been linked to, if that link is to end.
 * @throws DomainError ORDER_IN_PLANNING
 */
function formerPartner(
	changes: OrderChanges,
	current: Order | undefined,
	partner: Order | undefined,
): Order | undefined {
	const formerId = current?.relatedOrderId ?? null;
	const former = formerId === null ? undefined : changes.domain.store.records.orders.get(formerId);
	if (former === undefined || former.id === partner?.id) return undefined;
	changes.refuseWhilePlanned(former);
	return former;
}
