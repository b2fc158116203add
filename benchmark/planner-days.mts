import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { checkPlan } from '../server/planner/check.mts';
import { planCost } from '../server/planner/cost.mts';
import type { Plan } from '../server/planner/model/plan.mts';
import type { Problem } from '../server/planner/model/problem.mts';
import { createRandom } from '../server/planner/random.mts';
import type { Figure } from './figure.mts';
import { createBuiltSolver } from './planner/built-solver.mts';
import { aDayInTown } from './planner/day-in-town.mts';
import { withTravel } from '../server/planning/stated-problem.mts';
import type { PlanningOptions, Solver } from '../server/planning/solver.mts';

const sizes = [
	{ visits: 100, vehicles: 10, mostSeconds: 5 },
	{ visits: 120, vehicles: 8, mostSeconds: 5 },
	{ visits: 500, vehicles: 20, mostSeconds: 20 },
] as const;

/**
 * Plans made-up days in a town of 30 by 30 km, each in a worker of its own, start of the worker included. The reference
 * is what the same worker makes by cheapest insertion alone, without any search.
 */
export async function benchPlannerDays(): Promise<Figure[]> {
	const solver = await createBuiltSolver();
	const figures: Figure[] = [];
	for (const { visits, vehicles, mostSeconds } of sizes) {
		const problem = withTravel(aDayInTown(visits, vehicles, createRandom(visits)));
		const reference = await plan(solver, problem, { seed: 1, iterations: 0 });
		const begin = performance.now();
		const found = await plan(solver, problem, { seed: 1 });
		const seconds = (performance.now() - begin) / 1000;
		const ratio = planCost(problem, found) / planCost(problem, reference);
		const what = `planner: ${visits} visits, ${vehicles} vehicles`;
		process.stdout.write(
			`${what}: ${summary(found)} in ${seconds.toFixed(1)} s (${found.iterations} rounds); ` +
				`cost ${ratio.toFixed(3)} of cheapest insertion alone, ${summary(reference)}\n`,
		);
		figures.push(
			{ what: `${what}, time`, measured: seconds, target: { bound: 'most', value: mostSeconds }, unit: 's' },
			{
				what: `${what}, cost / insertion alone`,
				measured: ratio,
				target: { bound: 'most', value: 1 },
				unit: '',
			},
		);
	}
	return [...figures, ...(await realisticDay(solver)), ...(await largeDay(solver))];
}

/** How near a plan of five seconds comes to one of a minute. */
async function realisticDay(solver: Solver): Promise<Figure[]> {
	const what = 'planner: 1,000 visits, 40 vehicles';
	const problem = withTravel(aDayInTown(1_000, 40, createRandom(1_000)));
	const short = await plan(solver, problem, { seed: 1, seconds: 5 });
	const long = await plan(solver, problem, { seed: 1, seconds: 60 });
	process.stdout.write(`${what}: ${summary(short)} after 5 s; ${summary(long)} after 60 s\n`);
	const measured = planCost(problem, short) / planCost(problem, long);
	return [
		{ what: `${what}, cost after 5 s / 60 s`, measured, target: { bound: 'most', value: 1.01 }, unit: '' },
		{
			what: `${what}, unassigned more after 5 s`,
			measured: short.unassigned.length - long.unassigned.length,
			target: { bound: 'most', value: 0 },
			unit: '',
		},
	];
}

/** What a large day needs before the search begins, and in memory. */
async function largeDay(solver: Solver): Promise<Figure[]> {
	const what = 'planner: 5,000 visits, 150 vehicles';
	const stated = aDayInTown(5_000, 150, createRandom(5_000));
	const begun = performance.now();
	const cancelFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
	await solver.solve(stated, { seed: 1, iterations: 0 }, cancelFlag, () => undefined);
	const setUp = (performance.now() - begun) / 1000;
	const problem = withTravel(stated);
	const memory = setInterval(look, 500);
	let mostBytes = 0;
	function look(): void {
		mostBytes = Math.max(mostBytes, process.memoryUsage.rss());
	}
	const found = await plan(solver, problem, { seed: 1, seconds: 60 });
	clearInterval(memory);
	process.stdout.write(`${what}: ${summary(found)} after 60 s, ${found.iterations} rounds\n`);
	return [
		{ what: `${what}, set up`, measured: setUp, target: { bound: 'most', value: 3 }, unit: 's' },
		{ what: `${what}, memory`, measured: mostBytes / 1e9, target: { bound: 'most', value: 1 }, unit: 'GB' },
	];
}

async function plan(solver: Solver, problem: Problem, options: PlanningOptions): Promise<Plan> {
	const cancelFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
	const found = await solver.solve(problem, options, cancelFlag, () => undefined);
	const [violation] = checkPlan(problem, found);
	if (violation !== undefined) throw new Error(violation.message);
	return found;
}

function summary({ routes, unassigned }: Plan): string {
	const meters = routes.reduce((sum, route) => sum + route.meters, 0);
	return `${unassigned.length} unassigned, ${routes.length} routes, ${Math.round(meters / 1000)} km`;
}
