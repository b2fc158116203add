import type { INodeExecutionData, IRun, IWorkflowBase } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import { additionalDataWith } from './additional-data.mts';
import { namedCredentials, type CredentialData } from './credentials.mts';
import { core, flow } from './n8n.mts';
import { nodeTypesWith, type AnyNodeType } from './node-types.mts';

/** A workflow as n8n exports it; what else the file holds is not looked at. */
export type WorkflowFile = Pick<IWorkflowBase, 'name' | 'nodes' | 'connections'> &
	Partial<Pick<IWorkflowBase, 'settings'>>;

export type NodeEvent =
	| { phase: 'started'; node: string }
	| { phase: 'finished'; node: string; durationMs: number; itemCount: number; error?: Error };

export interface WorkflowOptions {
	workflow: WorkflowFile;
	credentials?: CredentialData;
	/** Node types beside those of this package and n8n's own. */
	nodeTypes?: Readonly<Record<string, AnyNodeType>>;
	/** Told of each node that starts and ends. */
	onNode?: (event: NodeEvent) => void;
	/** Cancels the run as n8n's Stop button does. */
	signal?: AbortSignal;
	/** The same when n8n tries again; left out: that of another execution. */
	executionId?: string;
	/** Where to begin; left out: at the node that no other leads to. */
	startNode?: string;
	/** What that node got from outside, such as the call of a webhook. */
	startItems?: INodeExecutionData[];
	/** Told what a *Respond to Webhook* node answers. */
	onResponse?: (response: WebhookResponse) => void;
}

export interface WebhookResponse {
	statusCode: number;
	body: unknown;
}

export interface WorkflowResult {
	status: IRun['status'];
	/** What stopped the workflow. */
	error: Error | undefined;
	runData: IRun['data']['resultData']['runData'];
	/** The items that a node gave in its first run, by output. */
	output: (node: string, output?: number) => INodeExecutionData[];
}

/** Runs a workflow in n8n's own engine. */
export async function runWorkflow(options: WorkflowOptions): Promise<WorkflowResult> {
	const { workflow: file, credentials = {}, nodeTypes = {} } = options;
	const data: IWorkflowBase = {
		id: 'workflow',
		name: file.name,
		active: false,
		isArchived: false,
		createdAt: new Date(0),
		updatedAt: new Date(0),
		activeVersionId: null,
		settings: { executionOrder: 'v1', ...file.settings },
		nodes: file.nodes.map((node) => ({ ...node, credentials: namedCredentials(credentials) })),
		connections: file.connections,
	};
	const workflow = new flow.Workflow({ ...data, nodeTypes: nodeTypesWith(nodeTypes) });
	const startNode = workflow.getNode(options.startNode ?? '') ?? workflow.getStartNode();
	if (!startNode) throw new Error(`The workflow ${file.name} has no node to start with`);
	const hooks = new core.ExecutionLifecycleHooks('trigger', 'execution', data);
	if (options.onNode) report(hooks, options.onNode);
	if (options.onResponse) tellResponses(hooks, options.onResponse);
	const additionalData = { ...additionalDataWith(credentials, options.executionId), hooks };
	const running = new core.WorkflowExecute(additionalData, 'trigger').run({
		workflow,
		startNode,
		...(options.startItems && { pinData: { [startNode.name]: options.startItems } }),
	});
	options.signal?.addEventListener('abort', () => running.cancel());
	const run = await running;
	const { runData, error } = run.data.resultData;
	return {
		status: run.status,
		error,
		runData,
		output: (node, output = 0) => runData[node]?.[0]?.data?.main?.[output] ?? [],
	};
}

function tellResponses(
	hooks: InstanceType<typeof core.ExecutionLifecycleHooks>,
	onResponse: (response: WebhookResponse) => void,
): void {
	hooks.addHandler('sendResponse', (response) => {
		const { statusCode, body } = response as Partial<WebhookResponse>;
		onResponse({ statusCode: statusCode ?? 200, body });
	});
}

function report(
	hooks: InstanceType<typeof core.ExecutionLifecycleHooks>,
	onNode: (event: NodeEvent) => void,
): void {
	hooks.addHandler('nodeExecuteBefore', (node) => onNode({ phase: 'started', node }));
	hooks.addHandler('nodeExecuteAfter', (node, { executionTime, data, error }) =>
		onNode({
			phase: 'finished',
			node,
			durationMs: executionTime,
			itemCount: (data?.main ?? []).reduce((count, items) => count + (items?.length ?? 0), 0),
			...(error && { error }),
		}),
	);
}
