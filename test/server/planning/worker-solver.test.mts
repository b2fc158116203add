import { planCost } from '../../../server/planner/cost.mts';
import { checkPlan } from '../../../server/planner/check.mts';
import { createInlineSolver } from '../../../server/planning/inline-solver.mts';
import type { PlanningOptions } from '../../../server/planning/solver.mts';
import type { StatedProblem } from '../../../server/planning/stated-problem.mts';
import { PlanningInterrupted, PlanningQueue } from '../../../server/planning/queue.mts';
import type { createWorkerSolver as createSolver } from '../../../server/planning/worker-solver.mts';
import { aProblem, aVehicle, aVisit } from '../planner/problems.mts';

interface BuiltModule {
	readonly createWorkerSolver: typeof createSolver;
}

/** From the build: a worker can't load TypeScript. */
const built = new URL('../../../server/dist/server/planning/worker-solver.mjs', import.meta.url);
const { createWorkerSolver } = (await import(built.href)) as BuiltModule;

const visits = Array.from({ length: 40 }, (_, index) => aVisit(((index * 7) % 40) + 1));
const problem = aProblem(visits, { vehicles: [aVehicle(), aVehicle()] });
const long = { seed: 1, iterations: 2_000_000 };

describe('the worker solver', () => {
	it('makes the plan that the same search makes in this thread', async () => {
		const options = { seed: 5, iterations: 200 };
		const fractions: number[] = [];
		const solver = createWorkerSolver();
		const plan = await solver.solve(problem, options, new Int32Array(new SharedArrayBuffer(4)), (fraction) =>
			fractions.push(fraction),
		);
		expect(plan).toEqual(
			await createInlineSolver().solve(problem, options, new Int32Array(1), () => undefined),
		);
		expect(fractions.at(-1)).toBe(1);
	});

	it('keeps the best plan so far of a long planning that is cancelled', async () => {
		const queue = new PlanningQueue({ concurrency: 1, solver: createWorkerSolver() });
		const result = queue.run('long', () => problem, long);
		await untilSearching(queue, 'long');
		queue.cancel('long');
		const { plan, cancelled } = await result;
		expect(cancelled).toBe(true);
		expect(plan?.unassigned).toEqual([]);
		expect(plan?.iterations).toBeGreaterThan(0);
		expect(plan?.iterations).toBeLessThan(long.iterations);
		expect(plan && checkPlan(problem, plan)).toEqual([]);
	});

	it('ends its workers when the queue is closed', async () => {
		const queue = new PlanningQueue({ concurrency: 1, solver: createWorkerSolver() });
		const result = queue.run('long', () => problem, long);
		const outcome = expect(result).rejects.toBeInstanceOf(PlanningInterrupted);
		await untilSearching(queue, 'long');
		await queue.close();
		await outcome;
	});

	describe('with several searches side by side', () => {
		const team = { seed: 5, iterations: 3000, threads: 3 };
		const solveWith = (options: PlanningOptions, asked: StatedProblem = problem) =>
			createWorkerSolver().solve(asked, options, new Int32Array(new SharedArrayBuffer(4)), () => undefined);

		it('makes the same plan each time, no worse than the first search alone', async () => {
			const plans = [await solveWith(team), await solveWith(team)];
			expect(plans[0]).toEqual(plans[1]);
			const alone = await solveWith({ ...team, threads: 1 });
			expect(planCost(problem, plans[0]!)).toBeLessThanOrEqual(planCost(problem, alone));
		});

		it('makes the travel tables once for all', async () => {
			const places = Array.from({ length: 41 }, (_, step) => ({ lat: 42 + step / 100, lng: -71 }));
			const stated = { ...problem, travel: { places, settings: { detourFactor: 1.3, speedKmh: 35 } } };
			const plan = await solveWith(team, stated);
			expect(plan.routes.flatMap(({ stops }) => stops)).toHaveLength(40);
		});

		it('shares visits without a place too', async () => {
			const vehicles = [aVehicle({ latest: 2000 })];
			const plan = await solveWith(team, { ...problem, vehicles });
			expect(plan.unassigned).toHaveLength(30);
		});

		it('ends all of them soon after the planning is cancelled', async () => {
			const queue = new PlanningQueue({ concurrency: 1, solver: createWorkerSolver(), threads: 2 });
			const result = queue.run('long', () => problem, long);
			await untilSearching(queue, 'long');
			queue.cancel('long');
			const { plan, cancelled } = await result;
			expect([cancelled, plan?.unassigned]).toEqual([true, []]);
		});

		it('tells what one of them failed of', async () => {
			const halfLinked = aProblem([aVisit(1, { pairedWith: 1 }), aVisit(2)]);
			await expect(solveWith(team, halfLinked)).rejects.toThrow('Visit 0 is not linked with visit 1');
		});
	});

	it('tells what a worker failed of', async () => {
		const queue = new PlanningQueue({ concurrency: 1, solver: createWorkerSolver() });
		const halfLinked = aProblem([aVisit(1, { pairedWith: 1 }), aVisit(2)]);
		await expect(queue.run('bad', () => halfLinked, long)).rejects.toThrow(
			'The planning worker failed: Visit 0 is not linked with visit 1 as pickup and delivery',
		);
	});
});

/** Until the worker has reported a part of the search as done. */
async function untilSearching(queue: PlanningQueue, id: string): Promise<void> {
	while (queue.progress(id) === 0) await new Promise((resolve) => setImmediate(resolve));
}
