import { runSolve } from './run-solve.mts';
import type { Solver } from './solver.mts';

/** Solves in the thread that asks and blocks it meanwhile: for tests and small problems. */
export function createInlineSolver(): Solver {
	return {
		solve: (...task) => Promise.resolve().then(() => runSolve(...task)),
		close: () => Promise.resolve(),
	};
}
