import type { INodeTypeDescription } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import type { World } from '../world.mts';
import type { Editor, Part, Theme } from './editor.mts';

/** What a picture of the documentation shows. */
export interface Picture {
	/** File name without its ending. */
	readonly name: string;
	readonly theme: Theme;
	readonly show: (editor: Editor) => Promise<void>;
	/** The part of the window that is to be seen then; left out: all of it. */
	readonly part?: (editor: Editor) => Promise<Part>;
}

const firstWorkflow = 'plan-a-day-of-deliveries';

/** The panels of the first workflow that the documentation explains, by node. */
const explainedPanels = {
	'Save Orders': { name: 'optimoroute-save-orders', view: 'Table' },
	'Plan and Wait': { name: 'optimoroute-plan-and-wait', view: 'Schema' },
	'Get Routes': { name: 'optimoroute-get-routes', view: 'Schema' },
} as const;

/** All pictures of n8n's editor: every node and credential of the package, and the example workflows. */
export function picturesOf(world: World): Picture[] {
	const firstId = world.examples.find(({ name }) => name === firstWorkflow)?.id ?? firstWorkflow;
	const nodes = world.ownNodes.filter(({ name }) => !name.endsWith('Tool'));
	return [
		...nodes.flatMap((node) => nodePictures(world, node)),
		...Object.entries(world.credentials).map(([type, { id }]) => ({
			name: `${type.replace(/Api$/, '').toLowerCase()}-credential`,
			theme: 'light' as const,
			show: (editor: Editor) => editor.openCredential(id),
		})),
		...world.examples.map((example) => ({
			name: example.name,
			theme: 'light' as const,
			show: (editor: Editor) => showExample(editor, example),
		})),
		{
			name: `${firstWorkflow}-dark`,
			theme: 'dark',
			show: (editor) => executeWorkflow(editor, firstId),
		},
		...Object.entries(explainedPanels).map(([node, { name, view }]) => ({
			name,
			theme: 'light' as const,
			show: async (editor: Editor) => {
				await executeWorkflow(editor, firstId);
				await editor.openNode(node);
				await editor.showOutputAs(view);
			},
		})),
	];
}

/** An example on the canvas; the first one after a run. */
async function showExample(editor: Editor, { id, name }: World['examples'][number]): Promise<void> {
	if (name === firstWorkflow) await executeWorkflow(editor, id);
	else await editor.openWorkflow(id);
}

async function executeWorkflow(editor: Editor, id: string): Promise<void> {
	await editor.openWorkflow(id);
	await editor.execute();
}

/**
 * A node's panel as it is when it has just been added, and its entry in the list of nodes. There a trigger stands in
 * the entry of the service's other node.
 */
function nodePictures(world: World, { name, displayName, version, group }: INodeTypeDescription): Picture[] {
	const file = name.replace(/^.*\./, '').toLowerCase();
	const openAlone = async (editor: Editor): Promise<void> => {
		const workflow = world.withCredentials({
			name: displayName,
			nodes: [
				{
					id: 'node',
					name: displayName,
					type: name,
					typeVersion: [version].flat().at(-1) ?? 1,
					position: [0, 0],
					parameters: {},
				},
			],
			connections: {},
		});
		await editor.openWorkflow(await world.api.createWorkflow(workflow));
	};
	const panel: Picture = {
		name: `${file}-panel`,
		theme: 'light',
		show: async (editor) => {
			await openAlone(editor);
			await editor.openNode(displayName);
		},
	};
	if (group.includes('trigger')) return [panel];
	return [
		panel,
		{
			name: `${file}-in-the-list`,
			theme: 'light',
			show: async (editor) => {
				await openAlone(editor);
				await editor.openNodeDetails(displayName);
			},
			part: (editor) => editor.nodeDetails(),
		},
	];
}
