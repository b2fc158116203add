import type { Plan } from '../planner/model/plan.mts';
import type { Company } from './company.mts';
import { type DayPlanRequest, type DaySelection, selectDay } from './day-plan-request.mts';
import { basisOfDay, taskOfDay } from './day-plan-task.mts';
import type { Domain } from './domain.mts';
import { planWhileWaiting } from './plan-while-waiting.mts';
import { stateProblem } from './planning-problem.mts';
import type { PreparedPlanning } from './planning-task.mts';
import { routeOfPlan } from './store-plan.mts';
import type { Route } from './route.mts';
import type { UnscheduledReason } from './unscheduled-reason.mts';

/** A plan of a day that is not stored. */
export interface DayPlan {
	readonly selection: DaySelection;
	readonly task: PreparedPlanning;
	readonly plan: Plan;
	/** See `basisOfDay`. */
	readonly basis: readonly unknown[];
}

export interface UnplacedOrder {
	readonly orderId: string;
	readonly reason: UnscheduledReason;
}

/**
 * Plans a day and changes nothing.
 * @throws DomainError as `selectDay` does, PLANNING_STARTS_NO_MORE
 */
export async function planDay(domain: Domain, company: Company, request: DayPlanRequest): Promise<DayPlan> {
	let selection = selectDay(domain, company, request);
	for (;;) {
		const basis = basisOfDay(domain, request.date, selection);
		const task = taskOfDay(domain, request, selection);
		const plan = await planWhileWaiting(domain, stateProblem(domain, task));
		const lost = request.includeScheduled ? new Set<string>() : driversWithLosses(selection, task, plan);
		if (lost.size === 0) return { selection, task, plan, basis };
		selection = withoutDrivers(selection, lost);
	}
}

/** Drivers whose routes don't hold what they have now, late as it may be: nothing of theirs is moved. */
function driversWithLosses(
	{ present, routes }: DaySelection,
	{ orders }: PreparedPlanning,
	{ unassigned }: Plan,
): ReadonlySet<string> {
	const left = new Set(unassigned.map(({ visit }) => orders[visit]?.id));
	const routeIds = new Set(present.filter(({ id }) => left.has(id)).map(({ routeId }) => routeId));
	return new Set(
		routes.flatMap(({ id, driverId }) => (routeIds.has(id) && driverId !== null ? [driverId] : [])),
	);
}

function withoutDrivers(selection: DaySelection, lost: ReadonlySet<string>): DaySelection {
	const routes = selection.routes.filter(({ driverId }) => driverId === null || !lost.has(driverId));
	const routeIds = new Set(routes.map(({ id }) => id));
	return {
		...selection,
		routes,
		drivers: selection.drivers.filter(({ id }) => !lost.has(id)),
		present: selection.present.filter(({ routeId }) => routeIds.has(routeId ?? '')),
	};
}

/** The routes of a plan as they would be stored. */
export function routesOfPlan(
	domain: Domain,
	company: Company,
	{ task, plan }: Pick<DayPlan, 'task' | 'plan'>,
): Route[] {
	const planning = { companyId: company.id, from: task.from };
	return plan.routes.flatMap((planned) => {
		const slot = task.slots[planned.vehicle];
		return slot === undefined ? [] : [routeOfPlan(domain, planning, task, planned, slot, '')];
	});
}

/** What has no place in a plan, and why. */
export function unplacedOrders({ selection, task, plan }: DayPlan): UnplacedOrder[] {
	return [
		...plan.unassigned.flatMap(({ visit, reason }) => {
			const order = task.orders[visit];
			return order === undefined ? [] : [{ orderId: order.id, reason: task.blocked.get(order.id) ?? reason }];
		}),
		...selection.placeless.map(({ id }) => ({ orderId: id, reason: 'LOCATION_UNKNOWN' as const })),
	];
}
