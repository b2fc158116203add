import type { Plan } from '../planner/model/plan.mts';
import { PlanningInterrupted } from '../planning/queue.mts';
import { daysBetween, daysFrom } from './dates.mts';
import type { Domain } from './domain.mts';
import { hasPlace } from './find-order.mts';
import { leaveRoute } from './order-on-route.mts';
import { routeTiming } from './planned-route.mts';
import type { Planning } from './planning.mts';
import { stateProblem } from './planning-problem.mts';
import { preparePlanning, type PreparedPlanning } from './planning-task.mts';
import { within, type RecordUnit } from './records.mts';
import type { Route } from './route.mts';

const secondsPerDay = 86_400;

/** Plans are the same for the same orders, drivers and options. */
const seed = 1;

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
		const task = preparePlanning(domain, planning);
		const { plan, cancelled } = await domain.queue.run(planning.id, stateProblem(domain, task), { seed });
		await domain.store.write((unit) => {
			if (plan !== undefined) {
				storePlan(domain, unit, planning, task, plan);
				tellPlaceless(domain, unit, planning);
			}
			unit.put('plannings', ended(domain, planning, cancelled ? 'cancelled' : 'finished'));
		});
	} catch (error) {
		if (error instanceof PlanningInterrupted) return;
		domain.onFault(error);
		await domain.store
			.write((unit) => unit.put('plannings', ended(domain, planning, 'failed')))
			.catch(domain.onFault);
	}
}

const ended = (domain: Domain, planning: Planning, status: Planning['status']): Planning => ({
	...planning,
	status,
	endedAt: domain.now().toISOString(),
});

/** Puts the plan in the place of the routes it replaces; every order of the planning is on a route or has a reason. */
function storePlan(
	domain: Domain,
	unit: RecordUnit,
	planning: Planning,
	task: PreparedPlanning,
	plan: Plan,
): void {
	const { orders } = domain.store.records;
	for (const route of task.replaced) dissolve(domain, unit, route);
	for (const order of task.orders) {
		const elsewhere = orders.get(order.id);
		if (elsewhere !== undefined) leaveRoute(domain, unit, elsewhere);
	}

	for (const planned of plan.routes) {
		const slot = task.slots[planned.vehicle];
		if (slot === undefined) continue;
		const midnight = daysBetween(planning.from, slot.date) * secondsPerDay;
		const route: Route = {
			id: domain.newId(),
			companyId: planning.companyId,
			date: slot.date,
			driverId: slot.driver.id,
			vehicleId: slot.vehicle?.id ?? null,
			start: slot.driver.start,
			end: slot.driver.end,
			...routeTiming(planned, task.orders, midnight),
		};
		unit.put('routes', route);
		for (const stop of route.stops) {
			const order = orders.get(stop.orderId);
			if (order === undefined) continue;
			const scheduled = { status: 'scheduled', routeId: route.id, unscheduledReason: null } as const;
			unit.put('orders', { ...order, ...scheduled, date: slot.date });
		}
	}
	for (const { visit, reason } of plan.unassigned) {
		const order = orders.get(task.orders[visit]?.id ?? '');
		if (order === undefined) continue;
		unit.put('orders', { ...order, unscheduledReason: task.blocked.get(order.id) ?? reason });
	}
}

/** Orders of the planned days that no planning takes, because nobody knows where they are. */
function tellPlaceless(domain: Domain, unit: RecordUnit, { companyId, from, to }: Planning): void {
	const unscheduledReason = 'LOCATION_UNKNOWN';
	for (const day of daysFrom(from, to)) {
		for (const order of domain.store.records.orders.find('byDate', within(companyId, day))) {
			if (!hasPlace(domain, order)) unit.put('orders', { ...order, unscheduledReason });
		}
	}
}

/** Removes a route; the orders left on it are unscheduled. */
function dissolve(domain: Domain, unit: RecordUnit, { id }: Route): void {
	const { orders, routes } = domain.store.records;
	const route = routes.get(id);
	if (route === undefined) return;
	for (const stop of route.stops) {
		const order = orders.get(stop.orderId);
		if (order !== undefined) unit.put('orders', { ...order, routeId: null, status: 'unscheduled' });
	}
	unit.remove('routes', id);
}
