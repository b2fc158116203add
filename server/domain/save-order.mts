import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { matchOrders, refuseWhilePlanned } from './find-order.mts';
import type { Location } from './location.mts';
import { composeOrder, defaultDetails, type Order, type OrderDetails, type OrderIdentity } from './order.mts';
import {
	assignedDriver,
	checkDetails,
	relatedOrder,
	type OrderDraft,
	type SaveMode,
} from './order-draft.mts';
import { retimeAt, settleOnRoute } from './order-on-route.mts';
import type { RecordUnit } from './records.mts';

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
	const [order, ...others] = matchOrders(domain, company, draft);
	if (mode === 'create') {
		if (draft.id !== undefined) throw new DomainError('ORDER_ID_NOT_ALLOWED');
		if (order !== undefined && draft.acceptDuplicateNumber !== true) {
			throw new DomainError('ORDER_EXISTS', { subject: draft.number });
		}
		return undefined;
	}
	if (others.length > 0) throw new DomainError('ORDER_AMBIGUOUS', { subject: draft.number });
	if (order === undefined && (draft.id !== undefined || mode === 'update')) {
		throw new DomainError('ORDER_NOT_FOUND', { subject: draft.number });
	}
	return order;
}

/**
 * Creates or changes one order within a unit of work, its location included. With `sync` what the draft leaves out is
 * reset to its default.
 * @param location already settled; undefined: the order keeps the one it has
 * @throws DomainError as `OrderDraft` can be wrong; the unit then has nothing of this order
 */
export function saveOrder(
	domain: Domain,
	company: Company,
	unit: RecordUnit,
	draft: OrderDraft,
	mode: SaveMode,
	current: Order | undefined,
	location: Location | undefined,
): Order {
	if (current !== undefined) refuseWhilePlanned(domain, current);
	checkDetails(company, draft.details);
	const identity = identify(domain, company, draft, mode, current, location);
	const base = baseDetails(company, draft, mode, current);
	const type = draft.details.type ?? base.type;
	const partner = wantedPartner(domain, company, draft, mode, { ...identity, type });
	const order = composeOrder({ ...identity, relatedOrderId: partner?.id ?? null }, base, draft.details);

	if (location !== undefined && domain.store.records.locations.get(location.id) !== location) {
		const moved = domain.store.records.locations.get(location.id) !== undefined;
		unit.put('locations', location);
		if (moved) retimeAt(domain, unit, location.id);
	}
	relink(domain, unit, order, partner);
	unit.put('orders', order);
	if (current !== undefined) settleOnRoute(domain, unit, current, order);
	return order;
}

function identify(
	domain: Domain,
	company: Company,
	draft: OrderDraft,
	mode: SaveMode,
	current: Order | undefined,
	location: Location | undefined,
): OrderIdentity {
	const now = domain.now().toISOString();
	const locationId = location?.id ?? current?.locationId;
	if (locationId === undefined) throw new DomainError('ORDER_INCOMPLETE', { subject: 'location' });
	const keepsDriver = draft.assignedTo === undefined && mode !== 'sync';
	const driverId = draft.assignedTo ? assignedDriver(domain, company, draft.assignedTo).id : null;
	return {
		id: current?.id ?? domain.newId(),
		companyId: company.id,
		sequence: current?.sequence ?? domain.nextSequence(),
		number: draft.number ?? current?.number ?? '',
		locationId,
		driverId: keepsDriver ? (current?.driverId ?? null) : driverId,
		relatedOrderId: current?.relatedOrderId ?? null,
		status: current?.status ?? 'unscheduled',
		routeId: current?.routeId ?? null,
		unscheduledReason: current?.unscheduledReason ?? null,
		createdAt: current?.createdAt ?? now,
		updatedAt: now,
	};
}

/** What holds for details that the draft leaves out: the order's own, or the defaults where it is new or replaced. */
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
 * @throws DomainError RELATED_ORDER_NOT_FOUND, RELATED_ORDER_AMBIGUOUS, RELATED_ORDER_NOT_LINKABLE
 */
function wantedPartner(
	domain: Domain,
	company: Company,
	draft: OrderDraft,
	mode: SaveMode,
	order: Pick<Order, 'id' | 'type' | 'relatedOrderId'>,
): Order | undefined {
	const kept = order.relatedOrderId === null || mode === 'sync' ? null : { id: order.relatedOrderId };
	const name = draft.related === undefined ? kept : draft.related;
	return name === null ? undefined : relatedOrder(domain, company, name, order);
}

/** Both ends of a link name each other, and nobody else names them. */
function relink(domain: Domain, unit: RecordUnit, order: Order, partner: Order | undefined): void {
	const { orders } = domain.store.records;
	const formerId = orders.get(order.id)?.relatedOrderId;
	const former = formerId == null ? undefined : orders.get(formerId);
	if (former !== undefined && former.id !== partner?.id)
		unit.put('orders', { ...former, relatedOrderId: null });
	if (partner !== undefined && partner.relatedOrderId !== order.id) {
		unit.put('orders', { ...partner, relatedOrderId: order.id });
	}
}
