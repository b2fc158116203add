import { parentPort } from 'node:worker_threads';
import { runSolve } from './run-solve.mts';
import type { WorkerReport, WorkerTask } from './worker-task.mts';

function report(message: WorkerReport): void {
	parentPort?.postMessage(message);
}

parentPort?.once('message', ({ problem, options, cancelFlag }: WorkerTask) => {
	const plan = runSolve(problem, options, cancelFlag, (fraction) => report({ kind: 'progress', fraction }));
	report({ kind: 'plan', plan });
});
