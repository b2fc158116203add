import { Worker } from 'node:worker_threads';
import type { Plan } from '../planner/model/plan.mts';
import type { Solver } from './solver.mts';
import type { WorkerReport, WorkerTask } from './worker-task.mts';

/**
 * Solves each problem in a worker thread of its own, so that one that runs out of memory takes nothing along. Works
 * from the build only: a worker can't load TypeScript.
 */
export function createWorkerSolver(): Solver {
	const workers = new Set<Worker>();
	return {
		solve: (problem, options, cancelFlag, onProgress) => {
			const task: WorkerTask = { problem, options, cancelFlag };
			const worker = new Worker(new URL('./worker.mjs', import.meta.url), { execArgv: [] });
			worker.postMessage(task);
			workers.add(worker);
			worker.on('exit', () => workers.delete(worker));
			return planFrom(worker, onProgress);
		},
		close: async () => {
			await Promise.all([...workers].map((worker) => worker.terminate()));
		},
	};
}

function planFrom(worker: Worker, onProgress: (fraction: number) => void): Promise<Plan> {
	return new Promise((resolve, reject) => {
		worker.on('message', (report: WorkerReport) => {
			if (report.kind === 'plan') resolve(report.plan);
			else onProgress(report.fraction);
		});
		worker.on('error', (cause) => {
			reject(new Error(`The planning worker failed: ${cause.message}`, { cause }));
		});
		worker.on('exit', (code) => {
			reject(new Error(`The planning worker ended with code ${code} and without a plan`));
		});
	});
}
