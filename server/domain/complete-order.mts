import { type Completion, type CompletionForm, hasVisit, unvisited } from './completion.mts';
import { sentRouteOf } from './dispatch.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { DevicePosition } from './driver-track.mts';
import { positionNear } from './find-position.mts';
import type { Order, OrderStatus } from './order.mts';
import type { OrderChanges } from './order-changes.mts';

/** What became of an order. Times are seconds since 1970, UTC; those left out are found by `completeOrder`. */
export interface CompletionReport {
	readonly status: OrderStatus;
	/** Counts with servicing, success and failed; null: not known. */
	readonly startedAt?: number | null;
	/** Counts with success and failed; with rejected and cancelled it is when that was told. */
	readonly endedAt?: number;
	/** Where the device was at the latest of these times; left out: where the driver's track says. */
	readonly position?: DevicePosition;
	/** Left out: the one that is there stays. */
	readonly form?: CompletionForm;
}

/** A place of the driver's track tells where something happened if it is at most so many seconds off. */
const nearSeconds = 120;

/** Seconds since 1970, UTC, whole. */
export const unixNow = (domain: Domain): number => Math.floor(domain.now().getTime() / 1000);

/** What is told of an order's present visit; nothing, if it is still to come. */
export function completionOf(domain: Domain, order: Order): Completion {
	const known = domain.store.records.completions.get(order.id);
	return known ?? unvisited(order.id, order.companyId, null);
}

/** The driver who has the order: the one of its route, or else the one it is meant for. */
export function driverOf(domain: Domain, order: Order): string | null {
	const route = order.routeId === null ? undefined : domain.store.records.routes.get(order.routeId);
	return route?.driverId ?? order.driverId;
}

/**
 * Gives an order the status and the times that are told of it. An earlier status forgets what was told of the visit, so
 * that a mistake can be undone; a repeated report changes nothing.
 * @returns the order and its completion as they are then
 * @throws DomainError ORDER_NOT_DISPATCHED, ORDER_NOT_ON_ROUTE, COMPLETION_REVERSED; nothing is changed then
 */
export function completeOrder(
	changes: OrderChanges,
	order: Order,
	report: CompletionReport,
): { readonly order: Order; readonly completion: Completion } {
	const { domain, unit, now } = changes;
	const { status } = report;
	if (domain.completesOnlyDispatched && sentRouteOf(domain, order) === undefined) {
		throw new DomainError('ORDER_NOT_DISPATCHED', { subject: order.number });
	}
	if (status === 'scheduled' && order.routeId === null) {
		throw new DomainError('ORDER_NOT_ON_ROUTE', { subject: order.number });
	}
	const before = completionOf(domain, order);
	const completion = completed(domain, order, before, report);

	if (!isSame(before, completion)) unit.put('completions', completion);
	const hasOtherForm = before.form !== completion.form;
	if (hasOtherForm) changes.dropFiles(order.id, completion.form);
	if (status === order.status) {
		if (!hasOtherForm) return { order, completion };
		const touched: Order = { ...order, updatedAt: now };
		unit.put('orders', touched);
		return { order: touched, completion };
	}
	unit.put('orders', { ...order, status, unscheduledReason: null, updatedAt: now });
	if (status === 'unscheduled') changes.leaveRoute(order);
	return { order: domain.store.records.orders.get(order.id) ?? order, completion };
}

function completed(domain: Domain, order: Order, before: Completion, report: CompletionReport): Completion {
	const { status } = report;
	const blank = unvisited(before.id, before.companyId, before.trackingNumber);
	if (!hasVisit(status)) return status === order.status ? before : blank;
	const visit = hasVisit(order.status) ? before : blank;
	const { startedAt, endedAt } = timesOf(domain, order, visit, report);
	const at = endedAt ?? startedAt;
	const placeAt = (moment: number | null): DevicePosition | null => {
		if (moment === null) return null;
		if (moment === at && report.position !== undefined) return report.position;
		const driverId = driverOf(domain, order);
		return driverId === null ? null : (positionNear(domain, driverId, moment, nearSeconds) ?? null);
	};
	return {
		...blank,
		startedAt,
		startPosition: startedAt === visit.startedAt ? visit.startPosition : placeAt(startedAt),
		endedAt,
		endPosition: endedAt === visit.endedAt ? visit.endPosition : placeAt(endedAt),
		form: report.form ?? visit.form,
		...stillVerified(order, visit, report),
	};
}

/** What was verified is verified, unless the order went another way or other proof came. */
function stillVerified(
	order: Order,
	{ verification }: Completion,
	{ status, form }: CompletionReport,
): Pick<Completion, 'verification'> {
	return verification === undefined || status !== order.status || form !== undefined ? {} : { verification };
}

/**
 * A time that was told stays until another one is; one that is needed and was never told is now, but no visit ends
 * before it began.
 * @throws DomainError COMPLETION_REVERSED
 */
function timesOf(
	domain: Domain,
	order: Order,
	visit: Completion,
	report: CompletionReport,
): { readonly startedAt: number | null; readonly endedAt: number | null } {
	const { status } = report;
	const isNew = status !== order.status;
	const now = unixNow(domain);
	const started = report.startedAt === undefined ? visit.startedAt : report.startedAt;
	if (status === 'servicing') return { startedAt: started ?? now, endedAt: null };
	const ended = report.endedAt ?? (isNew ? null : visit.endedAt);
	if (status !== 'success' && status !== 'failed') {
		return { startedAt: started, endedAt: Math.max(ended ?? now, started ?? 0) };
	}
	const endedAt = ended ?? Math.max(now, started ?? now);
	const startedAt = started ?? (isNew && report.startedAt !== null ? Math.min(now, endedAt) : null);
	if (startedAt !== null && endedAt < startedAt) {
		throw new DomainError('COMPLETION_REVERSED', { subject: order.number });
	}
	return { startedAt, endedAt };
}

/** Positions and forms are never changed in place. */
function isSame(one: Completion, other: Completion): boolean {
	return (
		one.startedAt === other.startedAt &&
		one.startPosition === other.startPosition &&
		one.endedAt === other.endedAt &&
		one.endPosition === other.endPosition &&
		one.form === other.form &&
		one.verification === other.verification
	);
}
