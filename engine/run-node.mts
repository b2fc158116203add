import type { IDataObject, INode, INodeExecutionData, INodeParameters, INodeType } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import type { CredentialData } from './credentials.mts';
import type { AnyNodeType } from './node-types.mts';
import { runWorkflow, type WorkflowResult } from './run-workflow.mts';

export interface NodeOptions {
	/** Type of the node, with its package. */
	type: string;
	typeVersion?: number;
	parameters: INodeParameters;
	/** What the node gets; left out: one empty item. */
	items?: readonly IDataObject[];
	credentials?: CredentialData;
	/** Left out: the first trouble stops the workflow. */
	onError?: INode['onError'];
	nodeTypes?: Readonly<Record<string, AnyNodeType>>;
	/** Cancels the run as n8n's Stop button does. */
	signal?: AbortSignal;
	/** The same when n8n tries again; left out: that of another execution. */
	executionId?: string;
}

export interface NodeResult extends Pick<WorkflowResult, 'status' | 'error'> {
	/** The items of each output; with `continueErrorOutput` the last one has the items that failed. */
	outputs: INodeExecutionData[][];
	/** What the items of the first output hold. */
	json: IDataObject[];
}

/** Runs one node over the items given, in n8n's own engine. */
export async function runNode(options: NodeOptions): Promise<NodeResult> {
	const node: INode = {
		id: 'node',
		name: 'Node',
		type: options.type,
		typeVersion: options.typeVersion ?? 1,
		position: [200, 0],
		parameters: options.parameters,
		...(options.onError && { onError: options.onError }),
	};
	const start: INode = {
		id: 'start',
		name: 'Start',
		type: 'engine.start',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const result = await runWorkflow({
		workflow: {
			name: 'One node',
			nodes: [start, node],
			connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		},
		credentials: options.credentials,
		nodeTypes: { ...options.nodeTypes, 'engine.start': startWith(options.items ?? [{}]) },
		startNode: 'Start',
		...(options.signal && { signal: options.signal }),
		...(options.executionId !== undefined && { executionId: options.executionId }),
	});
	const outputs = (result.runData.Node?.[0]?.data?.main ?? []).map((items) => items ?? []);
	return {
		status: result.status,
		error: result.error,
		outputs,
		json: (outputs[0] ?? []).map(({ json }) => json),
	};
}

/** A node that stands at the beginning and gives these items. */
function startWith(items: readonly IDataObject[]): INodeType {
	return {
		description: {
			displayName: 'Start',
			name: 'start',
			group: ['trigger'],
			version: 1,
			description: 'Gives the items of the test',
			defaults: {},
			inputs: [],
			outputs: ['main'],
			properties: [],
		},
		async execute() {
			return [items.map((json) => ({ json: { ...json } }))];
		},
	};
}
