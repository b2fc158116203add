import { checkPlan } from '../../../server/planner/check.mts';
import { createInlineSolver } from '../../../server/planning/inline-solver.mts';
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
