import { mkdir, readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type PackageName, packPackage, unpack } from '../support/packages.mts';

export interface Packed {
	/** The unpacked package. */
	readonly folder: string;
	/** Bytes of the tarball. */
	readonly size: number;
	/** Paths of all files, from the package's root, with forward slashes. */
	readonly files: readonly string[];
}

/** Packs a package and unpacks it under `workFolder`, in a folder of its name. */
export async function packed(which: PackageName, workFolder: string): Promise<Packed> {
	const tarball = await packPackage(which, workFolder);
	const folder = join(workFolder, which);
	await mkdir(folder);
	await unpack(tarball, folder);
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
		.sort();
	return { folder, size: (await stat(tarball)).size, files };
}
