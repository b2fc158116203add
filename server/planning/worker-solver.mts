import { Worker } from 'node:worker_threads';
import type { Plan } from '../planner/model/plan.mts';
import { createSharedPlans } from './shared-exchange.mts';
import { createSharedTables } from './shared-tables.mts';
import type { Solver } from './solver.mts';
import type { WorkerReport, WorkerTask } from './worker-task.mts';

/**
 * Solves each problem in worker threads of its own, one for each of its searches, so that one that runs out of memory
 * takes nothing along. Works from the build only: a worker can't load TypeScript.
 */
export function createWorkerSolver(): Solver {
	const workers = new Set<Worker>();

	function begin(task: WorkerTask): Worker {
		const worker = new Worker(new URL('./worker.mjs', import.meta.url), { execArgv: [] });
		worker.postMessage(task);
		workers.add(worker);
		worker.on('exit', () => workers.delete(worker));
		return worker;
	}

	return {
		solve: async (problem, options, cancelFlag, onProgress) => {
			const team = teamTasks({ problem, options, cancelFlag }).map(begin);
			try {
				return await planFrom(team, onProgress);
			} finally {
				for (const worker of team) void worker.terminate();
			}
		},
		close: async () => {
			await Promise.all([...workers].map((worker) => worker.terminate()));
		},
	};
}

function teamTasks(task: WorkerTask): WorkerTask[] {
	const { threads = 1 } = task.options;
	if (threads === 1) return [task];
	const plans = createSharedPlans(task.problem, threads);
	const tables = createSharedTables(task.problem);
	return Array.from({ length: threads }, (_, thread) => ({ ...task, team: { thread, plans, tables } }));
}

/** The plan of the only one that reports. Any one that fails leaves the others waiting for it, so all have failed. */
function planFrom(team: readonly Worker[], onProgress: (fraction: number) => void): Promise<Plan> {
	return new Promise((resolve, reject) => {
		for (const [index, worker] of team.entries()) {
			worker.on('message', (report: WorkerReport) => {
				if (report.kind === 'plan') resolve(report.plan);
				else onProgress(report.fraction);
			});
			worker.on('error', (cause) => {
				reject(new Error(`The planning worker failed: ${cause.message}`, { cause }));
			});
			worker.on('exit', (code) => {
				if (index > 0 && code === 0) return;
				reject(new Error(`The planning worker ended with code ${code} and without a plan`));
			});
		}
	});
}
