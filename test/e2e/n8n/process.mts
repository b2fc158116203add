import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Endings } from '../endings.mts';
import { ProcessGroup, runProgram } from '../process-group.mts';
import type { N8nInstallation } from './install.mts';

const startLimitMs = 120_000;
const logTailLines = 40;

/** A full n8n with a user folder of its own, which outlives its processes. */
export class N8n {
	readonly #installation: N8nInstallation;
	readonly #env: NodeJS.ProcessEnv;
	readonly #endings: Endings;
	readonly #log: string;
	#running: ProcessGroup | undefined;
	#isStoppedForGood = false;

	readonly url: string;
	readonly userFolder: string;

	private constructor(installation: N8nInstallation, options: N8nOptions, ports: readonly [number, number]) {
		const [port, brokerPort] = ports;
		this.#installation = installation;
		this.#endings = options.endings;
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
			N8N_RESTRICT_FILE_ACCESS_TO: options.filesFolder,
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

	/**
	 * An n8n that is not started yet.
	 * @throws Error if the port that it is to have is in use
	 */
	static async prepare(installation: N8nInstallation, options: N8nOptions): Promise<N8n> {
		const n8n = new N8n(installation, options, [await freePort(options.port), await freePort()]);
		options.endings.add(() => n8n.stop());
		return n8n;
	}

	/** Runs one of n8n's commands, such as `import:workflow`; n8n must not run meanwhile. */
	command(...parameters: string[]): Promise<string> {
		const { node, command } = this.#installation;
		return runProgram(node, [command, ...parameters], { env: this.#env }, this.#endings);
	}

	/**
	 * Starts n8n and waits until it can be used.
	 * @throws Error with the end of its log, if that is not within two minutes
	 */
	async start(): Promise<void> {
		if (this.#isStoppedForGood) throw new Error('n8n is not started again while everything ends.');
		const { node, command } = this.#installation;
		const running = new ProcessGroup(node, [command, 'start'], { env: this.#env });
		this.#running = running;
		const log = createWriteStream(this.#log, { flags: 'a' });
		running.stdout.pipe(log, { end: false });
		running.stderr.pipe(log, { end: false });
		void running.over.then(() => log.end());
		const limit = Date.now() + startLimitMs;
		while (!(await this.#isReady())) {
			if (!running.hasEnded && Date.now() < limit) await sleep(200);
			else throw new Error(`n8n did not start.\n${await this.logTail()}`);
		}
	}

	/** Ends n8n for good, as its users do: what runs is finished, what is active is left active. */
	async stop(): Promise<void> {
		this.#isStoppedForGood = true;
		await this.#running?.end();
	}

	/** Ends n8n as a power cut does. */
	async kill(): Promise<void> {
		await this.#running?.kill();
	}

	/** How much it has logged so far, in characters. */
	async logLength(): Promise<number> {
		return (await this.#logText()).length;
	}

	/** The last lines of its log, of what comes after so many characters. */
	async logTail(since = 0, lines = logTailLines): Promise<string> {
		const text = (await this.#logText()).slice(since);
		const isStackFrame = (line: string): boolean => line.startsWith('    at ');
		return text
			.split('\n')
			.filter((line) => line !== '' && !isStackFrame(line))
			.slice(-lines)
			.join('\n');
	}

	#logText(): Promise<string> {
		return readFile(this.#log, 'utf8').catch(() => '');
	}

	async #isReady(): Promise<boolean> {
		// `/healthz` answers before the editor and its API can be used.
		const answer = await fetch(`${this.url}/rest/settings`).catch(() => undefined);
		return answer?.ok === true && (answer.headers.get('content-type') ?? '').includes('json');
	}
}

export interface N8nOptions {
	/** n8n is stopped when they come. */
	readonly endings: Endings;
	/** Holds the user folder and the log. */
	readonly folder: string;
	/** Where its nodes may read and write files. */
	readonly filesFolder: string;
	/** An IANA name; schedules and `$now` are in it. */
	readonly timezone: string;
	/** Left out: any free one. */
	readonly port?: number | undefined;
}

/** A port that is free, the wanted one if there is one. */
async function freePort(wanted = 0): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve, reject) => {
		server.once('error', (cause) => reject(new Error(`Port ${wanted} is in use.`, { cause })));
		server.listen(wanted, '127.0.0.1', resolve);
	});
	const address = server.address();
	await new Promise((resolve) => server.close(resolve));
	if (address === null || typeof address === 'string') throw new Error('No port is free.');
	return address.port;
}
