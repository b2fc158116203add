import type { Plan } from '../planner/model/plan.mts';
import { atOnce } from '../store/turns.mts';
import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { Driver } from './driver.mts';
import { dateOfJob, driverOfJob, type JobDraft } from './job-draft.mts';
import { createJobOrders } from './job-orders.mts';
import { type JobPlaces, placesOfJob } from './job-places.mts';
import { type JobTask, sketchOf, taskForDriver, taskWithoutDriver } from './job-planning.mts';
import type { Job, JobWarning } from './job.mts';
import type { Order } from './order.mts';
import { changeOrders, OrderChanges } from './order-changes.mts';
import { stateProblem } from './planning-problem.mts';
import { planWhileWaiting } from './plan-while-waiting.mts';
import { within } from './records.mts';
import { rehearse } from './rehearse.mts';
import { storePlan } from './store-plan.mts';

export interface ImportedJob {
	readonly job: Job;
	/** Whether this import made it; otherwise an earlier one with the same content did. */
	readonly isNew: boolean;
}

/** While a job is being planned the driver's day may change; it is planned anew so often. */
const mostTries = 3;

/**
 * Imports a job: finds the places of its stops, plans the driver's day with them, and saves orders, route and job in
 * one unit of work. Until then nothing is to be seen of it, so whatever fails can be tried again.
 * @param onSaved joins the unit of work in which the job is saved
 * @throws DomainError JOB_EXISTS if there is one with this id and other content, JOB_BUSY if the driver's day is being
 * planned or changes all the time, PLANNING_STARTS_NO_MORE
 */
export async function importJob(
	domain: Domain,
	company: Company,
	draft: JobDraft,
	onSaved: (changes: OrderChanges, imported: ImportedJob) => void,
): Promise<ImportedJob> {
	if (existingJob(domain, company, draft) === undefined) {
		const places = await placesOfJob(domain, company, draft);
		for (let tries = 0; tries < mostTries; tries += 1) {
			const plan = await planJob(domain, company, draft, places);
			const imported = await changeOrders(domain, company, (changes) => {
				const result = saveJob(changes, draft, places, plan);
				if (result !== undefined) onSaved(changes, result);
				return result;
			});
			if (imported !== undefined) return imported;
		}
		throw new DomainError('JOB_BUSY', { subject: draft.externalId });
	}
	return changeOrders(domain, company, (changes) => {
		const job = existingJob(domain, company, draft);
		if (job === undefined) throw new Error(`Job ${draft.externalId} has vanished.`);
		onSaved(changes, { job, isNew: false });
		return { job, isNew: false };
	});
}

/** @throws DomainError JOB_EXISTS */
function existingJob(domain: Domain, company: Company, draft: JobDraft): Job | undefined {
	const [job] = domain.store.records.jobs.find('byExternalId', within(company.id, draft.externalId));
	if (job !== undefined && job.contentHash !== draft.contentHash)
		throw new DomainError('JOB_EXISTS', { subject: draft.externalId });
	return job;
}

interface JobPlan {
	readonly plan: Plan | undefined;
	readonly basis: readonly unknown[];
}

async function planJob(
	domain: Domain,
	company: Company,
	draft: JobDraft,
	{ places }: JobPlaces,
): Promise<JobPlan> {
	const { basis, problem } = await rehearse(domain, (unit) => {
		const { driver } = driverOfJob(domain, company, draft);
		const changes = new OrderChanges(domain, company, unit);
		const { task } = orderAndTask(changes, draft, driver, places, domain.newId());
		return { basis: task.basis, problem: stateProblem(domain, task) };
	});
	if (problem.visits.length === 0) return { plan: undefined, basis };
	return { plan: await planWhileWaiting(domain, problem), basis };
}

function orderAndTask(
	changes: OrderChanges,
	draft: JobDraft,
	driver: Driver | undefined,
	places: JobPlaces['places'],
	jobId: string,
): { readonly orders: readonly Order[]; readonly task: JobTask } {
	const { domain, company } = changes;
	const date = dateOfJob(domain, company, draft);
	const orders = createJobOrders(changes, draft, date, driver, places, jobId);
	const task =
		driver === undefined
			? taskWithoutDriver(domain, date, orders)
			: taskForDriver(domain, company, driver, date, orders);
	return { orders, task };
}

/** Saves the job as it was planned; undefined, and nothing is saved, if that no longer fits the driver's day. */
function saveJob(
	changes: OrderChanges,
	draft: JobDraft,
	found: JobPlaces,
	{ plan, basis }: JobPlan,
): ImportedJob | undefined {
	const { domain, company, unit } = changes;
	const existing = existingJob(domain, company, draft);
	if (existing !== undefined) return { job: existing, isNew: false };
	const { driver, warnings } = driverOfJob(domain, company, draft);
	if (!isSame(basis, currentBasis(changes, draft, driver))) return undefined;

	const id = domain.newId();
	const { orders, task } = orderAndTask(changes, draft, driver, found.places, id);
	if (plan !== undefined && driver !== undefined) {
		atOnce(storePlan(changes, { companyId: company.id, from: task.from }, task, plan));
	}
	const job: Job = {
		id,
		companyId: company.id,
		externalId: draft.externalId,
		title: draft.title,
		date: task.from,
		driverId: driver?.id ?? null,
		stops: orders.map(({ id }, index) => ({
			orderId: id,
			externalId: draft.stops[index]?.externalId ?? '',
		})),
		sketch: plan === undefined || driver !== undefined ? null : sketchOf(plan, task.orders),
		warnings: [...warnings, ...found.warnings, ...unplacedWarnings(plan, task, orders, draft)],
		contentHash: draft.contentHash,
		createdAt: changes.now,
		updatedAt: changes.now,
	};
	unit.put('jobs', job);
	return { job, isNew: true };
}

/** What a plan made now would rest on; no orders are needed to tell. */
function currentBasis(
	{ domain, company }: OrderChanges,
	draft: JobDraft,
	driver: Driver | undefined,
): readonly unknown[] {
	if (driver === undefined) return [];
	return taskForDriver(domain, company, driver, dateOfJob(domain, company, draft), []).basis;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
	one.length === other.length && one.every((record, index) => record === other[index]);

function unplacedWarnings(
	plan: Plan | undefined,
	task: JobTask,
	orders: readonly Order[],
	draft: JobDraft,
): JobWarning[] {
	const stops = new Map(orders.map((order, index) => [order.id, draft.stops[index]?.externalId]));
	return (plan?.unassigned ?? []).flatMap(({ visit, reason }) => {
		const stopExternalId = stops.get(task.orders[visit]?.id ?? '');
		return stopExternalId === undefined ? [] : [{ kind: reason, stopExternalId, subject: '' }];
	});
}
