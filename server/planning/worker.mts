import { parentPort } from 'node:worker_threads';
import { runSolve, runTeamMember } from './run-solve.mts';
import type { WorkerReport, WorkerTask } from './worker-task.mts';

function report(message: WorkerReport): void {
	parentPort?.postMessage(message);
}

const onProgress = (fraction: number) => report({ kind: 'progress', fraction });

parentPort?.once('message', ({ problem, options, cancelFlag, team }: WorkerTask) => {
	if (team === undefined) report({ kind: 'plan', plan: runSolve(problem, options, cancelFlag, onProgress) });
	else if (team.thread === 0) {
		report({ kind: 'plan', plan: runTeamMember(problem, options, cancelFlag, team, onProgress) });
	} else runTeamMember(problem, options, cancelFlag, team, () => undefined);
});
