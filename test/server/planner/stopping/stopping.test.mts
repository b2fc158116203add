import { solve } from '../../../../server/planner/solve.mts';
import { checkPlan } from '../../../../server/planner/check.mts';
import { cancelled } from '../../../../server/planner/stopping/cancelled.mts';
import { maxIterations } from '../../../../server/planner/stopping/max-iterations.mts';
import { maxTime } from '../../../../server/planner/stopping/max-time.mts';
import { timeBudget } from '../../../../server/planner/stopping/time-budget.mts';
import { noImprovement } from '../../../../server/planner/stopping/no-improvement.mts';
import type { Stopping } from '../../../../server/planner/stopping/stopping.mts';
import { aProblem, aVehicle, aVisit } from '../problems.mts';

const places = [5, 3, 8, 1, 9, 2, 7, 4, 6];
const problem = aProblem(
	places.map((place) => aVisit(place)),
	{ vehicles: [aVehicle(), aVehicle()] },
);
const iterationsOf = (...stopping: Stopping[]) => solve(problem, { seed: 1, stopping }).iterations;

describe('stopping', () => {
	it('counts rounds exactly', () => {
		expect(iterationsOf(maxIterations(77))).toBe(77);
	});

	it('ends by the first criterion that is reached', () => {
		expect(iterationsOf(maxIterations(900), maxIterations(70))).toBe(70);
	});

	it('cools down by the clock where it is given a time to spend', () => {
		let clock = 0;
		const fractions: number[] = [];
		const stopping = [timeBudget(50, () => (clock += 1))];
		const onProgress = (fraction: number) => fractions.push(fraction);
		const { iterations } = solve(problem, { seed: 1, stopping, onProgress });
		expect(iterations).toBeGreaterThan(10 * 64);
		expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
		expect(fractions.length).toBeGreaterThan(10);
	});

	it('ends by the clock it is given', () => {
		let clock = 0;
		const iterations = iterationsOf(
			maxIterations(10_000),
			maxTime(50, () => (clock += 1)),
		);
		// It is looked at every 64 rounds, and while the first plan is made.
		expect(iterations % 64).toBe(0);
		expect(iterations).toBeGreaterThan(30 * 64);
		expect(iterations).toBeLessThan(50 * 64);
	});

	it('ends when nothing has become better for so many rounds', () => {
		expect(iterationsOf(maxIterations(100_000), noImprovement(500))).toBeLessThan(5000);
	});

	it('starts nothing when it is cancelled beforehand, and still serves all it can', () => {
		const plan = solve(problem, { seed: 1, stopping: [cancelled(Int32Array.of(1))] });
		expect(plan.iterations).toBe(0);
		expect(plan.unassigned).toEqual([]);
		expect(checkPlan(problem, plan)).toEqual([]);
	});

	it('looks no longer everywhere for a place once it is cancelled', () => {
		const tooLarge = Array.from({ length: 400 }, () => aVisit(2, { loads: [9, 0, 0, 0] }));
		const crowded = aProblem([aVisit(1, { priority: 3 }), aVisit(2), ...tooLarge], {
			vehicles: [aVehicle({ capacities: [8, undefined, undefined, undefined] })],
		});
		const servedUntil = (stopping: Stopping) =>
			solve(crowded, { seed: 1, stopping: [stopping] }).routes.flatMap(({ stops }) => stops).length;
		expect(servedUntil(maxIterations(0))).toBe(2);
		for (const stopping of [cancelled(Int32Array.of(1)), maxTime(0, () => 0), timeBudget(0, () => 0)]) {
			expect(servedUntil(stopping)).toBe(1);
		}
	});

	it('ends soon after it is cancelled', () => {
		const flag = new Int32Array(1);
		const stopping = [maxIterations(100_000), cancelled(flag)];
		const onProgress = (fraction: number) => (flag[0] = fraction >= 0.01 ? 1 : 0);
		const { iterations } = solve(problem, { seed: 1, stopping, onProgress });
		expect(iterations).toBeGreaterThan(1000);
		expect(iterations).toBeLessThanOrEqual(1000 + 2 * 64);
	});
});
