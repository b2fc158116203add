import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
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
				assert.equal(nodes.length, manifest.n8n.nodes.length);
				assert.equal(Object.keys(credentials).length, manifest.n8n.credentials.length);
				const log = await n8n.logTail(1000);
				assert.doesNotMatch(log, /n8n-nodes-delivery-routing.*(could not|failed|error)/i);
				return `${nodes.length} nodes`;
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
