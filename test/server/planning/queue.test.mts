import type { Plan } from '../../../server/planner/model/plan.mts';
import type { StatedProblem } from '../../../server/planning/stated-problem.mts';
import { createInlineSolver } from '../../../server/planning/inline-solver.mts';
import { PlanningInterrupted, PlanningQueue } from '../../../server/planning/queue.mts';
import type { Solver } from '../../../server/planning/solver.mts';
import { aProblem, aVisit } from '../planner/problems.mts';

const problem = aProblem([3, 1, 4, 2].map((place) => aVisit(place)));
const options = { seed: 1, iterations: 50 };

/** Each planning waits until the test lets it end, is cancelled, or the solver is closed. */
function createSteeredSolver() {
	const inline = createInlineSolver();
	const running: Array<{
		problem: StatedProblem;
		cancelFlag: Int32Array;
		end: () => void;
		fail: (error: Error) => void;
	}> = [];
	const report: Array<(fraction: number) => void> = [];
	const solver: Solver = {
		solve: (asked, wanted, cancelFlag, onProgress) =>
			new Promise<Plan>((resolve, reject) => {
				const end = () => void inline.solve(asked, wanted, cancelFlag, onProgress).then(resolve);
				report.push(onProgress);
				running.push({ problem: asked, cancelFlag, end, fail: reject });
			}),
		close: () => {
			for (const { fail } of running) fail(new Error('terminated'));
			return Promise.resolve();
		},
	};
	return { solver, running, report };
}

describe('PlanningQueue', () => {
	it('answers with a plan', async () => {
		const queue = new PlanningQueue({ concurrency: 1, solver: createInlineSolver() });
		const { plan, cancelled } = await queue.run('a', () => problem, options);
		expect(cancelled).toBe(false);
		expect(plan?.iterations).toBe(50);
		expect(plan?.routes[0]?.stops).toHaveLength(4);
	});

	it('runs no more at a time than it may', async () => {
		const { solver, running } = createSteeredSolver();
		const queue = new PlanningQueue({ concurrency: 2, solver });
		const results = ['a', 'b', 'c'].map((id) => queue.run(id, () => problem, options));
		expect(running).toHaveLength(2);
		running[0]?.end();
		await results[0];
		await Promise.resolve();
		expect(running).toHaveLength(3);
		running[1]?.end();
		running[2]?.end();
		expect((await Promise.all(results)).map(({ plan }) => plan?.routes.length)).toEqual([1, 1, 1]);
	});

	it('keeps the best plan so far of a planning that is cancelled', async () => {
		const { solver, running } = createSteeredSolver();
		const queue = new PlanningQueue({ concurrency: 1, solver });
		const result = queue.run('a', () => problem, options);
		queue.cancel('a');
		running[0]?.end();
		const { plan, cancelled } = await result;
		expect(cancelled).toBe(true);
		expect(plan).toMatchObject({ iterations: 0, unassigned: [] });
	});

	it('lets a planning that still waits end without a plan when it is cancelled', async () => {
		const { solver, running } = createSteeredSolver();
		const queue = new PlanningQueue({ concurrency: 1, solver });
		const first = queue.run('a', () => problem, options);
		const second = queue.run('b', () => problem, options);
		queue.cancel('b');
		expect(await second).toEqual({ plan: undefined, cancelled: true });
		running[0]?.end();
		expect((await first).cancelled).toBe(false);
		expect(running).toHaveLength(1);
	});

	it('has nothing to cancel where it knows no such planning', () => {
		const queue = new PlanningQueue({ concurrency: 1, solver: createInlineSolver() });
		expect(() => queue.cancel('unheard of')).not.toThrow();
	});

	it('knows how much of a running planning is done, and nothing of others', async () => {
		const { solver, running, report } = createSteeredSolver();
		const queue = new PlanningQueue({ concurrency: 1, solver });
		const results = [queue.run('a', () => problem, options), queue.run('b', () => problem, options)];
		report[0]?.(0.4);
		expect(['a', 'b', 'c'].map((id) => queue.progress(id))).toEqual([0.4, undefined, undefined]);
		queue.cancel('b');
		running[0]?.end();
		await Promise.all(results);
		expect(queue.progress('a')).toBeUndefined();
	});

	it('takes no second planning under the same id while one is under way, and a new one afterwards', async () => {
		const queue = new PlanningQueue({ concurrency: 1, solver: createInlineSolver() });
		const first = queue.run('a', () => problem, options);
		await expect(queue.run('a', () => problem, options)).rejects.toThrow('Planning a is already under way');
		await first;
		expect((await queue.run('a', () => problem, options)).plan).toBeDefined();
	});

	it('hands on what went wrong, and goes on with the next', async () => {
		const { solver, running } = createSteeredSolver();
		const queue = new PlanningQueue({ concurrency: 1, solver });
		const first = queue.run('a', () => problem, options);
		const second = queue.run('b', () => problem, options);
		running[0]?.fail(new Error('out of memory'));
		await expect(first).rejects.toThrow('out of memory');
		running[1]?.end();
		expect((await second).plan).toBeDefined();
	});

	it('interrupts what runs and what waits when it is closed, and takes nothing more', async () => {
		const { solver, running } = createSteeredSolver();
		const queue = new PlanningQueue({ concurrency: 1, solver });
		const results = ['a', 'b'].map((id) => queue.run(id, () => problem, options));
		const outcomes = Promise.allSettled(results);
		await queue.close();
		for (const outcome of await outcomes) {
			expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(PlanningInterrupted);
		}
		expect(running).toHaveLength(1);
		await expect(queue.run('c', () => problem, options)).rejects.toThrow('Planning c was interrupted');
	});
});
