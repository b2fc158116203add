import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { Endings } from './endings.mts';

/** n8n gives itself half a minute to finish what runs. */
const patienceMs = 45_000;

interface Surroundings {
	readonly env: NodeJS.ProcessEnv;
	readonly cwd?: string;
}

/** A program with all that it starts. It can be ended as a whole, and never outlives this process. */
export class ProcessGroup {
	readonly #child: ChildProcessByStdio<null, Readable, Readable>;
	#isOver = false;

	readonly stdout: Readable;
	readonly stderr: Readable;
	/** When the program has ended and all it wrote has been read. */
	readonly over: Promise<void>;

	constructor(program: string, parameters: readonly string[], surroundings: Surroundings) {
		this.#child = spawn(program, parameters, {
			...surroundings,
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: true,
		});
		this.stdout = this.#child.stdout;
		this.stderr = this.#child.stderr;
		const kill = (): void => this.#signalAll('SIGKILL');
		process.once('exit', kill);
		this.over = new Promise((resolve) =>
			this.#child.once('close', () => {
				this.#isOver = true;
				process.off('exit', kill);
				resolve();
			}),
		);
	}

	get hasEnded(): boolean {
		return this.#child.exitCode !== null || this.#child.signalCode !== null;
	}

	get hasSucceeded(): boolean {
		return this.#child.exitCode === 0;
	}

	/** Asks the program to end, which then ends what it has started. */
	async end(): Promise<void> {
		this.#child.kill('SIGTERM');
		await this.#overInTime();
	}

	/** Asks all its processes to end. */
	async endAll(): Promise<void> {
		this.#signalAll('SIGTERM');
		await this.#overInTime();
	}

	/** Ends all its processes as a power cut does. */
	async kill(): Promise<void> {
		this.#signalAll('SIGKILL');
		await this.over;
	}

	async #overInTime(): Promise<void> {
		const timer = setTimeout(() => this.#signalAll('SIGKILL'), patienceMs);
		await this.over;
		clearTimeout(timer);
	}

	#signalAll(signal: NodeJS.Signals): void {
		if (this.#isOver || this.#child.pid === undefined) return;
		try {
			process.kill(-this.#child.pid, signal);
		} catch (error) {
			// It may end at this very moment.
			if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
		}
	}
}

/**
 * Runs a program to its end, or until everything ends; answers what it wrote.
 * @throws Error with what it wrote, if it fails
 */
export async function runProgram(
	program: string,
	parameters: readonly string[],
	surroundings: Surroundings,
	endings: Endings,
): Promise<string> {
	const group = new ProcessGroup(program, parameters, surroundings);
	endings.add(() => group.endAll());
	let said = '';
	for (const stream of [group.stdout, group.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	await group.over;
	if (!group.hasSucceeded) throw new Error(`${program} ${parameters.join(' ')} failed.\n${said}`);
	return said;
}
