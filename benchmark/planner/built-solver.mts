import type { createWorkerSolver } from '../../server/planning/worker-solver.mts';
import type { Solver } from '../../server/planning/solver.mts';

interface BuiltModule {
	readonly createWorkerSolver: typeof createWorkerSolver;
}

/** From the build: a worker can't load TypeScript. */
const built = new URL('../../server/dist/server/planning/worker-solver.mjs', import.meta.url);

/** Solves as the server does: in fresh workers, in which the search is compiled for the arrays of one problem alone. */
export async function createBuiltSolver(): Promise<Solver> {
	const module = (await import(built.href)) as BuiltModule;
	return module.createWorkerSolver();
}
