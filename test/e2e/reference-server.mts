import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packPackage } from '../support/packages.mts';
import { accountSettings } from './accounts.mts';
import type { Endings } from './endings.mts';
import { ProcessGroup, runProgram } from './process-group.mts';

const startLimitMs = 60_000;

/**
 * Installs the server's package in an empty folder, as its users do, and starts its command with the demo company.
 * Answers its address.
 * @throws Error with what it said, if it does not start within a minute
 */
export async function startInstalledServer(folder: string, port: number, endings: Endings): Promise<string> {
	await mkdir(folder, { recursive: true });
	await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true }));
	const tarball = await packPackage('server', folder);
	const install = ['install', '--prefer-offline', '--no-audit', '--no-fund', tarball];
	await runProgram('npm', install, { cwd: folder, env: process.env }, endings);

	const server = new ProcessGroup('npx', ['--no-install', 'delivery-routing-server'], {
		cwd: folder,
		env: {
			...process.env,
			...accountSettings,
			// n8n listens on this machine.
			WEBHOOK_ALLOW_PRIVATE: 'true',
			PORT: String(port),
			DATA_DIR: join(folder, 'data'),
			LOG_LEVEL: 'warn',
		},
	});
	endings.add(() => server.endAll());
	return listeningAddress(server);
}

async function listeningAddress(server: ProcessGroup): Promise<string> {
	let said = '';
	let timer: NodeJS.Timeout | undefined;
	const address = new Promise<string>((resolve) => {
		const hear = (text: string): void => {
			said += text;
			const found = /Reference server listening on (\S+)\n/.exec(said)?.[1];
			if (found !== undefined) resolve(found);
		};
		server.stdout.setEncoding('utf8').on('data', hear);
		server.stderr.setEncoding('utf8').on('data', hear);
	});
	const late = new Promise<undefined>((resolve) => {
		timer = setTimeout(() => resolve(undefined), startLimitMs);
	});
	const url = await Promise.race([address, server.over.then(() => undefined), late]);
	clearTimeout(timer);
	if (url === undefined) throw new Error(`The server did not start.\n${said}`);
	return url;
}
