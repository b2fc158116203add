import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ICredentialType, INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import { flow, load } from './n8n.mts';

export type AnyNodeType = INodeType | IVersionedNodeType;

interface Manifest {
	name: string;
	n8n: { credentials: string[]; nodes: string[] };
}

const root = new URL('../', import.meta.url);
const manifest: Manifest = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));

/** n8n's own nodes that workflows here use, by the files they are in. */
const baseNodeFiles: Readonly<Record<string, string>> = {
	'n8n-nodes-base.extractFromFile': 'Files/ExtractFromFile/ExtractFromFile',
	'n8n-nodes-base.filter': 'Filter/Filter',
	'n8n-nodes-base.manualTrigger': 'ManualTrigger/ManualTrigger',
	'n8n-nodes-base.noOp': 'NoOp/NoOp',
	'n8n-nodes-base.readWriteFile': 'Files/ReadWriteFile/ReadWriteFile',
	'n8n-nodes-base.respondToWebhook': 'RespondToWebhook/RespondToWebhook',
	'n8n-nodes-base.scheduleTrigger': 'Schedule/ScheduleTrigger',
	'n8n-nodes-base.set': 'Set/Set',
	'n8n-nodes-base.splitOut': 'Transform/SplitOut/SplitOut',
	'n8n-nodes-base.stickyNote': 'StickyNote/StickyNote',
	'n8n-nodes-base.webhook': 'Webhook/Webhook',
};

/** Makes the one class that a file of an n8n package exports under its own name. */
function instanceFrom<T>(file: string, name: string): T {
	const Type: new () => T = load(file)[name];
	return new Type();
}

function ownNodeTypes(): Map<string, AnyNodeType> {
	return new Map(
		manifest.n8n.nodes.map((file) => {
			const type = instanceFrom<AnyNodeType>(filePath(file), basename(file, '.node.js'));
			return [`${manifest.name}.${type.description.name}`, type];
		}),
	);
}

function filePath(file: string): string {
	return fileURLToPath(new URL(file, root));
}

/** The credential types of this package, as built, by name. */
export function credentialTypes(): Map<string, ICredentialType> {
	return new Map(
		manifest.n8n.credentials.map((file) => {
			const type = instanceFrom<ICredentialType>(filePath(file), basename(file, '.credentials.js'));
			return [type.name, type];
		}),
	);
}

/** Finds node types: those given, those of this package as built, and n8n's own listed above. */
export function nodeTypesWith(given: Readonly<Record<string, AnyNodeType>>): INodeTypes {
	const types = new Map([...ownNodeTypes(), ...Object.entries(given)]);
	const find = (name: string): AnyNodeType => {
		const known = types.get(name);
		if (known) return known;
		const file = baseNodeFiles[name];
		if (file === undefined) throw new Error(`No node type ${name} in this engine`);
		const type = instanceFrom<AnyNodeType>(`n8n-nodes-base/dist/nodes/${file}.node.js`, basename(file));
		types.set(name, type);
		return type;
	};
	return {
		getByName: find,
		getByNameAndVersion: (name, version) => flow.NodeHelpers.getVersionedNodeType(find(name), version),
		getKnownTypes: () => ({}),
	};
}
