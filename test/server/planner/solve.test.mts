import fc from 'fast-check';
import { checkPlan } from '../../../server/planner/check.mts';
import type { Plan } from '../../../server/planner/model/plan.mts';
import type { Problem } from '../../../server/planner/model/problem.mts';
import { solve } from '../../../server/planner/solve.mts';
import { maxIterations } from '../../../server/planner/stopping/max-iterations.mts';
import { anyProblem } from './any-problem.mts';
import { bestWorth, worthOf } from './enumeration.mts';
import { aProblem, aVehicle, aVisit, HOUR, linked } from './problems.mts';

const solveFor = (problem: Problem, iterations = 300, seed = 1): Plan =>
	solve(problem, { seed, stopping: [maxIterations(iterations)] });

/** By vehicle, the visits of its route. */
function sequences(problem: Problem, plan = solveFor(problem)): number[][] {
	expect(checkPlan(problem, plan)).toEqual([]);
	return problem.vehicles.map(
		(_, index) =>
			plan.routes.find(({ vehicle }) => vehicle === index)?.stops.map(({ visit }) => visit) ?? [],
	);
}

const unassigned = (problem: Problem) => solveFor(problem).unassigned.map(({ visit }) => visit);

describe('solve', () => {
	it('finds the shortest round', () => {
		const visits = [aVisit(3), aVisit(1), aVisit(4), aVisit(2)];
		const vehicle = aVehicle({ endPlace: undefined });
		expect(sequences(aProblem(visits, { vehicles: [vehicle] }))).toEqual([[1, 3, 0, 2]]);
	});

	it('serves visits in the order of their windows, though the way is longer', () => {
		const visits = [
			aVisit(1, { windows: [{ earliest: 2000, latest: 2000 }] }),
			aVisit(2, { windows: [{ earliest: 1000, latest: 1000 }] }),
			aVisit(3, {
				windows: [
					{ earliest: 500, latest: 500 },
					{ earliest: 1500, latest: 1500 },
				],
			}),
		];
		const vehicle = aVehicle({ earliest: 700 });
		expect(sequences(aProblem(visits, { vehicles: [vehicle] }))).toEqual([[1, 2, 0]]);
	});

	it('counts a window with both its ends', () => {
		const exactly = (time: number) => ({ windows: [{ earliest: time, latest: time }] });
		const vehicle = aVehicle({ earliest: 500, latest: 1000 });
		const problem = aProblem([aVisit(1, exactly(600)), aVisit(2, exactly(700)), aVisit(3, exactly(799))], {
			vehicles: [vehicle],
		});
		expect(unassigned(problem)).toEqual([2]);
		expect(sequences(problem)).toEqual([[0, 1]]);
	});

	it('ends within the working time, service included', () => {
		const visits = [aVisit(1, { serviceSeconds: 300 }), aVisit(1, { serviceSeconds: 300 })];
		const working = (latest: number) => aProblem(visits, { vehicles: [aVehicle({ latest })] });
		expect(unassigned(working(800))).toEqual([]);
		expect(unassigned(working(799))).toHaveLength(1);
	});

	it('shares one check-in where visits follow each other at one place', () => {
		const visit = aVisit(1, { checkInSeconds: 500, serviceSeconds: 10 });
		const problem = aProblem([visit, aVisit(2), visit, aVisit(3), visit], {
			vehicles: [aVehicle({ latest: 700 + 430 })],
		});
		expect(unassigned(problem)).toEqual([]);
	});

	it('loads deliveries at the start and keeps pickups until the end', () => {
		const four = { loads: [4, 0, 0, 0] as const };
		const visits = [aVisit(1, { ...four, kind: 'pickup' }), aVisit(2, four)];
		const vehicle = aVehicle({ capacities: [4, undefined, undefined, undefined], endPlace: undefined });
		expect(sequences(aProblem(visits, { vehicles: [vehicle] }))).toEqual([[1, 0]]);
	});

	it.each([0, 1, 2, 3])('keeps to the capacity of load %i + 1', (dimension) => {
		const loads = [0, 1, 2, 3].map((each) => (each === dimension ? 3 : 0)) as [number, number, number, number];
		const capacities = [0, 1, 2, 3].map((each) => (each === dimension ? 8 : undefined)) as [undefined];
		const vehicle = aVehicle({ capacities: [...capacities, undefined, undefined, undefined].slice(0, 4) as never });
		const problem = aProblem([1, 2, 3].map((place) => aVisit(place, { loads })), { vehicles: [vehicle] });
		expect(unassigned(problem)).toHaveLength(1);
	});
});
