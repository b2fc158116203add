import { daysFrom, weekdayOf } from './dates.mts';
import type { Domain } from './domain.mts';
import { hasPlace } from './find-order.mts';
import type { Order } from './order.mts';
import type { Planning } from './planning.mts';
import type { PlanningTask } from './planning-problem.mts';
import { within } from './records.mts';
import type { Route } from './route.mts';
import { isAvailable, type Slot, slotOf } from './slot.mts';
import type { UnscheduledReason } from './unscheduled-reason.mts';

export interface PreparedPlanning extends PlanningTask {
	/** Why an order has no slot at all, by id; what the planner itself can't know. */
	readonly blocked: ReadonlyMap<string, UnscheduledReason>;
	/** Routes that the plan takes the place of. */
	readonly replaced: readonly Route[];
}

/** Gathers what a planning is about from the records as they are now. */
export function preparePlanning(domain: Domain, planning: Planning): PreparedPlanning {
	const { orders: allOrders, drivers } = domain.store.records;
	const used = planning.driverIds.map((id) => drivers.get(id)).filter((driver) => driver !== undefined);
	const days = daysFrom(planning.from, planning.to);
	const routes = days.flatMap((day) =>
		domain.store.records.routes.find('byDate', within(planning.companyId, day)),
	);
	const routeAt = new Map(routes.map((route) => [slotKey(route.driverId, route.date), route]));
	const locked = (driverId: string, day: string): boolean =>
		planning.lock === 'routes' && routeAt.has(slotKey(driverId, day));

	const slots: Slot[] = days.flatMap((date) =>
		used
			.filter((driver) => isAvailable(domain, driver, date) && !locked(driver.id, date))
			.map((driver) => slotOf(domain, driver, date)),
	);
	const slotNumbers = new Map(slots.map((slot, index) => [slotKey(slot.driver.id, slot.date), index]));
	const replaced = routes.filter((route) => slotNumbers.has(slotKey(route.driverId, route.date)));
	const replacedIds = new Set(replaced.map((route) => route.id));
	const orders = planning.orderIds
		.map((id) => allOrders.get(id))
		.filter((order) => order !== undefined)
		.filter((order) => hasPlace(domain, order))
		// With a lock, what is on the route of a driver who is not used stays there, named or not.
		.filter((order) => order.routeId === null || replacedIds.has(order.routeId) || planning.lock === 'none');

	const blocked = new Map<string, UnscheduledReason>();
	const present = new Set(orders.map((order) => order.id));
	const homeSlot = new Map(
		replaced.flatMap((route) =>
			route.stops.map((stop) => [stop.orderId, slotNumbers.get(slotKey(route.driverId, route.date))]),
		),
	);
	const allowedSlots = orders.map((order) => {
		const { allowed, reason } = slotsOf(order, days, slots, present);
		if (reason !== undefined) blocked.set(order.id, reason);
		const home = planning.lock === 'resources' ? homeSlot.get(order.id) : undefined;
		if (home === undefined) return allowed;
		return allowed === undefined || allowed.includes(home) ? [home] : [];
	});
	const { from, to, preferences } = planning;
	const base = { from, to, orders, slots, allowedSlots, preferences, blocked, replaced };
	return planning.start === 'current' ? { ...base, initial: currentRoutes(slots, replaced, orders) } : base;
}

/** Routes without a driver belong to no slot. */
const slotKey = (driverId: string | null, date: string): string => `${driverId ?? ''} ${date}`;

/** The slots an order may be served in, all of them being undefined; and why, where there are none. */
export function slotsOf(
	order: Order,
	days: readonly string[],
	slots: readonly Slot[],
	present: ReadonlySet<string>,
): { readonly allowed: readonly number[] | undefined; readonly reason?: UnscheduledReason } {
	if (order.relatedOrderId !== null && !present.has(order.relatedOrderId)) {
		return { allowed: [], reason: 'LINKED_ORDER_MISSING' };
	}
	const allowedDays = new Set(days.filter((day) => allowsDay(order, day)));
	if (allowedDays.size === 0) return { allowed: [], reason: 'DATE_NOT_ALLOWED' };
	const onDay = slots.flatMap(({ date }, index) => (allowedDays.has(date) ? [index] : []));
	if (onDay.length === 0) return { allowed: [], reason: 'NO_ALLOWED_VEHICLE' };
	const withDriver =
		order.driverId === null ? onDay : onDay.filter((index) => slots[index]?.driver.id === order.driverId);
	if (withDriver.length === 0) return { allowed: [], reason: 'ASSIGNED_DRIVER_MISSING' };
	const withVehicle =
		order.vehicleId === null
			? withDriver
			: withDriver.filter((index) => slots[index]?.vehicle?.id === order.vehicleId);
	if (withVehicle.length === 0) return { allowed: [], reason: 'NO_ALLOWED_VEHICLE' };
	return { allowed: withVehicle.length === slots.length ? undefined : withVehicle };
}

/** Whether an order's weekdays and dates allow a day. */
export function allowsDay(order: Pick<Order, 'weekdays' | 'allowedDates'>, day: string): boolean {
	const { from, to } = order.allowedDates;
	if (from !== undefined && day < from) return false;
	if (to !== undefined && day > to) return false;
	return order.weekdays.includes(weekdayOf(day));
}

/** For each slot the orders of its present route that take part, in driving order. */
export function currentRoutes(
	slots: readonly Slot[],
	replaced: readonly Route[],
	orders: readonly Order[],
): ReadonlyArray<readonly number[]> {
	const numbers = new Map(orders.map((order, index) => [order.id, index]));
	return slots.map((slot) =>
		replaced
			.filter(({ driverId, date }) => driverId === slot.driver.id && date === slot.date)
			.flatMap(({ stops }) => stops.map((stop) => numbers.get(stop.orderId)))
			.filter((index) => index !== undefined),
	);
}
