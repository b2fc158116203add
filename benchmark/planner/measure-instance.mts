import process from 'node:process';
import type { Plan } from '../../server/planner/model/plan.mts';
import { checkPlan } from '../../server/planner/check.mts';
import type { Solver } from '../../server/planning/solver.mts';
import type { Instance } from './instance.mts';
import { judgeRoutes } from './judge-routes.mts';
import { stateInstance } from './state-instance.mts';

export interface Measured {
	readonly instance: string;
	/** The time that the planner was given. */
	readonly seconds: number;
	readonly threads: number;
	readonly vehicles: number;
	/** In double precision, worked out anew from the coordinates. */
	readonly distance: number;
	readonly unassigned: number;
	readonly iterations: number;
	readonly wallSeconds: number;
	/** Of the whole process: less than `wallSeconds` × `threads` where others were busy on the machine. */
	readonly cpuSeconds: number;
}

export interface Effort {
	readonly seconds: number;
	readonly threads: number;
	readonly seed: number;
}

/**
 * Plans an instance and measures it.
 * @throws Error if the plan breaks a promise, by the planner's checker or by that in double precision
 */
export async function measureInstance(
	instance: Instance,
	{ seconds, threads, seed }: Effort,
	solver: Solver,
): Promise<Measured> {
	const problem = stateInstance(instance);
	const cancelFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
	const begun = performance.now();
	const cpuBefore = process.cpuUsage();
	const plan = await solver.solve(problem, { seed, seconds, threads }, cancelFlag, () => undefined);
	const { user, system } = process.cpuUsage(cpuBefore);
	const wallSeconds = (performance.now() - begun) / 1000;
	const [violation] = checkPlan(problem, plan);
	if (violation !== undefined) throw new Error(`${instance.name}: ${violation.message}`);
	const { distance, unassigned } = judgeRoutes(instance, routesOf(plan));
	return {
		instance: instance.name,
		seconds,
		threads,
		vehicles: plan.routes.length,
		distance: Math.round(distance * 1e6) / 1e6,
		unassigned,
		iterations: plan.iterations,
		wallSeconds: Math.round(wallSeconds * 1000) / 1000,
		cpuSeconds: Math.round((user + system) / 1000) / 1000,
	};
}

/** Node numbers of the file. */
function routesOf({ routes }: Plan): number[][] {
	return routes.map(({ stops }) => stops.map(({ visit }) => visit + 1));
}
