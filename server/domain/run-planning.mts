import { PlanningInterrupted, type PlanningResult } from '../planning/queue.mts';
import type { StatedProblem } from '../planning/stated-problem.mts';
import { StoreUnavailableError } from '../store/store.mts';
import type { Turns } from '../store/turns.mts';
import { changeInTurns } from './change-in-turns.mts';
import { daysFrom } from './dates.mts';
import type { Domain } from './domain.mts';
import { hasPlace } from './find-order.mts';
import type { OrderChanges } from './order-changes.mts';
import type { Planning } from './planning.mts';
import { stateProblem } from './planning-problem.mts';
import { preparePlanning, type PreparedPlanning } from './planning-task.mts';
import { within } from './records.mts';
import { storePlan } from './store-plan.mts';

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

/** Each step of a large planning takes as long as many requests: between them those that wait have their turn. */
const othersServed = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function solveAndStore(domain: Domain, planning: Planning): Promise<void> {
	let task: PreparedPlanning | undefined;
	const state = async (): Promise<StatedProblem> => {
		await othersServed();
		task = preparePlanning(domain, planning);
		await othersServed();
		return stateProblem(domain, task);
	};
	const result = await domain.queue.run(planning.id, state, { seed });
	await othersServed();
	await untilStored(domain, (changes) => storeResult(changes, planning, task, result), planning);
}

/**
 * Makes changes, and tries again as long as the disk refuses them.
 * @throws PlanningInterrupted if the server ends meanwhile
 */
async function untilStored(
	domain: Domain,
	work: (changes: OrderChanges) => Turns<void>,
	planning: Planning,
): Promise<void> {
	const company = domain.store.records.companies.get(planning.companyId);
	if (company === undefined) throw new Error(`Planning ${planning.id} names a company that does not exist.`);
	for (let tries = 0; !domain.queue.isClosed; tries += 1) {
		try {
			await changeInTurns(domain, company, work);
			return;
		} catch (error) {
			if (!(error instanceof StoreUnavailableError)) throw error;
			if (tries === 0) domain.onFault(error);
		}
		await domain.pause(storeAgainAfterMs[Math.min(tries, storeAgainAfterMs.length - 1)] ?? 0);
	}
	throw new PlanningInterrupted(planning.id);
}

function* storeResult(
	changes: OrderChanges,
	planning: Planning,
	task: PreparedPlanning | undefined,
	{ plan, cancelled }: PlanningResult,
): Turns<void> {
	if (plan !== undefined && task !== undefined) {
		yield* storePlan(changes, planning, task, plan);
		if (planning.takesAllOrders) yield* tellPlaceless(changes, planning);
	}
	yield* endPlanning(changes, planning, cancelled ? 'cancelled' : 'finished');
}

function* endPlanning(
	{ unit, now }: OrderChanges,
	planning: Planning,
	status: Planning['status'],
): Turns<void> {
	unit.put('plannings', { ...planning, status, driverIds: [], orderIds: [], endedAt: now });
	yield;
}

/** Orders of the planned days that no planning takes, because nobody knows where they are. */
function* tellPlaceless({ domain, unit }: OrderChanges, { companyId, from, to }: Planning): Turns<void> {
	const unscheduledReason = 'LOCATION_UNKNOWN';
	for (const day of daysFrom(from, to)) {
		for (const order of domain.store.records.orders.find('byDate', within(companyId, day))) {
			if (order.status !== 'unscheduled' || hasPlace(domain, order)) continue;
			unit.put('orders', { ...order, unscheduledReason });
			yield;
		}
	}
}
