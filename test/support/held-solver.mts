import { createInlineSolver } from '../../server/planning/inline-solver.mts';
import type { Solver } from '../../server/planning/solver.mts';

/** Holds every planning until it is cancelled; it then ends with the best plan of a short search. */
export function createHeldSolver(): Solver {
	const inline = createInlineSolver();
	return {
		async solve(problem, options, cancelFlag, onProgress) {
			onProgress(0.25);
			while (Atomics.load(cancelFlag, 0) === 0) await new Promise((resolve) => setImmediate(resolve));
			return await inline.solve(problem, { ...options, iterations: 1 }, new Int32Array(1), onProgress);
		},
		close: () => Promise.resolve(),
	};
}
