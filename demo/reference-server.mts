import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { keysOf, type AccountKeys } from './account-keys.mts';

export interface ReferenceServer {
	readonly url: string;
	/** Opens the demo company over the OptimoRoute API. */
	readonly key: string;
	/** Opens it over all APIs. */
	readonly keys: AccountKeys;
	/** Ends the server; resolves when it has saved and is gone. */
	stop(): Promise<void>;
	/** Resolves when the server is gone, for whatever reason. */
	readonly gone: Promise<void>;
}

const main = fileURLToPath(new URL('../server/dist/server/main.mjs', import.meta.url));

/**
 * Starts the built server with the demo company. Its records and the keys to them are kept in the folder and found
 * again next time.
 * @throws Error with what the server said, if it does not start
 */
export async function startReferenceServer(folder: string): Promise<ReferenceServer> {
	const keys = await keysOf(folder);
	const child = spawn(process.execPath, [main], {
		env: {
			WEBHOOK_ALLOW_PRIVATE: 'true',
			...process.env,
			DATA_DIR: join(folder, 'records'),
			...keys,
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
		key: keys.OPTIMOROUTE_API_KEY,
		keys,
		gone,
		async stop() {
			child.kill('SIGTERM');
			await gone;
		},
	};
}
