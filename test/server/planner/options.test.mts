import fc from 'fast-check';
import { checkPlan } from '../../../server/planner/check.mts';
import type { Problem } from '../../../server/planner/model/problem.mts';
import { solve } from '../../../server/planner/solve.mts';
import { maxIterations } from '../../../server/planner/stopping/max-iterations.mts';
import { anyOption, anyProblem, withOption, withoutDetours } from './any-problem.mts';
import { bestWorth, worthOf } from './enumeration.mts';

const solveFor = (problem: Problem, iterations: number, seed = 1) =>
	solve(problem, { seed, stopping: [maxIterations(iterations)] });

describe.each(Object.entries(anyOption))('a plan with %s', (_, option) => {
	it('is a best one for few visits', () => {
		fc.assert(
			fc.property(withOption(anyProblem({ visits: 4, vehicles: 2 }), option), fc.nat(), (rough, seed) => {
				const problem = { ...rough, travel: withoutDetours(rough.travel) };
				expect(worthOf(problem, solveFor(problem, 2000, seed))).toEqual(bestWorth(problem));
			}),
			{ numRuns: 15, seed: 1 },
		);
	});

	it('keeps every promise', () => {
		fc.assert(
			fc.property(withOption(anyProblem({ visits: 20, vehicles: 4 }), option), fc.nat(), (problem, seed) => {
				expect(checkPlan(problem, solveFor(problem, 150, seed))).toEqual([]);
			}),
			{ numRuns: 40 },
		);
	});
});
