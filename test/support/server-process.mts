import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../server/dist/server/main.mjs', import.meta.url));

export interface ServerProcess {
	readonly url: string;
	readonly key: string;
	readonly child: ChildProcess;
	/** All that came over stdout and stderr so far. */
	output(): string;
	/** Sends a signal and waits until the process has ended; answers its exit code, null if the signal ended it. */
	end(signal: NodeJS.Signals): Promise<number | null>;
}

/** How a server that would not start ended. */
export interface FailedStart {
	readonly code: number | null;
	readonly output: string;
}

export const testKey = 'a-key-that-only-tests-use';

/** A folder of its own for a test, and how to remove it. */
export async function temporaryFolder(): Promise<{ path: string; remove: () => Promise<void> }> {
	const path = await mkdtemp(join(tmpdir(), 'delivery-routing-'));
	return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Starts the built server in a process of its own, on a free port; or the one whose main file is given. */
export async function startProcess(env: Record<string, string>, file = main): Promise<ServerProcess> {
	const started = await tryToStart(env, file);
	if ('url' in started) return started;
	throw new Error(`The server did not start:\n${started.output}`);
}

const children = new Set<ChildProcess>();

/** Ends servers that were left running, as a failed test leaves them. */
export function killLeftServers(): void {
	for (const child of children) child.kill('SIGKILL');
}

/** The same, for a server that may refuse to start. */
export async function tryToStart(
	env: Record<string, string>,
	file = main,
): Promise<ServerProcess | FailedStart> {
	const child = spawn(process.execPath, [file], {
		env: { PATH: process.env['PATH'], PORT: '0', OPTIMOROUTE_API_KEY: testKey, LOG_LEVEL: 'info', ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	children.add(child);
	const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
	child.once('close', () => children.delete(child));
	let output = '';
	const listening = new Promise<string>((resolve) => {
		const hear = (text: string): void => {
			output += text;
			const match = /Reference server listening on (\S+)\n/.exec(output);
			if (match?.[1] !== undefined) resolve(match[1]);
		};
		child.stdout.setEncoding('utf8').on('data', hear);
		child.stderr.setEncoding('utf8').on('data', hear);
	});
	const url = await Promise.race([listening, ended.then(() => undefined)]);
	if (url === undefined) return { code: await ended, output };
	return {
		url,
		key: env['OPTIMOROUTE_API_KEY'] ?? testKey,
		child,
		output: () => output,
		end: (signal) => {
			child.kill(signal);
			return ended;
		},
	};
}
