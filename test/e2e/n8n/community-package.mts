import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packPackage, unpack } from '../../support/packages.mts';

const makersFields = new Set(['devDependencies', 'peerDependencies', 'optionalDependencies']);

/**
 * Puts the package where n8n keeps community packages, the way n8n does it: its tarball unpacked under
 * `.n8n/nodes`, without the dependencies that only its makers need. It has no others to be installed. Answers the
 * package's folder.
 */
export async function addCommunityPackage(userFolder: string, packageName: string): Promise<string> {
	const nodes = join(userFolder, '.n8n', 'nodes');
	const folder = join(nodes, 'node_modules', packageName);
	await mkdir(folder, { recursive: true });
	const tarball = await packPackage('nodes', nodes);
	await unpack(tarball, folder);
	await rm(tarball);

	const file = join(folder, 'package.json');
	const published: Record<string, unknown> = JSON.parse(await readFile(file, 'utf8'));
	const manifest = Object.fromEntries(
		Object.entries(published).filter(([field]) => !makersFields.has(field)),
	);
	await writeFile(file, JSON.stringify(manifest, undefined, 2));
	const dependencies = { [packageName]: manifest['version'] };
	await writeFile(join(nodes, 'package.json'), JSON.stringify({ private: true, dependencies }, undefined, 2));
	return folder;
}
