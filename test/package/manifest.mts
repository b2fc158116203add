import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** What package.json says, as far as tests look at it. */
export interface Manifest {
	readonly name: string;
	readonly version: string;
	readonly license: string;
	readonly homepage: string;
	readonly repository: { readonly url: string };
	readonly engines: { readonly node: string };
	readonly scripts: Readonly<Record<string, string>>;
	readonly dependencies?: Readonly<Record<string, string>>;
	readonly peerDependencies?: Readonly<Record<string, string>>;
	readonly bin?: Readonly<Record<string, string>>;
	readonly n8n?: { readonly nodes: readonly string[]; readonly credentials: readonly string[] };
}

/** Reads package.json of a folder, the project's own if none is given. */
export function readManifest(folder = root): Manifest {
	return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
