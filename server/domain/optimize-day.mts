import { atOnce } from '../store/turns.mts';
import type { Company } from './company.mts';
import type { DayPlanRequest } from './day-plan-request.mts';
import { basisOfDay } from './day-plan-task.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import { isOver } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { type DayPlan, planDay } from './plan-day.mts';
import { within } from './records.mts';
import { ordersOn } from './route-orders.mts';
import type { Route } from './route.mts';
import { storePlan } from './store-plan.mts';

/** A day as it was planned and stored. */
export interface OptimizedDay {
	readonly routes: readonly Route[];
	readonly creditsUsed: number;
	readonly creditsLeft: number;
}

/**
 * Plans a day so that it can be stored.
 * @throws DomainError as `planDay` does, PLANNED_DATE_IN_PLANNING, CREDITS_INSUFFICIENT
 */
export async function prepareDay(
	domain: Domain,
	company: Company,
	request: DayPlanRequest,
): Promise<DayPlan> {
	refuseBesidePlanning(domain, company, request.date);
	const planned = await planDay(domain, company, request);
	refuseWithoutCredits(domain, company, creditsFor(planned));
	return planned;
}

/**
 * Stores the plan of a day and takes a credit for each order that had no place before.
 * @throws DomainError PLAN_OUTDATED if anything it rests on has changed since, PLANNED_DATE_IN_PLANNING,
 * CREDITS_INSUFFICIENT; nothing is changed then
 */
export function storeDay(changes: OrderChanges, { date }: DayPlanRequest, planned: DayPlan): OptimizedDay {
	const { domain, company, unit } = changes;
	const { selection, task, plan } = planned;
	refuseBesidePlanning(domain, company, date);
	if (isOutdated(domain, company, date, planned)) throw new DomainError('PLAN_OUTDATED', { subject: date });
	const creditsUsed = creditsFor(planned);
	const payer = refuseWithoutCredits(domain, company, creditsUsed);

	for (const order of task.replaced.flatMap((route) => ordersOn(domain, route))) {
		// What was called off would keep the old route alive beside the new one.
		if (isOver(order.status)) changes.leaveRoute(order);
	}
	atOnce(storePlan(changes, { companyId: company.id, from: date }, task, plan));
	for (const { id } of selection.placeless) {
		const order = domain.store.records.orders.get(id);
		if (order?.routeId === null) unit.put('orders', { ...order, unscheduledReason: 'LOCATION_UNKNOWN' });
	}
	const creditsLeft = payer.credits - creditsUsed;
	if (creditsUsed > 0) unit.put('companies', { ...payer, credits: creditsLeft });
	const routes = [...changes.optimized]
		.map((id) => domain.store.records.routes.get(id))
		.filter((route) => route !== undefined);
	return { routes, creditsUsed, creditsLeft };
}

/** Orders that have a place already are paid for. */
function creditsFor({ selection, task, plan }: DayPlan): number {
	const isNew = new Set(selection.wanted.map(({ id }) => id));
	return plan.routes
		.flatMap(({ stops }) => stops)
		.filter(({ visit }) => isNew.has(task.orders[visit]?.id ?? '')).length;
}

/** @throws DomainError CREDITS_INSUFFICIENT */
function refuseWithoutCredits(domain: Domain, { id }: Company, needed: number): Company {
	const company = domain.store.records.companies.get(id);
	if (company === undefined) throw new Error(`The company ${id} has vanished.`);
	if (company.credits >= needed) return company;
	throw new DomainError('CREDITS_INSUFFICIENT', { subject: `${company.credits}, and ${needed} are needed` });
}

/** @throws DomainError PLANNED_DATE_IN_PLANNING */
function refuseBesidePlanning(domain: Domain, { id }: Company, date: string): void {
	const other = domain.store.records.plannings
		.find('openByCompany', id)
		.find(({ from, to }) => from <= date && date <= to);
	if (other !== undefined) throw new DomainError('PLANNED_DATE_IN_PLANNING', { planning: other.number });
}

function isOutdated(
	domain: Domain,
	{ id }: Company,
	date: string,
	{ selection, basis }: Pick<DayPlan, 'selection' | 'basis'>,
): boolean {
	const now = basisOfDay(domain, date, selection);
	if (now.length !== basis.length || now.some((record, index) => record !== basis[index])) return true;
	const drivers = new Set(selection.drivers.map((driver) => driver.id));
	const known = new Set(selection.routes.map((route) => route.id));
	return domain.store.records.routes
		.find('byDate', within(id, date))
		.some((route) => route.driverId !== null && drivers.has(route.driverId) && !known.has(route.id));
}
