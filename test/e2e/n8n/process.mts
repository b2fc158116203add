import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { N8nInstallation } from './install.mts';

const run = promisify(execFile);

const startLimitMs = 120_000;
const logTailLines = 40;

/** A full n8n with a user folder of its own, which outlives its processes. */
export class N8n {
	readonly #installation: N8nInstallation;
	readonly #env: NodeJS.ProcessEnv;
	readonly #log: string;
	#child: ChildProcess | undefined;

	readonly url: string;
	readonly userFolder: string;

	private constructor(installation: N8nInstallation, options: N8nOptions, ports: readonly [number, number]) {
		const [port, brokerPort] = ports;
		this.#installation = installation;
		this.userFolder = join(options.folder, 'n8n');
		this.url = `http://127.0.0.1:${port}`;
		this.#log = join(options.folder, 'n8n.log');
		this.#env = {
			PATH: installation.path,
			HOME: options.folder,
			N8N_USER_FOLDER: this.userFolder,
			N8N_PORT: String(port),
			N8N_RUNNERS_BROKER_PORT: String(brokerPort),
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_WEBHOOK_URL: this.url,
			N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
			N8N_RESTRICT_FILE_ACCESS_TO: options.readableFolders.join(';'),
			GENERIC_TIMEZONE: options.timezone,
			N8N_SECURE_COOKIE: 'false',
			// Nothing of this may look for the internet.
			N8N_DIAGNOSTICS_ENABLED: 'false',
			N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
			N8N_TEMPLATES_ENABLED: 'false',
			N8N_PERSONALIZATION_ENABLED: 'false',
			N8N_HIRING_BANNER_ENABLED: 'false',
			N8N_DISABLED_MODULES: 'mcp-registry',
			N8N_VERIFIED_PACKAGES_ENABLED: 'false',
			N8N_LOG_LEVEL: 'info',
			// Changed nodes are loaded without a restart.
			N8N_DEV_RELOAD: 'true',
		};
	}

	/** An n8n that is not started yet. */
	static async prepare(installation: N8nInstallation, options: N8nOptions): Promise<N8n> {
		return new N8n(installation, options, [options.port ?? (await freePort()), await freePort()]);
	}

	/** Runs one of n8n's commands, such as `import:workflow`; n8n must not run meanwhile. */
	async command(...parameters: string[]): Promise<string> {
		const { node, command } = this.#installation;
		const { stdout, stderr } = await run(node, [command, ...parameters], {
			env: this.#env,
			maxBuffer: 64 * 1024 * 1024,
		});
		return stdout + stderr;
	}

	/**
	 * Starts n8n and waits until it can be used.
	 * @throws Error with the end of its log, if that is not within two minutes
	 */
	async start(): Promise<void> {
		const { node, command } = this.#installation;
		// In a group of its own, so that its task runner can be ended with it.
		const child = spawn(node, [command, 'start'], {
			env: this.#env,
			stdio: ['ignore', 'pipe', 'pipe'],
			detached: true,
		});
		this.#child = child;
		const log = createWriteStream(this.#log, { flags: 'a' });
		child.stdout.pipe(log, { end: false });
		child.stderr.pipe(log, { end: false });
		const limit = Date.now() + startLimitMs;
		while (!(await this.#isReady())) {
			if (child.exitCode === null && Date.now() < limit) await sleep(200);
			else throw new Error(`n8n did not start.\n${await this.logTail()}`);
		}
	}

	/** Ends n8n as its users do: what runs is finished, what is active is left active. */
	stop(): Promise<void> {
		return this.#end('SIGTERM');
	}

	/** Ends n8n as a power cut does. */
	kill(): Promise<void> {
		return this.#end('SIGKILL');
	}

	async logTail(lines = logTailLines): Promise<string> {
		const text = await readFile(this.#log, 'utf8').catch(() => '(no log)');
		const isStackFrame = (line: string): boolean => line.startsWith('    at ');
		return text
			.split('\n')
			.filter((line) => line !== '' && !isStackFrame(line))
			.slice(-lines)
			.join('\n');
	}

	async #isReady(): Promise<boolean> {
		// `/healthz` answers before the editor and its API can be used.
		const answer = await fetch(`${this.url}/rest/settings`).catch(() => undefined);
		return answer?.ok === true && (answer.headers.get('content-type') ?? '').includes('json');
	}

	async #end(signal: NodeJS.Signals): Promise<void> {
		const child = this.#child;
		this.#child = undefined;
		if (child?.pid === undefined || child.exitCode !== null) return;
		const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
		if (signal === 'SIGTERM') child.kill(signal);
		else process.kill(-child.pid, signal);
		await gone;
	}
}

export interface N8nOptions {
	/** Holds the user folder and the log. */
	readonly folder: string;
	/** Where its nodes may read files. */
	readonly readableFolders: readonly string[];
	/** An IANA name; schedules and `$now` are in it. */
	readonly timezone: string;
	/** Left out: any free one. */
	readonly port?: number | undefined;
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('No port is free.');
	return address.port;
}
