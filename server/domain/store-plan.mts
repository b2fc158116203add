import type { Plan, PlannedRoute } from '../planner/model/plan.mts';
import type { Turns } from '../store/turns.mts';
import { daysBetween } from './dates.mts';
import { dissolveRoute } from './dissolve-route.mts';
import type { Domain } from './domain.mts';
import type { OrderChanges } from './order-changes.mts';
import type { Planning } from './planning.mts';
import type { PreparedPlanning } from './planning-task.mts';
import { retimed, routeTiming } from './route-times.mts';
import type { Route } from './route.mts';
import type { Slot } from './slot.mts';
import { isFree } from './under-way.mts';

const secondsPerDay = 86_400;

/**
 * Puts the plan in the place of the routes it replaces; every order of the planning is on a route or has a reason. Work
 * may have begun on some while the planner was busy: these stay as they are, and the plan does without them.
 */
export function* storePlan(
	changes: OrderChanges,
	planning: Pick<Planning, 'companyId' | 'from'>,
	task: PreparedPlanning,
	plan: Plan,
): Turns<void> {
	const { domain, unit, now } = changes;
	const { orders } = domain.store.records;
	const free = yield* stillFree(domain, task);
	const placedIds = placedAnew(task, plan, free);
	for (const route of task.replaced) {
		dissolveRoute(changes, route, placedIds);
		yield;
	}
	const replacedIds = new Set(task.replaced.map(({ id }) => id));
	for (const { id } of task.orders) {
		const order = orders.get(id);
		if (order === undefined || !free.has(id)) continue;
		if (!placedIds.has(id) || !replacedIds.has(order.routeId ?? '')) changes.leaveRoute(order);
		yield;
	}

	for (const planned of plan.routes) {
		const slot = task.slots[planned.vehicle];
		if (slot === undefined) continue;
		const whole: Route = {
			...routeOfPlan(domain, planning, task, planned, slot, now),
			...identityOf(domain, task, slot),
			updatedAt: now,
		};
		const placed = whole.stops
			.map((stop) => orders.get(stop.orderId))
			.filter((order) => order !== undefined)
			.filter((order) => free.has(order.id));
		if (placed.length === 0) continue;
		const route = placed.length === whole.stops.length ? whole : retimed(domain, whole, placed);
		unit.put('routes', route);
		changes.optimized.add(route.id);
		for (const order of placed) {
			const scheduled = {
				status: 'scheduled',
				routeId: route.id,
				unscheduledReason: null,
				updatedAt: now,
			} as const;
			unit.put('orders', { ...order, ...scheduled, date: slot.date });
			yield;
		}
	}
	for (const { visit, reason } of plan.unassigned) {
		const order = orders.get(task.orders[visit]?.id ?? '');
		if (order === undefined || !free.has(order.id)) continue;
		unit.put('orders', { ...order, unscheduledReason: task.blocked.get(order.id) ?? reason });
		yield;
	}
}

/** A route as it was planned, new and without a name. */
export function routeOfPlan(
	domain: Domain,
	planning: Pick<Planning, 'companyId' | 'from'>,
	task: PreparedPlanning,
	planned: PlannedRoute,
	slot: Slot,
	now: string,
): Route {
	const midnight = daysBetween(planning.from, slot.date) * secondsPerDay;
	return {
		id: domain.newId(),
		companyId: planning.companyId,
		externalId: '',
		name: '',
		branchId: slot.driver.branchId,
		depotId: null,
		date: slot.date,
		driverId: slot.driver.id === '' ? null : slot.driver.id,
		vehicleId: slot.vehicle?.id ?? null,
		start: slot.driver.start,
		end: slot.driver.end,
		...routeTiming(planned, task.orders, midnight),
		isKept: false,
		createdAt: now,
		updatedAt: now,
	};
}

type Identity = Pick<Route, 'id' | 'externalId' | 'name' | 'depotId' | 'isKept' | 'createdAt'>;

/** A driver's route of a day stays the same one however often it is planned, unless work on it has begun. */
function identityOf({ store }: Domain, task: PreparedPlanning, slot: Slot): Partial<Identity> {
	const before = task.replaced
		.filter(({ driverId, date }) => driverId === slot.driver.id && date === slot.date)
		.find((route) => (store.records.routes.get(route.id)?.stops.length ?? 0) === 0);
	if (before === undefined) return {};
	const { id, externalId, name, depotId, isKept, createdAt } = before;
	return { id, externalId, name, depotId, isKept, createdAt };
}

/** Ids of the orders that the plan has on a route and that can be placed there. */
function placedAnew(task: PreparedPlanning, plan: Plan, free: ReadonlySet<string>): ReadonlySet<string> {
	const stops = plan.routes.flatMap(({ vehicle, stops }) => (task.slots[vehicle] === undefined ? [] : stops));
	const ids = stops.flatMap(({ visit }) => task.orders[visit]?.id ?? []);
	return new Set(ids.filter((id) => free.has(id)));
}

/** Ids of the planned orders that still can be placed. */
function* stillFree(domain: Domain, task: PreparedPlanning): Turns<ReadonlySet<string>> {
	const free = new Set<string>();
	for (const { id } of task.orders) {
		const order = domain.store.records.orders.get(id);
		if (order !== undefined && isFree(domain, order)) free.add(id);
		yield;
	}
	return free;
}
