import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { matchOrders, refuseWhilePlanned } from './find-order.mts';
import type { Location } from './location.mts';
import { defaultDetails, type Order } from './order.mts';
import {
	assignedDriver,
	checkDetails,
	relatedOrder,
	type OrderDraft,
	type SaveMode,
} from './order-draft.mts';
import { settleOnRoute } from './order-on-route.mts';
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
	const order = composeOrder(domain, company, draft, mode, current, location);
	checkDetails(company, draft.details);
	const related = wantedPartner(domain, company, draft, mode, order);

	if (location !== undefined && domain.store.records.locations.get(location.id) !== location) {
		unit.put('locations', location);
	}
	if (current === undefined) unit.put('counters', { ...counterOf(domain, company), orders: order.sequence });
	const linked = { ...order, relatedOrderId: related === undefined ? null : related.id };
	relink(domain, unit, linked, related);
	unit.put('orders', linked);
	if (current !== undefined) settleOnRoute(domain, unit, current, linked);
	return domain.store.records.orders.get(linked.id) ?? linked;
}

const counterOf = (domain: Domain, company: Company) =>
	domain.store.records.counters.get(company.id) ?? { id: company.id, orders: 0, plannings: 0 };

function composeOrder(
	domain: Domain,
	company: Company,
	draft: OrderDraft,
	mode: SaveMode,
	current: Order | undefined,
	location: Location | undefined,
): Order {
	const now = domain.now().toISOString();
	const date = draft.details.date ?? (mode === 'sync' ? undefined : current?.date);
	const locationId = location?.id ?? current?.locationId;
	if (date === undefined || locationId === undefined) {
		throw new DomainError('ORDER_INCOMPLETE', { subject: date === undefined ? 'date' : 'location' });
	}
	const defaults = defaultDetails(date, company.defaults);
	const base = current === undefined || mode === 'sync' ? defaults : current;
	const keepsDriver = draft.assignedTo === undefined && mode !== 'sync';
	const driverId = draft.assignedTo ? assignedDriver(domain, company, draft.assignedTo).id : null;
	const identity = current ?? {
		id: domain.newId(),
		companyId: company.id,
		sequence: counterOf(domain, company).orders + 1,
		number: draft.number ?? '',
		relatedOrderId: null,
		status: 'unscheduled' as const,
		routeId: null,
		unscheduledReason: null,
		createdAt: now,
	};
	return {
		...identity,
		...base,
		...draft.details,
		number: draft.number ?? identity.number,
		locationId,
		driverId: keepsDriver ? (current?.driverId ?? null) : driverId,
		updatedAt: now,
	};
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
	order: Order,
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
