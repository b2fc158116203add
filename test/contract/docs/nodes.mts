import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { INodeTypeDescription } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { nodeTypesWith } from '../../../engine/node-types.mts';
import { docsFolder, readPage, type Page } from './page.mts';

const manifest: { name: string; n8n: { nodes: string[] } } = JSON.parse(
	readFileSync(new URL('../package.json', docsFolder), 'utf8'),
);

/** The nodes that package.json registers, as built. */
export const nodes: readonly INodeTypeDescription[] = manifest.n8n.nodes.map((file) => {
	const className = basename(file, '.node.js');
	const name = className.charAt(0).toLowerCase() + className.slice(1);
	return nodeTypesWith({}).getByNameAndVersion(`${manifest.name}.${name}`).description;
});

/** The file in `docs/` that describes a node: `optimoroute-trigger.md` for OptimoRoute Trigger. */
export function pageNameOf(displayName: string): string {
	return `${displayName.toLowerCase().replaceAll(' ', '-')}.md`;
}

export function pageOf(displayName: string): Page {
	return readPage(new URL(pageNameOf(displayName), docsFolder));
}
