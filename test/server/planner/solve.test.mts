import fc from 'fast-check';
import { checkPlan } from '../../../server/planner/check.mts';
import type { Plan } from '../../../server/planner/model/plan.mts';
import type { Costs, Loads, Problem, Vehicle } from '../../../server/planner/model/problem.mts';
import { solve } from '../../../server/planner/solve.mts';
import { maxIterations } from '../../../server/planner/stopping/max-iterations.mts';
import { anyProblem } from './any-problem.mts';
import { bestWorth, worthOf } from './enumeration.mts';
import { aProblem, aVehicle, aVisit, linked } from './problems.mts';

const solveFor = (problem: Problem, iterations = 300, seed = 1): Plan =>
	solve(problem, { seed, stopping: [maxIterations(iterations)] });

/** By vehicle, the visits of its route. */
function sequences(problem: Problem, plan = solveFor(problem)): number[][] {
	expect(checkPlan(problem, plan)).toEqual([]);
	return problem.vehicles.map(
		(_, index) => plan.routes.find(({ vehicle }) => vehicle === index)?.stops.map(({ visit }) => visit) ?? [],
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

	it.each<[string, Loads, Vehicle['capacities']]>([
		['first', [3, 0, 0, 0], [8, undefined, undefined, undefined]],
		['second', [9, 3, 9, 9], [undefined, 8, undefined, undefined]],
		['third', [9, 9, 3, 9], [undefined, undefined, 8, undefined]],
		['fourth', [1, 1, 1, 3], [8, 8, 8, 8]],
	])('keeps to the capacity of the %s load', (_, loads, capacities) => {
		const visits = [1, 2, 3].map((place) => aVisit(place, { loads }));
		expect(unassigned(aProblem(visits, { vehicles: [aVehicle({ capacities })] }))).toHaveLength(1);
	});

	it('has the load of a linked pair on board only between the two', () => {
		const loads: Loads = [4, 0, 0, 0];
		const visits = linked(
			[1, 2, 3, 4].map((place) => aVisit(place, { loads })),
			0,
			1,
		);
		const pairs = linked(visits, 2, 3);
		const vehicle = aVehicle({ capacities: [4, undefined, undefined, undefined] });
		expect(sequences(aProblem(pairs, { vehicles: [vehicle] }))).toEqual([[0, 1, 2, 3]]);
	});

	it('brings a linked delivery after its pickup and with the same vehicle, though the way is longer', () => {
		const visits = linked([aVisit(4), aVisit(1)], 0, 1);
		const vehicles = [aVehicle({ endPlace: undefined }), aVehicle({ startPlace: 4, endPlace: 4, latest: 0 })];
		expect(sequences(aProblem(visits, { vehicles }))).toEqual([[0, 1], []]);
	});

	it('leaves both halves of a linked pair out where one has no place', () => {
		const visits = linked([aVisit(1), aVisit(2, { skills: ['crane'] }), aVisit(3)], 0, 1);
		expect(unassigned(aProblem(visits))).toEqual([0, 1]);
	});

	it('sends each visit to a vehicle that has the skills, the features and the permission', () => {
		const visits = [
			aVisit(1, { skills: ['crane', 'keys'] }),
			aVisit(1, { features: ['cold'] }),
			aVisit(1, { onlyVehicles: [2] }),
		];
		const vehicles = [
			aVehicle({ skills: ['crane'], features: ['cold'] }),
			aVehicle({ skills: ['keys', 'crane'] }),
			aVehicle({ skills: ['keys'] }),
		];
		expect(sequences(aProblem(visits, { vehicles }))).toEqual([[1], [0], [2]]);
	});

	it('serves one critical visit rather than many of high priority', () => {
		const once = { windows: [{ earliest: 400, latest: 400 }] };
		const visits = [
			...[1, 2, 3].map((place) => aVisit(place, { priority: 2 })),
			aVisit(4, { ...once, priority: 3 }),
			aVisit(8, { priority: 1 }),
		];
		const vehicle = aVehicle({ latest: 400, endPlace: undefined });
		const problem = aProblem(visits, { vehicles: [vehicle] });
		expect(unassigned(problem)).toEqual([4]);
		const eitherOr = [
			aVisit(4, { priority: 3 }),
			...visits.slice(0, 3).map((visit) => ({ ...visit, ...once })),
		];
		expect(unassigned(aProblem(eitherOr, { vehicles: [vehicle] }))).toEqual([1, 2, 3]);
	});

	it('thinks of the important visits first', () => {
		const visits = [1, 2, 3, 4, 5].map((place) => aVisit(place, { priority: place === 4 ? 3 : 1 }));
		const vehicle = aVehicle({ capacities: [1, undefined, undefined, undefined] });
		const one = visits.map((visit) => ({ ...visit, loads: [1, 0, 0, 0] as const }));
		const plan = solveFor(aProblem(one, { vehicles: [vehicle] }), 0);
		expect(plan.unassigned.map(({ visit }) => visit)).toEqual([0, 1, 2, 4]);
	});

	it('takes no vehicle out that is not worth its cost', () => {
		const visits = [aVisit(1), aVisit(2)];
		const vehicles = [
			aVehicle({ startPlace: undefined, endPlace: undefined }),
			aVehicle({ startPlace: undefined }),
		];
		expect(solveFor(aProblem(visits, { vehicles })).routes).toHaveLength(1);
	});

	it('weighs distance and time as it is told', () => {
		const travel = {
			size: 2,
			meters: Int32Array.from([0, 100, 500, 0]),
			seconds: Int32Array.from([0, 500, 100, 0]),
		};
		const vehicles = [aVehicle({ endPlace: undefined }), aVehicle({ startPlace: undefined })];
		const costs = { perMeter: 0, perTravelSecond: 0, perWorkSecond: 0, perVehicle: 0 };
		const planned = (weights: Partial<Costs>) =>
			sequences(aProblem([aVisit(1)], { vehicles, travel, costs: { ...costs, ...weights } }));
		expect(planned({ perMeter: 1 })).toEqual([[0], []]);
		expect(planned({ perTravelSecond: 1 })).toEqual([[], [0]]);
	});

	it('keeps the initial routes if it may not search', () => {
		const visits = [1, 2, 3, 4].map((place) => aVisit(place));
		const vehicles = [aVehicle(), aVehicle()];
		const problem = aProblem(visits, {
			vehicles,
			initial: [
				[3, 0],
				[1, 2],
			],
		});
		expect(sequences(problem, solveFor(problem, 0))).toEqual([
			[3, 0],
			[1, 2],
		]);
	});

	it('takes out of the initial routes what can not stay there', () => {
		const visits = [
			aVisit(1),
			aVisit(2, { skills: ['crane'] }),
			aVisit(3, { windows: [{ earliest: 0, latest: 350 }] }),
		];
		const vehicles = [aVehicle(), aVehicle({ skills: ['crane'] })];
		const problem = aProblem(visits, { vehicles, initial: [[0, 1, 0, 2], [2]] });
		expect(sequences(problem, solveFor(problem, 0))).toEqual([[0, 2], [1]]);
	});

	it('plans nothing where there is nothing to plan', () => {
		const nothing = { routes: [], unassigned: [], iterations: 0 };
		expect(solveFor(aProblem([]))).toEqual(nothing);
		expect(solveFor(aProblem([], { vehicles: [] }))).toEqual(nothing);
	});

	it('refuses visits that are linked on one side only', () => {
		const visits = [aVisit(1, { kind: 'pickup', pairedWith: 1 }), aVisit(2)];
		expect(() => solveFor(aProblem(visits))).toThrow('Visit 0 is not linked with visit 1');
	});

	it('tells how much is done, up to all of it', () => {
		const fractions: number[] = [];
		const stopping = [maxIterations(6400)];
		solve(aProblem([aVisit(1)]), { seed: 1, stopping, onProgress: (fraction) => fractions.push(fraction) });
		expect(fractions[0]).toBe(0);
		expect(fractions.at(-1)).toBe(1);
		expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
		expect(fractions).toHaveLength(101);
	});
});

describe('solve, whatever the problem', () => {
	it('finds a best plan for few visits', () => {
		fc.assert(
			fc.property(anyProblem({ visits: 5, vehicles: 2 }), fc.nat(), (problem, seed) => {
				expect(worthOf(problem, solveFor(problem, 2_000, seed))).toEqual(bestWorth(problem));
			}),
			{ numRuns: 25, seed: 1 },
		);
	});

	it('keeps every promise', () => {
		fc.assert(
			fc.property(anyProblem({ visits: 20, vehicles: 4 }), fc.nat(), (problem, seed) => {
				expect(checkPlan(problem, solveFor(problem, 150, seed))).toEqual([]);
			}),
			{ numRuns: 150 },
		);
	});

	it('makes the same plan again for the same seed', () => {
		fc.assert(
			fc.property(anyProblem({ visits: 15, vehicles: 3 }), fc.nat(), (problem, seed) => {
				expect(solveFor(problem, 100, seed)).toEqual(solveFor(problem, 100, seed));
			}),
			{ numRuns: 30 },
		);
	});

	it('makes an equally good plan when the vehicles are listed in another order', () => {
		fc.assert(
			fc.property(anyProblem({ visits: 15, vehicles: 4 }), (problem) => {
				const reversed = withVehiclesReversed(problem);
				expect(worthOf(reversed, solveFor(reversed, 100))).toEqual(worthOf(problem, solveFor(problem, 100)));
			}),
			{ numRuns: 50 },
		);
	});
});

function withVehiclesReversed(problem: Problem): Problem {
	const last = problem.vehicles.length - 1;
	return {
		...problem,
		vehicles: problem.vehicles.toReversed(),
		visits: problem.visits.map(({ onlyVehicles, ...visit }) => ({
			...visit,
			...(onlyVehicles && { onlyVehicles: onlyVehicles.map((vehicle) => last - vehicle) }),
		})),
		...(problem.initial && { initial: problem.initial.toReversed() }),
	};
}
