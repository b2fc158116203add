import { execFile } from 'node:child_process';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { n8nVersion } from './version.mts';

const run = promisify(execFile);

/** n8n 2.40 wants Node 24; this package carries the program and its headers, from the npm registry. */
const nodePackage = { name: `node-linux-${process.arch}`, version: '24.21.0' };

/** A newer linkedom asks for a package that the registry does not have. */
const manifest = {
	private: true,
	dependencies: { n8n: n8nVersion, [nodePackage.name]: nodePackage.version },
	overrides: { linkedom: '0.18.12' },
};

/** The packages of n8n that are compiled on the machine. */
const compiled = ['sqlite3', 'isolated-vm'];

export interface N8nInstallation {
	readonly folder: string;
	/** The Node.js that n8n runs on. */
	readonly node: string;
	/** n8n's command. */
	readonly command: string;
	/** What n8n's own processes need on their PATH. */
	readonly path: string;
}

/**
 * A full n8n in a cache folder outside the project: `$N8N_CACHE_DIR`, else `~/.cache/n8n-nodes-delivery-routing`.
 * It is installed once, takes 3 GB and some minutes, and gets its name only when it has been loaded; a half
 * installed one is made anew.
 * @throws Error with the end of what npm said, if it can't be installed
 */
export async function installN8n(say: (text: string) => void): Promise<N8nInstallation> {
	if (process.platform !== 'linux') throw new Error('A full n8n is installed on Linux only (or in WSL).');
	const cache = process.env['N8N_CACHE_DIR'] ?? join(homedir(), '.cache', 'n8n-nodes-delivery-routing');
	const installation = installationIn(join(cache, `n8n-${n8nVersion}-node-${nodePackage.version}`));
	if (await loads(installation)) return installation;

	say(`Installing n8n ${n8nVersion} into ${installation.folder} (once: some minutes, 3 GB) …`);
	await mkdir(cache, { recursive: true });
	await removeLeftovers(cache);
	const unfinished = installationIn(join(cache, `unfinished-${process.pid}`));
	await rm(installation.folder, { recursive: true, force: true });
	await mkdir(unfinished.folder);
	await writeFile(join(unfinished.folder, 'package.json'), JSON.stringify(manifest));
	await npm(unfinished, ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-package-lock']);
	say('Compiling its database and its sandbox …');
	await npm(unfinished, ['rebuild', ...compiled]);
	const version = await loadedVersion(unfinished);
	if (version !== n8nVersion) throw new Error(`n8n ${version} was installed instead of ${n8nVersion}.`);
	await rename(unfinished.folder, installation.folder).catch(async (error: unknown) => {
		// Another run may have been quicker.
		if (!(await loads(installation))) throw error;
		await rm(unfinished.folder, { recursive: true, force: true });
	});
	return installation;
}

function installationIn(folder: string): N8nInstallation {
	const bin = join(folder, 'node_modules', nodePackage.name, 'bin');
	return {
		folder,
		node: join(bin, 'node'),
		command: join(folder, 'node_modules', 'n8n', 'bin', 'n8n'),
		path: `${bin}:${process.env['PATH']}`,
	};
}

/** Only what was finished bears the name, so what can be loaded once more is whole. */
async function loads(installation: N8nInstallation): Promise<boolean> {
	return (await loadedVersion(installation).catch(() => undefined)) === n8nVersion;
}

async function loadedVersion({ folder, node }: N8nInstallation): Promise<string> {
	const script = `${compiled.map((name) => `require('${name}');`).join('')}
		console.log(require('n8n/package.json').version)`;
	return (await run(node, ['-e', script], { cwd: folder })).stdout.trim();
}

async function npm({ folder, node, path }: N8nInstallation, parameters: string[]): Promise<void> {
	const env = {
		...process.env,
		PATH: path,
		npm_config_nodedir: join(node, '..', '..'),
		// This project's own setting reaches here when npm runs the script, and would keep npm from compiling.
		npm_config_ignore_scripts: 'false',
	};
	try {
		await run('npm', parameters, { cwd: folder, env, maxBuffer: 64 * 1024 * 1024 });
	} catch (error) {
		const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
		const lines = said.split('\n').filter((line) => !line.startsWith('npm warn'));
		throw new Error(`npm ${parameters[0]} failed:\n${lines.slice(-30).join('\n')}`, { cause: error });
	}
}

/** Removes what runs have left that were ended while they installed. */
async function removeLeftovers(cache: string): Promise<void> {
	for (const name of await readdir(cache)) {
		const processId = /^unfinished-(\d+)$/.exec(name)?.[1];
		if (processId !== undefined && !isRunning(Number(processId)))
			await rm(join(cache, name), { recursive: true, force: true });
	}
}

function isRunning(processId: number): boolean {
	try {
		return process.kill(processId, 0);
	} catch {
		return false;
	}
}
