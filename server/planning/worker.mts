import { parentPort, workerData } from 'node:worker_threads';
import { runSolve } from './run-solve.mts';
import type { WorkerReport, WorkerTask } from './worker-task.mts';

const { problem, options, cancelFlag }: WorkerTask = workerData;

function report(message: WorkerReport): void {
	parentPort?.postMessage(message);
}

const plan = runSolve(problem, options, cancelFlag, (fraction) => report({ kind: 'progress', fraction }));
report({ kind: 'plan', plan });
