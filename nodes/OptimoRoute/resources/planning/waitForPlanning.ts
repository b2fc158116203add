import { sleep } from 'n8n-workflow';
import type { IExecuteFunctions } from 'n8n-workflow';
import type { PlanningStatusAnswer } from '../../../../contract/optimoroute/planning';
import { Trouble } from '../../../shared/trouble';
import type { Client } from '../../shared/client';

/** Pauses between two looks at a planning, in ms; the last one is repeated. */
const pausesMs = [500, 500, 1000, 1000, 2000, 3000, 5000];

/** A service that is started again in the midst of a planning goes on with it: away for five minutes at most. */
const unreachableDelaysMs = [500, 2000, 5000, ...new Array<number>(30).fill(10_000)];

/** How a planning ended: by itself, or because somebody stopped it, which keeps the best plan so far. */
export type PlanningEnd = 'finished' | 'cancelled';

export async function waitForPlanning(
	context: IExecuteFunctions,
	client: Client,
	planningId: number,
	begunAt: number,
	maxWaitMs: number,
): Promise<PlanningEnd> {
	const deadline = begunAt + maxWaitMs;
	for (let look = 0; ; look++) {
		const answer = await lookAt(client, planningId, Math.max(0, deadline - Date.now()));
		if (answer instanceof Error) throw answer;
		if (answer.status === 'F') return 'finished';
		if (answer.status === 'C') return 'cancelled';
		if (answer.status === 'E') throw failed(planningId);
		const pauseMs = pausesMs[Math.min(look, pausesMs.length - 1)];
		if (Date.now() + pauseMs > deadline) {
			throw stillRunning(planningId, maxWaitMs / 60_000, answer.percentageComplete);
		}
		await sleep(pauseMs);
		if (context.getExecutionCancelSignal()?.aborted) throw notAwaited(planningId);
	}
}

/** How far the planning is, or why that can't be told. */
async function lookAt(
	client: Client,
	planningId: number,
	withinMs: number,
): Promise<PlanningStatusAnswer | Error> {
	try {
		const options = { withinMs, unreachableDelaysMs };
		return (await client.call('getPlanningStatus', { planningId }, options)).answer;
	} catch (error) {
		return error instanceof Trouble ? outOfSight(planningId, error) : error;
	}
}

function outOfSight(planningId: number, { message, advice, code }: Trouble): Trouble {
	return new Trouble(
		`Planning ${planningId} cannot be followed: ${message}`,
		`${advice}. If the planning still runs then, Plan and Wait joins it`,
		code,
		{ planningId },
	);
}

function failed(planningId: number): Trouble {
	return new Trouble(
		`Planning ${planningId} ended with a fault of the service`,
		'Run this again; if it stays, tell the support of OptimoRoute the planning ID',
		'E',
		{ planningId },
	);
}

function stillRunning(planningId: number, maxWaitMinutes: number, percentage = 0): Trouble {
	return new Trouble(
		`Planning ${planningId} is not ready after ${maxWaitMinutes} minutes (${percentage} % done)`,
		"The planning goes on. Run Plan and Wait again to join it, or ask Get Status with this ID; a larger 'Max Wait' gives it more time",
		'',
		{ planningId },
	);
}

function notAwaited(planningId: number): Trouble {
	return new Trouble(
		`The execution was cancelled; planning ${planningId} goes on`,
		'Run Plan and Wait again to join it, or end it with Stop',
		'',
		{ planningId },
	);
}
