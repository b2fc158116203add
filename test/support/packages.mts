import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

const folderOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const packageFolders = { nodes: folderOf('../../'), server: folderOf('../../server/') } as const;

export type PackageName = keyof typeof packageFolders;

/** Runs npm in a folder; answers what it wrote to stdout. */
export async function npm(parameters: readonly string[], folder: string): Promise<string> {
	// On Windows npm is a script, which only a shell can start.
	const shell = process.platform === 'win32';
	return (await run('npm', parameters, { cwd: folder, shell })).stdout;
}

/** Packs what was built last, as publishing would; answers the path of the tarball. */
export async function packPackage(which: PackageName, folder: string): Promise<string> {
	const parameters = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
	return join(folder, (await npm(parameters, packageFolders[which])).trim());
}

/** Unpacks a tarball of npm into a folder that exists, without the `package/` that all its paths begin with. */
export async function unpack(tarball: string, folder: string): Promise<void> {
	await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
}
