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

/** A unit of work that saves orders of one company. */
export interface Saving {
	readonly domain: Domain;
	readonly company: Company;
	readonly unit: RecordUnit;
	/** ISO 8601, UTC; the same for all orders of the unit. */
	readonly now: string;
}

export function beginSaving(domain: Domain, company: Company, unit: RecordUnit): Saving {
	return { domain, company, unit, now: domain.now().toISOString() };
}

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
	const found = matchOrders(domain, company, draft);
	const [order] = found;
	if (mode === 'create') {
		if (draft.id !== undefined) throw new DomainError('ORDER_ID_NOT_ALLOWED');
		if (order !== undefined && draft.acceptDuplicateNumber !== true) {
			throw new DomainError('ORDER_EXISTS', { subject: draft.number });
		}
		return undefined;
	}
	if (found.length > 1) throw new DomainError('ORDER_AMBIGUOUS', { subject: draft.number });
	if (order === undefined && (draft.id !== undefined || mode === 'update')) {
		throw new DomainError('ORDER_NOT_FOUND', { subject: draft.number });
	}
	return order;
}

/**
 * Creates or changes one order within a unit of work, its location included. With `sync` what the draft leaves out is
 * reset to its default.
 * @param current the order that is changed; undefined: a new one
 * @param location already settled; undefined: the order keeps the one it has
 * @throws DomainError as `OrderDraft` can be wrong; the unit then has nothing of this order
 */
export function saveOrder(
	saving: Saving,
	draft: OrderDraft,
	mode: SaveMode,
	current: Order | undefined,
	location: Location | undefined,
): Order {
	const { domain, company, unit } = saving;
	if (current !== undefined) refuseWhilePlanned(domain, current);
	checkDetails(company, draft.details);
	const base = baseDetails(company, draft, mode, current);
	const identity = identify(saving, draft, mode, current, location);
	const partner = wantedPartner(saving, draft, mode, identity, draft.details.type ?? base.type);
	const order = composeOrder(identity, partner?.id ?? null, base, draft.details);

	if (location !== undefined) saveLocation(domain, unit, location);
	relink(domain, unit, current, order, partner);
	unit.put('orders', order);
	if (current !== undefined) settleOnRoute(domain, unit, current, order);
	return order;
}

/** Routes with stops at a location that has changed get new times. */
function saveLocation(domain: Domain, unit: RecordUnit, location: Location): void {
	const before = domain.store.records.locations.get(location.id);
	if (before === location) return;
	unit.put('locations', location);
	if (before !== undefined) retimeAt(domain, unit, location.id);
}

function identify(
	{ domain, company, now }: Saving,
	draft: OrderDraft,
	mode: SaveMode,
	current: Order | undefined,
	location: Location | undefined,
): OrderIdentity {
	const locationId = location?.id ?? current?.locationId;
	if (locationId === undefined) throw new DomainError('ORDER_INCOMPLETE', { subject: 'location' });
	const keepsDriver = draft.assignedTo === undefined && mode !== 'sync';
	const driverId = draft.assignedTo ? assignedDriver(domain, company, draft.assignedTo).id : null;
	if (current !== undefined) {
		return {
			...current,
			number: draft.number ?? current.number,
			locationId,
			driverId: keepsDriver ? current.driverId : driverId,
			updatedAt: now,
		};
	}
	return {
		id: domain.newId(),
		companyId: company.id,
		sequence: domain.nextSequence(),
		number: draft.number ?? '',
		locationId,
		driverId,
		relatedOrderId: null,
		status: 'unscheduled',
		routeId: null,
		unscheduledReason: null,
		createdAt: now,
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
 * @throws DomainError RELATED_ORDER_NOT_FOUND, RELATED_ORDER_AMBIGUOUS, RELATED_ORDER_NOT_LINKABLE
 */
function wantedPartner(
	{ domain, company }: Saving,
	draft: OrderDraft,
	mode: SaveMode,
	{ id, relatedOrderId }: OrderIdentity,
	type: Order['type'],
): Order | undefined {
	const kept = relatedOrderId === null || mode === 'sync' ? null : { id: relatedOrderId };
	const name = draft.related === undefined ? kept : draft.related;
	return name === null ? undefined : relatedOrder(domain, company, name, { id, type });
}

/** Both ends of a link name each other, and nobody else names them. */
function relink(
	domain: Domain,
	unit: RecordUnit,
	before: Order | undefined,
	order: Order,
	partner: Order | undefined,
): void {
	const { orders } = domain.store.records;
	const formerId = before?.relatedOrderId ?? null;
	const former = formerId === null ? undefined : orders.get(formerId);
	if (former !== undefined && former.id !== partner?.id)
		unit.put('orders', { ...former, relatedOrderId: null });
	if (partner !== undefined && partner.relatedOrderId !== order.id) {
		unit.put('orders', { ...partner, relatedOrderId: order.id });
	}
}
