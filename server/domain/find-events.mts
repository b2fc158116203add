import type { Turns } from '../store/turns.mts';
import type { Assignment } from './assignment.mts';
import type { CompanyEventType, ToldKind } from './company-event.mts';
import type { Domain } from './domain.mts';
import type { Driver } from './driver.mts';
import { isOver, type Order } from './order.mts';
import { saysMore, stageOf } from './order-state.mts';
import type { Records } from './records.mts';
import type { Route } from './route.mts';
import type { ChangedRecord } from './tracked-unit.mts';
import type { Vehicle } from './vehicle.mts';

/** An event that is still without number, time and author. */
export interface FoundEvent {
	readonly type: CompanyEventType;
	readonly kind: ToldKind;
	readonly record: Records[ToldKind];
}

/** What only those who made a change know of it. */
export interface ChangeHints {
	/** Ids of routes whose stops were planned. */
	readonly optimized: ReadonlySet<string>;
	/** Ids of orders whose location says something else than before. */
	readonly relocated: ReadonlySet<string>;
	/** Ids of orders whose proof of delivery is another one than before, or was verified. */
	readonly proven: ReadonlySet<string>;
}

/** The events of a unit of work: each from what it changed, whoever changed it. */
export function* findEvents(
	domain: Domain,
	changed: readonly ChangedRecord[],
	hints: ChangeHints,
): Turns<FoundEvent[]> {
	const events: FoundEvent[] = [];
	for (const record of changed) {
		events.push(...eventsOf(record, hints));
		yield;
	}
	return [...events, ...completedRoutes(domain, changed)];
}

function eventsOf({ kind, before, after }: ChangedRecord, hints: ChangeHints): FoundEvent[] {
	switch (kind) {
		case 'orders':
			return orderEvents(before as Order | undefined, after as Order | undefined, hints);
		case 'routes':
			return routeEvents(before as Route | undefined, after as Route | undefined, hints);
		case 'drivers':
			return plainEvents('driver', kind, before as Driver | undefined, after as Driver | undefined);
		case 'vehicles':
			return plainEvents('vehicle', kind, before as Vehicle | undefined, after as Vehicle | undefined);
		case 'assignments':
			return plainEvents(
				'assignment',
				kind,
				before as Assignment | undefined,
				after as Assignment | undefined,
			);
	}
}

function orderEvents(
	before: Order | undefined,
	after: Order | undefined,
	{ relocated, proven, optimized }: ChangeHints,
): FoundEvent[] {
	const event = (type: CompanyEventType, record: Order): FoundEvent => ({ type, kind: 'orders', record });
	if (after === undefined) return before === undefined ? [] : [event('order.deleted', before)];
	if (before === undefined) return [event('order.created', after)];
	const hasMoved = stageOf(before.status) !== stageOf(after.status);
	const isUpdated =
		relocated.has(after.id) ||
		(proven.has(after.id) && !hasMoved) ||
		isHandedOver(before, after, optimized) ||
		saysMore(before, after, ownOfOrder);
	return [
		...(isUpdated ? [event('order.updated', after)] : []),
		...(hasMoved ? [event('order.status_changed', after)] : []),
	];
}

/** Given by hand from one route to another, which no event of these routes tells. */
function isHandedOver(before: Order, after: Order, optimized: ReadonlySet<string>): boolean {
	const [from, to] = [before.routeId, after.routeId];
	return from !== null && to !== null && from !== to && !optimized.has(to);
}

/** What an order has beside what its shipper says of it. */
const ownOfOrder = ['jobId', 'status', 'routeId', 'unscheduledReason', 'updatedAt', 'relatedOrderId'];

function routeEvents(
	before: Route | undefined,
	after: Route | undefined,
	{ optimized }: ChangeHints,
): FoundEvent[] {
	const event = (type: CompanyEventType, record: Route): FoundEvent => ({ type, kind: 'routes', record });
	if (after === undefined) return before === undefined ? [] : [event('route.deleted', before)];
	const isOptimized = optimized.has(after.id);
	if (before === undefined) {
		return [event('route.created', after), ...(isOptimized ? [event('route.optimized', after)] : [])];
	}
	const isAssigned = before.driverId !== after.driverId || before.vehicleId !== after.vehicleId;
	return [
		...(isOptimized ? [event('route.optimized', after)] : []),
		...(!isOptimized && isReordered(before, after) ? [event('route.reordered', after)] : []),
		...(isAssigned ? [event('route.assigned', after)] : []),
	];
}

/** The same stops in another sequence; stops that came or went don't make one. */
function isReordered(before: Route, after: Route): boolean {
	const ids = (route: Route): string[] => route.stops.map(({ orderId }) => orderId);
	const [old, now] = [ids(before), ids(after)];
	if (old.length !== now.length || old.every((id, index) => id === now[index])) return false;
	const known = new Set(old);
	return now.every((id) => known.has(id));
}

function plainEvents<T extends Driver | Vehicle | Assignment>(
	name: 'driver' | 'vehicle' | 'assignment',
	kind: ToldKind,
	before: T | undefined,
	after: T | undefined,
): FoundEvent[] {
	if (after === undefined)
		return before === undefined ? [] : [{ type: `${name}.deleted`, kind, record: before }];
	if (before === undefined) return [{ type: `${name}.created`, kind, record: after }];
	return saysMore(before, after, ['updatedAt']) ? [{ type: `${name}.updated`, kind, record: after }] : [];
}

/** Routes whose last open stop is over now. */
function completedRoutes(domain: Domain, changed: readonly ChangedRecord[]): FoundEvent[] {
	const { routes, orders } = domain.store.records;
	const ended = new Set<string>();
	for (const { kind, before, after } of changed) {
		if (kind !== 'orders' || before === undefined || after === undefined) continue;
		const [was, is] = [before as Order, after as Order];
		if (!isOver(was.status) && isOver(is.status) && is.routeId !== null) ended.add(is.routeId);
	}
	return [...ended].flatMap((id): FoundEvent[] => {
		const route = routes.get(id);
		if (route === undefined || route.stops.length === 0) return [];
		const isCompleted = route.stops.every(({ orderId }) => {
			const order = orders.get(orderId);
			return order === undefined || isOver(order.status);
		});
		return isCompleted ? [{ type: 'route.completed', kind: 'routes', record: route }] : [];
	});
}
