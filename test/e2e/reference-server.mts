import { execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packPackage } from '../support/packages.mts';
import { accountSettings } from './accounts.mts';

const run = promisify(execFile);

export interface InstalledServer {
	readonly url: string;
	stop(): Promise<void>;
}

/**
 * Installs the server's package in an empty folder, as its users do, and starts its command with the demo company.
 * @throws Error with what it said, if it does not start
 */
export async function startInstalledServer(folder: string, port: number): Promise<InstalledServer> {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
	const tarball = await packPackage('server', folder);
	await run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], { cwd: folder });

	const child = spawn('npx', ['--no-install', 'delivery-routing-server'], {
		cwd: folder,
		env: {
			...process.env,
			...accountSettings,
			PORT: String(port),
			DATA_DIR: join(folder, 'data'),
			LOG_LEVEL: 'warn',
		},
		stdio: ['ignore', 'pipe', 'pipe'],
		detached: true,
	});
	const gone = new Promise<void>((resolve) => child.once('close', () => resolve()));
	const errors = join(folder, 'server.log');
	child.stderr.pipe(createWriteStream(errors));
	const url = await Promise.race([
		new Promise<string>((resolve) => {
			let said = '';
			child.stdout.setEncoding('utf8').on('data', (text: string) => {
				said += text;
				const address = /Reference server listening on (\S+)\n/.exec(said)?.[1];
				if (address !== undefined) resolve(address);
			});
		}),
		gone.then(() => undefined),
	]);
	if (url === undefined) throw new Error(`The server did not start.\n${await readFile(errors, 'utf8')}`);
	return {
		url,
		stop: async () => {
			if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
			await gone;
		},
	};
}
