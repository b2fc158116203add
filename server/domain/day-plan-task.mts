import type { DayPlanRequest, DaySelection } from './day-plan-request.mts';
import type { Domain } from './domain.mts';
import { driverDayId } from './driver-day.mts';
import type { Order } from './order.mts';
import { currentRoutes, type PreparedPlanning, slotsOf } from './planning-task.mts';
import { capacitiesOfRoute } from './route-fit.mts';
import { type Slot, slotOf } from './slot.mts';
import type { UnscheduledReason } from './unscheduled-reason.mts';

/**
 * States the planning of a day. Orders go to drivers of their branch. Unless they may be moved, those that are on a
 * route stay with its driver, as if they were critical.
 */
export function taskOfDay(
	domain: Domain,
	{ date, includeScheduled }: DayPlanRequest,
	selection: DaySelection,
): PreparedPlanning {
	const { routes, wanted, present } = selection;
	const staying = new Set(includeScheduled ? [] : present.map(({ id }) => id));
	const orders = [...present.map((order) => (staying.has(order.id) ? asCritical(order) : order)), ...wanted];
	const slots = slotsOfDay(domain, date, selection, orders);
	const ids = new Set(orders.map(({ id }) => id));
	const driverOf = new Map(routes.map(({ id, driverId }) => [id, driverId]));
	const blocked = new Map<string, UnscheduledReason>();
	const allowedSlots = orders.map((order) => {
		const home = driverOf.get(order.routeId ?? '');
		if (staying.has(order.id))
			return slots.flatMap(({ driver }, index) => (driver.id === home ? [index] : []));
		const { allowed = [...slots.keys()], reason } = slotsOf(order, [date], slots, ids);
		const ofBranch = allowed.filter((index) => suitsBranch(order, slots[index]));
		if (reason !== undefined) blocked.set(order.id, reason);
		return ofBranch.length === slots.length ? undefined : ofBranch;
	});
	const base = { from: date, to: date, orders, slots, allowedSlots, blocked, replaced: routes };
	return staying.size === 0 ? base : { ...base, initial: currentRoutes(slots, routes, orders) };
}

const asCritical = (order: Order): Order => ({ ...order, priority: 'critical' });

const suitsBranch = ({ branchId }: Order, slot: Slot | undefined): boolean =>
	branchId === null || slot?.driver.branchId === branchId;

/** A driver who has a route already keeps what was chosen for it: vehicle, start and end. */
function slotsOfDay(
	domain: Domain,
	date: string,
	{ drivers, routes }: DaySelection,
	orders: readonly Order[],
): Slot[] {
	const slots = drivers.map((driver): Slot => {
		const slot = slotOf(domain, driver, date);
		const route = routes.find(({ driverId }) => driverId === driver.id);
		if (route === undefined) return slot;
		const { start, end, branchId } = route;
		const vehicle = domain.store.records.vehicles.get(route.vehicleId ?? '');
		return {
			...slot,
			driver: { ...slot.driver, start, end, branchId: branchId ?? slot.driver.branchId },
			vehicle,
			capacities: capacitiesOfRoute(domain, route, vehicle),
		};
	});
	return dealtToBranches(slots, orders);
}

/** Drivers of no branch are dealt out to those that have the most orders for each driver: a route is of one branch. */
function dealtToBranches(slots: readonly Slot[], orders: readonly Order[]): Slot[] {
	const count = <T,>(list: readonly T[], branchOf: (one: T) => string | null): Map<string, number> => {
		const counts = new Map<string, number>();
		for (const one of list) {
			const branch = branchOf(one);
			if (branch !== null) counts.set(branch, (counts.get(branch) ?? 0) + 1);
		}
		return counts;
	};
	const wanted = count(orders, ({ branchId }) => branchId);
	const served = count(slots, ({ driver }) => driver.branchId);
	const need = (branch: string): number => (wanted.get(branch) ?? 0) / (1 + (served.get(branch) ?? 0));
	return slots.map((slot) => {
		if (slot.driver.branchId !== null || wanted.size === 0) return slot;
		const branchId = [...wanted.keys()].reduce((most, one) => (need(one) > need(most) ? one : most));
		served.set(branchId, (served.get(branchId) ?? 0) + 1);
		return { ...slot, driver: { ...slot.driver, branchId } };
	});
}

/**
 * What a plan of these drivers and orders rests on, as it is now: while all of it is the very same, the plan is as good
 * as a new one.
 */
export function basisOfDay(
	domain: Domain,
	date: string,
	{ drivers, wanted, present, routes }: DaySelection,
): unknown[] {
	const { records } = domain.store;
	return [
		...drivers.flatMap(({ id }) => {
			const driver = records.drivers.get(id);
			if (driver === undefined) return [undefined];
			const { vehicle, capacities } = slotOf(domain, driver, date);
			return [driver, records.driverDays.get(driverDayId(id, date)), vehicle, ...capacities];
		}),
		...[...wanted, ...present].flatMap(({ id }) => {
			const order = records.orders.get(id);
			return [order, records.locations.get(order?.locationId ?? '')];
		}),
		...routes.flatMap(({ id }) => {
			const route = records.routes.get(id);
			return [route, records.vehicles.get(route?.vehicleId ?? '')];
		}),
	];
}
