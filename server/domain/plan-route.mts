import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Driver } from './driver.mts';
import { hasPlace } from './find-order.mts';
import { refuseAfterTrial } from './booking.mts';
import { nobodyWorking } from './nobody.mts';
import type { Order } from './order.mts';
import type { DayPlan } from './plan-day.mts';
import { planWhileWaiting } from './plan-while-waiting.mts';
import { stateProblem } from './planning-problem.mts';
import { type PreparedPlanning, slotsOf } from './planning-task.mts';
import { endsOfRoute } from './route-crew.mts';
import { ordersNamed, titleOf } from './route-orders.mts';
import { type Slot, slotOf } from './slot.mts';
import type { UnscheduledReason } from './unscheduled-reason.mts';
import { noCapacities } from './vehicle.mts';

/** One route that is to be planned. */
export interface RoutePlanRequest {
	readonly orderIds: readonly string[];
	/** undefined: whoever drives, from the first order to the last. */
	readonly driver: Driver | undefined;
	readonly depotId: string | null;
	/** YYYY-MM-DD; undefined: that of the orders. */
	readonly date: string | undefined;
}

/** Who drives may begin at eight, or earlier if the first window opens earlier, and has as long as it takes. */
const usualStart = 8 * 60;
const minutesPerDay = 1440;
const longestDays = 30;

/**
 * Plans the best way through some orders, wherever they are now, and changes nothing.
 * @throws DomainError TRIAL_ENDED, REFERENCE_NOT_FOUND, REFERENCES_DISAGREE, PLANNING_STARTS_NO_MORE
 */
export async function planRoute(
	domain: Domain,
	company: Company,
	request: RoutePlanRequest,
): Promise<DayPlan> {
	refuseAfterTrial(domain, company);
	const named = ordersNamed({ domain, company }, request.orderIds, 'missionIds');
	const date = request.date ?? commonDate(named);
	const placed = named.filter((order) => hasPlace(domain, order));
	const placeless = named.filter((order) => !hasPlace(domain, order));
	const task = taskOf(domain, request, date, placed);
	const plan = await planWhileWaiting(domain, stateProblem(domain, task));
	return {
		selection: { drivers: [], routes: [], wanted: placed, present: [], placeless },
		task,
		plan,
		basis: [],
	};
}

function taskOf(
	domain: Domain,
	{ driver, depotId }: RoutePlanRequest,
	date: string,
	placed: readonly Order[],
): PreparedPlanning {
	// Whoever drives is somebody who may, and brings what it takes.
	const orders = driver === undefined ? placed.map(forAnybody) : placed;
	const usual = driver === undefined ? anybodysSlot(date, orders) : slotOf(domain, driver, date);
	const slot = { ...usual, driver: { ...usual.driver, ...endsOfRoute(domain, driver, { date, depotId }) } };
	const ids = new Set(orders.map(({ id }) => id));
	const blocked = new Map<string, UnscheduledReason>();
	const allowedSlots = orders.map((order) => {
		const { allowed, reason } = slotsOf({ ...order, ...anyDay }, [date], [slot], ids);
		if (reason !== undefined) blocked.set(order.id, reason);
		return allowed;
	});
	return { from: date, to: date, orders, slots: [slot], allowedSlots, blocked, replaced: [] };
}

/** Who asks for a way on a day has chosen the day. */
const anyDay: Pick<Order, 'weekdays' | 'allowedDates'> = {
	weekdays: [0, 1, 2, 3, 4, 5, 6],
	allowedDates: {},
};

const forAnybody = (order: Order): Order => ({
	...order,
	driverId: null,
	vehicleId: null,
	skills: [],
	vehicleFeatures: [],
});

function anybodysSlot(date: string, orders: readonly Order[]): Slot {
	const opening = orders.flatMap(({ timeWindows }) => timeWindows.map(({ from }) => from));
	const driver = nobodyWorking(Math.min(usualStart, ...opening), longestDays * minutesPerDay);
	return { driver, vehicle: undefined, capacities: noCapacities, date };
}

/** @throws DomainError REFERENCES_DISAGREE */
function commonDate(orders: readonly Order[]): string {
	const [first] = orders;
	const other = orders.find(({ date }) => date !== first?.date);
	if (first !== undefined && other === undefined) return first.date;
	const subject = other === undefined ? 'no missions' : `${titleOf(other)} is on ${other.date}`;
	throw new DomainError('REFERENCES_DISAGREE', { field: 'missionIds', subject });
}
