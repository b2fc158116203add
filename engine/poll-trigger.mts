import type { IDataObject, INode, INodeParameters, WorkflowExecuteMode } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import { additionalDataWith } from './additional-data.mts';
import { namedCredentials, type CredentialData } from './credentials.mts';
import { core, flow } from './n8n.mts';
import { nodeTypesWith, type AnyNodeType } from './node-types.mts';

export interface Poll {
	/** Type of the node, with its package. */
	type: string;
	typeVersion?: number;
	parameters: INodeParameters;
	credentials?: CredentialData;
	/** What n8n has kept for the node: the memory that an earlier poll answered, or nothing. It is not changed. */
	memory?: IDataObject;
	/** `manual` is a test run from the editor; left out: the workflow is published. */
	mode?: Extract<WorkflowExecuteMode, 'manual' | 'trigger'>;
	/** An IANA name; left out: that of the machine. */
	timezone?: string;
	nodeTypes?: Readonly<Record<string, AnyNodeType>>;
}

export interface PollResult {
	/** What the items hold that start the workflow; undefined if it is not started. */
	json: IDataObject[] | undefined;
	/** What n8n keeps if it saves the node's memory after this poll. */
	memory: IDataObject;
}

/** Has a trigger look for news once, in n8n's own context for it. */
export async function pollTrigger(poll: Poll): Promise<PollResult> {
	const { type, typeVersion = 1, parameters, credentials = {}, mode = 'trigger', timezone } = poll;
	const node: INode = {
		id: 'trigger',
		name: 'Trigger',
		type,
		typeVersion,
		position: [0, 0],
		parameters,
		credentials: namedCredentials(credentials),
	};
	const nodeTypes = nodeTypesWith(poll.nodeTypes ?? {});
	const workflow = new flow.Workflow({
		id: 'workflow',
		nodes: [node],
		connections: {},
		active: mode === 'trigger',
		nodeTypes,
		staticData: { 'node:Trigger': structuredClone(poll.memory ?? {}) },
		...(timezone !== undefined && { settings: { timezone } }),
	});
	const context = new core.PollContext(
		workflow,
		node,
		additionalDataWith(credentials),
		mode,
		mode === 'manual' ? 'manual' : 'activate',
	);
	const nodeType = nodeTypes.getByNameAndVersion(type, typeVersion);
	if (!nodeType.poll) throw new Error(`The node ${type} does not poll`);
	const output = await nodeType.poll.call(context);
	const kept = workflow.getStaticData('node', node);
	return {
		json: output?.[0]?.map(({ json }) => json),
		memory: JSON.parse(JSON.stringify(kept)),
	};
}
