import type { Plan } from '../planner/model/plan.mts';
import { PlanningInterrupted, type PlanningResult } from '../planning/queue.mts';
import { StoreUnavailableError } from '../store/store.mts';
import { daysBetween, daysFrom } from './dates.mts';
import type { Domain } from './domain.mts';
import { hasPlace } from './find-order.mts';
import { changeOrders, type OrderChanges } from './order-changes.mts';
import type { Planning } from './planning.mts';
import { stateProblem } from './planning-problem.mts';
import { preparePlanning, type PreparedPlanning } from './planning-task.mts';
import { within } from './records.mts';
import { retimed, routeTiming } from './route-times.mts';
import type { Route } from './route.mts';
import { isFree } from './under-way.mts';

const secondsPerDay = 86_400;

/** Plans are the same for the same orders, drivers and options. */
const seed = 1;

/** A result that the disk does not take is offered again after so many milliseconds; the last again and again. */
const storeAgainAfterMs = [1_000, 5_000, 15_000, 60_000] as const;

/** Begins again what was under way when the server last stopped. */
export function resumePlannings(domain: Domain): void {
	for (const planning of domain.store.records.plannings.all()) {
		if (planning.status === 'open') void runPlanning(domain, planning);
	}
}

/**
 * Runs an open planning to its end and stores its plan; never rejects. Cancelled while it runs, it keeps the best plan
 * so far. Interrupted by the end of the server, it stays open.
 */
export async function runPlanning(domain: Domain, planning: Planning): Promise<void> {
	try {
		await solveAndStore(domain, planning).catch(async (error: unknown) => {
			if (error instanceof PlanningInterrupted) throw error;
			domain.onFault(error);
			await untilStored(domain, (changes) => endPlanning(changes, planning, 'failed'), planning);
		});
	} catch (error) {
		if (!(error instanceof PlanningInterrupted)) domain.onFault(error);
	}
}

async function solveAndStore(domain: Domain, planning: Planning): Promise<void> {
	const task = preparePlanning(domain, planning);
	const result = await domain.queue.run(planning.id, () => stateProblem(domain, task), { seed });
	await untilStored(domain, (changes) => storeResult(changes, planning, task, result), planning);
}

/**
 * Makes changes, and tries again as long as the disk refuses them.
 * @throws PlanningInterrupted if the server ends meanwhile
 */
async function untilStored(
	domain: Domain,
	work: (changes: OrderChanges) => void,
	planning: Planning,
): Promise<void> {
	const company = domain.store.records.companies.get(planning.companyId);
	if (company === undefined) throw new Error(`Planning ${planning.id} names a company that does not exist.`);
	for (let tries = 0; !domain.queue.isClosed; tries += 1) {
		try {
			await changeOrders(domain, company, work);
			return;
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
			if (tries === 0) domain.onFault(error);
		}
		await domain.pause(storeAgainAfterMs[Math.min(tries, storeAgainAfterMs.length - 1)] ?? 0);
	}
	throw new PlanningInterrupted(planning.id);
}

function storeResult(
	changes: OrderChanges,
	planning: Planning,
	task: PreparedPlanning,
	{ plan, cancelled }: PlanningResult,
): void {
	if (plan !== undefined) {
		storePlan(changes, planning, task, plan);
		if (planning.takesAllOrders) tellPlaceless(changes, planning);
	}
	endPlanning(changes, planning, cancelled ? 'cancelled' : 'finished');
}

function endPlanning({ unit, now }: OrderChanges, planning: Planning, status: Planning['status']): void {
	unit.put('plannings', { ...planning, status, driverIds: [], orderIds: [], endedAt: now });
}

/**
 * Puts the plan in the place of the routes it replaces; every order of the planning is on a route or has a reason. Work
 * may have begun on some while the planner was busy: these stay as they are, and the plan does without them.
 */
function storePlan(changes: OrderChanges, planning: Planning, task: PreparedPlanning, plan: Plan): void {
	const { domain, unit } = changes;
	const { orders } = domain.store.records;
	const free = stillFree(domain, task);
	for (const route of task.replaced) changes.dissolve(route);
	for (const order of task.orders) if (free.has(order.id)) changes.leaveRoute(order);

	for (const planned of plan.routes) {
		const slot = task.slots[planned.vehicle];
		if (slot === undefined) continue;
		const midnight = daysBetween(planning.from, slot.date) * secondsPerDay;
		const whole: Route = {
			id: domain.newId(),
			companyId: planning.companyId,
			date: slot.date,
			driverId: slot.driver.id,
			vehicleId: slot.vehicle?.id ?? null,
			start: slot.driver.start,
			end: slot.driver.end,
			...routeTiming(planned, task.orders, midnight),
		};
		const placed = whole.stops
			.map((stop) => orders.get(stop.orderId))
			.filter((order) => order !== undefined)
			.filter((order) => free.has(order.id));
		if (placed.length === 0) continue;
		const route = placed.length === whole.stops.length ? whole : retimed(domain, whole, placed);
		unit.put('routes', route);
		for (const order of placed) {
			const scheduled = { status: 'scheduled', routeId: route.id, unscheduledReason: null } as const;
			unit.put('orders', { ...order, ...scheduled, date: slot.date });
		}
	}
	for (const { visit, reason } of plan.unassigned) {
		const order = orders.get(task.orders[visit]?.id ?? '');
		if (order === undefined || !free.has(order.id)) continue;
		unit.put('orders', { ...order, unscheduledReason: task.blocked.get(order.id) ?? reason });
	}
}

/** Ids of the planned orders that still can be placed. */
function stillFree(domain: Domain, task: PreparedPlanning): ReadonlySet<string> {
	const orders = task.orders
		.map(({ id }) => domain.store.records.orders.get(id))
		.filter((order) => order !== undefined)
		.filter((order) => isFree(domain, order));
	return new Set(orders.map((order) => order.id));
}

/** Orders of the planned days that no planning takes, because nobody knows where they are. */
function tellPlaceless({ domain, unit }: OrderChanges, { companyId, from, to }: Planning): void {
	const unscheduledReason = 'LOCATION_UNKNOWN';
	for (const day of daysFrom(from, to)) {
		for (const order of domain.store.records.orders.find('byDate', within(companyId, day))) {
			if (order.status !== 'unscheduled' || hasPlace(domain, order)) continue;
			unit.put('orders', { ...order, unscheduledReason });
		}
	}
}
