import fc from 'fast-check';
import { checkPlan } from '../../../server/planner/check.mts';
import type { ViolationCode } from '../../../server/planner/check/violation.mts';
import type { Problem, Vehicle, Visit } from '../../../server/planner/model/problem.mts';
import { solve } from '../../../server/planner/solve.mts';
import { maxIterations } from '../../../server/planner/stopping/max-iterations.mts';
import { anyProblem } from './any-problem.mts';
import { bestWorth, worthOf } from './enumeration.mts';
import { aVehicle, aVisit } from './problems.mts';

/** What a constraint is stated by, and what the checker says where a plan was made without it. */
interface Constraint {
	readonly visit?: ReadonlyArray<keyof Visit>;
	readonly vehicle?: ReadonlyArray<keyof Vehicle>;
	readonly broken: ViolationCode;
}

const constraints: Readonly<Record<string, Constraint>> = {
	'several windows': { visit: ['windows'], broken: 'WINDOW_MISSED' },
	'check-in': { visit: ['checkInSeconds'], broken: 'CHECK_IN_SKIPPED' },
	'working time': { vehicle: ['earliest', 'latest'], broken: 'OUTSIDE_WORKING_TIME' },
	'places of start and end': { vehicle: ['startPlace', 'endPlace'], broken: 'WRONG_TRAVEL' },
	loads: { visit: ['loads', 'kind'], vehicle: ['capacities'], broken: 'OVERLOADED' },
	skills: { visit: ['skills'], vehicle: ['skills'], broken: 'SKILL_MISSING' },
	features: { visit: ['features'], vehicle: ['features'], broken: 'FEATURE_MISSING' },
	'allowed vehicles': { visit: ['onlyVehicles'], broken: 'VEHICLE_NOT_ALLOWED' },
	'linked pairs': { visit: ['kind', 'pairedWith'], broken: 'PAIR_BROKEN' },
};

const solveFor = (problem: Problem, iterations: number) =>
	solve(problem, { seed: 1, stopping: [maxIterations(iterations)] });

/** A record with some of its fields, and all others as those of `plain`. */
function withOnly<T extends object>(plain: T, record: T, fields: ReadonlyArray<keyof T> = []): T {
	const kept = fields.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]]]));
	return { ...plain, ...(Object.fromEntries(kept) as Partial<T>) };
}

/** The problem with this constraint alone; without any: its orders, ways and drivers. */
function reduced(problem: Problem, { visit, vehicle }: Partial<Constraint>): Problem {
	return {
		travel: problem.travel,
		visits: problem.visits.map((each) =>
			withOnly(aVisit(each.place, { serviceSeconds: each.serviceSeconds }), each, visit),
		),
		vehicles: problem.vehicles.map((each) => withOnly(aVehicle(), each, vehicle)),
	};
}

describe.each(Object.entries(constraints))('%s alone', (_, constraint) => {
	it('are kept, and not by chance', () => {
		let brokenWithout = 0;
		fc.assert(
			fc.property(anyProblem({ visits: 16, vehicles: 3 }), (mixed) => {
				const problem = reduced(mixed, constraint);
				expect(checkPlan(problem, solveFor(problem, 60))).toEqual([]);
				const without = checkPlan(problem, solveFor(reduced(mixed, {}), 60));
				if (without.some(({ code }) => code === constraint.broken)) brokenWithout += 1;
			}),
			{ numRuns: 30, seed: 1 },
		);
		expect(brokenWithout).toBeGreaterThan(0);
	});

	it('lead to the best plan of a small problem', () => {
		fc.assert(
			fc.property(anyProblem({ visits: 4, vehicles: 2 }), (mixed) => {
				const problem = reduced(mixed, constraint);
				expect(worthOf(problem, solveFor(problem, 1_000))).toEqual(bestWorth(problem));
			}),
			{ numRuns: 15, seed: 1 },
		);
	});
});
