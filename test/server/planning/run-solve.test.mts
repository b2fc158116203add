import { approved, runSolve } from '../../../server/planning/run-solve.mts';
import { aProblem, aVisit } from '../planner/problems.mts';

const problem = aProblem([aVisit(1), aVisit(2)]);
const solved = () => runSolve(problem, { seed: 1, iterations: 10 }, new Int32Array(1), () => undefined);

describe('runSolve', () => {
	it('makes the travel tables itself where it is given places', () => {
		const places = [0, 1, 2].map((step) => ({ lat: 42 + step / 100, lng: -71 }));
		const stated = { ...problem, travel: { places, settings: { detourFactor: 1.3, speedKmh: 35 } } };
		const plan = runSolve(stated, { seed: 1, iterations: 10 }, new Int32Array(1), () => undefined);
		expect(plan.unassigned).toEqual([]);
		expect(plan.routes[0]?.meters).toBeGreaterThan(2_000);
	});

	it('lets no plan out that breaks a promise', () => {
		expect(approved(problem, solved())).toEqual(solved());
		expect(() => approved(problem, { ...solved(), routes: [] })).toThrow(
			'The plan breaks what it promises: Visit 0 has neither route nor reason; Visit 1',
		);
	});
});
