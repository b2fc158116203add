import fc from 'fast-check';
import { checkPlan } from '../../../server/planner/check.mts';
import { balanceCost } from '../../../server/planner/balance-cost.mts';
import type { Plan } from '../../../server/planner/model/plan.mts';
import type { Balancing, Problem } from '../../../server/planner/model/problem.mts';
import { planCost } from '../../../server/planner/cost.mts';
import { solve } from '../../../server/planner/solve.mts';
import { maxIterations } from '../../../server/planner/stopping/max-iterations.mts';
import { planOf } from './enumeration.mts';
import { aProblem, aVehicle, aVisit, HOUR } from './problems.mts';

function planFor(problem: Problem): Plan {
	const plan = solve(problem, { seed: 1, stopping: [maxIterations(1000)] });
	expect(checkPlan(problem, plan)).toEqual([]);
	return plan;
}

const numbers = (problem: Problem) => planFor(problem).routes.map(({ stops }) => stops.length);
const hours = (problem: Problem) =>
	planFor(problem).routes.map(({ startAt, endAt }) => Math.round((endAt - startAt) / HOUR));

describe('balancing', () => {
	const vehicles = [aVehicle(), aVehicle(), aVehicle()];
	const places = [1, 2, 3, 4, 5, 6];
	const visits = places.map((place) => aVisit(place, { serviceSeconds: HOUR }));
	const even = (changes: Partial<Balancing>): Balancing => ({
		by: 'visits',
		usesAll: false,
		perTenth: 20_000,
		...changes,
	});

	it('leaves drivers at home where nobody asks for it', () => {
		expect(numbers(aProblem(visits, { vehicles }))).toEqual([6]);
	});

	it('shares out among the drivers that are needed', () => {
		const working = vehicles.map((vehicle) => ({ ...vehicle, latest: 5 * HOUR }));
		const problem = aProblem(visits, { vehicles: working });
		expect(numbers(problem).toSorted()).toEqual([2, 4]);
		expect(numbers({ ...problem, balancing: even({}) })).toEqual([3, 3]);
	});

	it('gives work to every driver where all are to be used', () => {
		expect(numbers(aProblem(visits, { vehicles, balancing: even({ usesAll: true }) }))).toEqual([2, 2, 2]);
		const careless = even({ usesAll: true, perTenth: 0 });
		expect(numbers(aProblem(visits, { vehicles, balancing: careless }))).toHaveLength(3);
	});

	it('evens out the hours rather than the numbers where it is told to', () => {
		const [long, ...short] = visits;
		const uneven = [{ ...long!, serviceSeconds: 5 * HOUR }, ...short];
		const problem = aProblem(uneven, { vehicles: vehicles.slice(1) });
		expect(hours({ ...problem, balancing: even({ by: 'work', usesAll: true }) })).toEqual([5, 5]);
		expect(numbers({ ...problem, balancing: even({ usesAll: true }) })).toEqual([3, 3]);
	});

	it('asks nothing of drivers who can serve nobody', () => {
		const crane = visits.map((visit) => ({ ...visit, skills: ['crane'] }));
		const some = [aVehicle({ skills: ['crane'] }), aVehicle({ skills: ['crane'] }), aVehicle()];
		expect(numbers(aProblem(crane, { vehicles: some, balancing: even({ usesAll: true }) }))).toEqual([3, 3]);
	});

	it('serves the important first, however uneven that is', () => {
		const far = [
			aVisit(1, { priority: 3, onlyVehicles: [0] }),
			aVisit(2, { priority: 3, onlyVehicles: [0] }),
		];
		const problem = aProblem([...far, aVisit(3)], { vehicles: vehicles.slice(1) });
		expect(numbers({ ...problem, balancing: even({ usesAll: true }) })).toEqual([2, 1]);
	});

	it('becomes no less even when it counts more', () => {
		const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts, 6);
		fc.assert(
			fc.property(fc.array(fc.nat(6000), { minLength: 6, maxLength: 6 }), (steps) => {
				const lines = { size: 7, ...ways([0, ...steps]) };
				const spreads = [0, 50, 500, 5000, 50_000].map((perTenth) => {
					const balancing = even({ usesAll: true, perTenth });
					return spread(numbers(aProblem(visits, { vehicles, travel: lines, balancing })));
				});
				expect(spreads).toEqual(spreads.toSorted((a, b) => b - a));
				expect(spreads.at(-1)).toBe(0);
			}),
			{ numRuns: 3, seed: 3 },
		);
	});

	it.each([
		['nothing for equal routes', [4, 4, 4], 0],
		['a unit for each route that is a tenth off', [9, 11], 2],
		['four times that for twice as far off', [8, 12], 8],
		['nothing where nobody works', [0, 0], 0],
	])('costs %s', (_, work, tenths) => {
		const sum = work.reduce((total, each) => total + each, 0);
		const squares = work.reduce((total, each) => total + each * each, 0);
		expect(balanceCost(1000, work.length, sum, squares)).toBe(tenths * 1000);
	});
});

function ways(positions: readonly number[]) {
	const meters = Int32Array.from(positions.flatMap((a) => positions.map((b) => Math.abs(a - b))));
	return { meters, seconds: meters };
}

describe('clustering', () => {
	/** Two vans come from both ends of a road and meet at two neighbours, a few metres before the one of the other van. */
	const travel = { size: 4, ...ways([0, 4900, 5100, 10_000]) };
	const visits = [aVisit(0, { onlyVehicles: [0] }), aVisit(1), aVisit(2), aVisit(3, { onlyVehicles: [1] })];
	const vehicles = [aVehicle({ startPlace: 0, endPlace: 1 }), aVehicle({ startPlace: 3, endPlace: 2 })];
	const costs = { perMeter: 1, perTravelSecond: 0, perWorkSecond: 0, perVehicle: 0 };
	const areNeighboursTogether = (perSplit: number) => {
		const plan = planFor(aProblem(visits, { vehicles, travel, costs, clustering: { perSplit } }));
		return plan.routes.some(({ stops }) =>
			[1, 2].every((visit) => stops.some((stop) => stop.visit === visit)),
		);
	};

	it('keeps neighbours on one route if that is worth the longer way', () => {
		expect(areNeighboursTogether(1000)).toBe(true);
		expect(areNeighboursTogether(1)).toBe(false);
	});

	it('does not mind neighbours on another day', () => {
		const day = 24 * HOUR;
		const neighbours = [aVisit(1), aVisit(2)];
		const costOf = (earliest: number) => {
			const vehicle = [aVehicle({ latest: HOUR }), aVehicle({ earliest, latest: earliest + HOUR })];
			const problem = aProblem(neighbours, { vehicles: vehicle, clustering: { perSplit: 1_000_000 } });
			return planCost(problem, planOf(problem, [[0], [1]]));
		};
		expect(costOf(0) - costOf(day)).toBe(1_000_000);
	});
});

describe('rates of a vehicle', () => {
	it('count instead of those of the problem', () => {
		const visits = [aVisit(1), aVisit(2)];
		const cheap = { perMeter: 1, perTravelSecond: 0, perWorkSecond: 0, perVehicle: 0 };
		const vehicles = [aVehicle(), aVehicle({ costs: cheap })];
		expect(planFor(aProblem(visits, { vehicles })).routes.map(({ vehicle }) => vehicle)).toEqual([1]);
		const dear = vehicles.toReversed();
		expect(planFor(aProblem(visits, { vehicles: dear })).routes.map(({ vehicle }) => vehicle)).toEqual([0]);
	});
});
