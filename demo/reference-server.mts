import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface ReferenceServer {
	readonly url: string;
	/** Opens the demo company. */
	readonly key: string;
	/** Ends the server; resolves when it has saved and is gone. */
	stop(): Promise<void>;
	/** Resolves when the server is gone, for whatever reason. */
	readonly gone: Promise<void>;
}

const main = fileURLToPath(new URL('../server/dist/server/main.mjs', import.meta.url));

/**
 * Starts the built server with the demo company. Its records and the key to them are kept in the folder and found
 * again next time.
 * @throws Error with what the server said, if it does not start
 */
export async function startReferenceServer(folder: string): Promise<ReferenceServer> {
	const key = await keyOf(folder);
	const child = spawn(process.execPath, [main], {
		env: {
			WEBHOOK_ALLOW_PRIVATE: 'true',
			...process.env,
			DATA_DIR: join(folder, 'records'),
			OPTIMOROUTE_API_KEY: key,
			LOG_LEVEL: 'warn',
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const endWithUs = (): void => void child.kill('SIGTERM');
	process.once('exit', endWithUs);
	const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
	let said = '';
	child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
	const url = await Promise.race([
		new Promise<string>((resolve) => {
			child.stdout.setEncoding('utf8').on('data', (text: string) => {
				const match = /listening on (\S+)/.exec(text);
				if (match?.[1] !== undefined) resolve(match[1]);
			});
		}),
		gone.then(() => undefined),
	]);
	if (url === undefined) throw new Error(`The reference server did not start.\n${said.trim()}`);
	child.stderr.pipe(process.stderr);
	return {
		url,
		key,
		gone,
		async stop() {
			child.kill('SIGTERM');
			await gone;
		},
	};
}

/**
 * The key is made up with the records, and kept beside them, for its owner's eyes only. Records without their key are
 * of no use: they are made anew.
 */
async function keyOf(folder: string): Promise<string> {
	const file = join(folder, 'optimoroute-key');
	if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
	await rm(join(folder, 'records'), { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const key = randomBytes(16).toString('hex');
	await writeFile(file, `${key}\n`, { mode: 0o600 });
	return key;
}
