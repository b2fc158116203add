import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Check } from '../check.mts';
import type { World } from '../world.mts';

interface Manifest {
	readonly name: string;
	readonly n8n: { readonly nodes: readonly string[]; readonly credentials: readonly string[] };
}

/** Every node and credential of the package is there, with its icons and the categories under which it is found. */
export function nodeChecks({ api, ownNodes, credentials, n8n }: World): Check[] {
	const isServed = (path: string): Promise<boolean> => api.serves(path, 'image/svg+xml');
	return [
		{
			name: 'n8n loads every node and credential of the package',
			run: async () => {
				const manifest: Manifest = JSON.parse(await readFile('package.json', 'utf8'));
				// A node that is usable as a tool is listed once more, as a tool.
				const nodes = ownNodes.filter(({ name }) => !name.endsWith('Tool'));
				assert.deepEqual(
					nodes.map(({ name }) => name.toLowerCase()).sort(),
					manifest.n8n.nodes.map((file) => nameIn(file, `${manifest.name}.`, '.node.js')).sort(),
				);
				const types = manifest.n8n.credentials.map((file) => nameIn(file, '', '.credentials.js')).sort();
				const loaded = (await api.credentialTypes()).map((name) => name.toLowerCase());
				assert.deepEqual(
					types.filter((name) => !loaded.includes(name)),
					[],
				);
				assert.deepEqual(
					Object.keys(credentials)
						.map((name) => name.toLowerCase())
						.sort(),
					types,
				);
				const log = await n8n.logTail(0, 1000);
				assert.doesNotMatch(log, /n8n-nodes-delivery-routing.*(could not|failed|error)/i);
				return `nodes: ${nodes.length}, credentials: ${types.length}`;
			},
		},
		...ownNodes.map(({ displayName, codex, iconUrl }) => ({
			name: `${displayName}: icons, category and documentation`,
			run: async () => {
				assert.ok(typeof iconUrl === 'object', 'no icon for each theme');
				assert.notEqual(iconUrl.light, iconUrl.dark);
				assert.ok(await isServed(iconUrl.light), `${iconUrl.light} is not served`);
				assert.ok(await isServed(iconUrl.dark), `${iconUrl.dark} is not served`);
				assert.ok((codex?.categories ?? []).length > 0, 'its codex file was not loaded');
				assert.ok(codex?.resources?.primaryDocumentation?.[0]?.url.startsWith('https://'));
			},
		})),
	];
}

/** What a node or credential is called by its file, in small letters. */
function nameIn(file: string, prefix: string, ending: string): string {
	return (prefix + basename(file, ending)).toLowerCase();
}
