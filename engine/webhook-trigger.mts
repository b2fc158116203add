import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { IDataObject, INode, INodeParameters, IWebhookData, Workflow } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import { additionalDataWith } from './additional-data.mts';
import { namedCredentials, type CredentialData } from './credentials.mts';
import { core, flow } from './n8n.mts';
import { nodeTypesWith } from './node-types.mts';

export interface WebhookTriggerOptions {
	/** Type of the node, with its package. */
	type: string;
	parameters: INodeParameters;
	credentials: CredentialData;
	/** What n8n has kept for the node. */
	memory?: IDataObject;
	/** A test run from the editor instead of a published workflow. */
	isTest?: boolean;
	/** Where n8n says that it is reached; left out: where it listens. */
	publicUrl?: string;
	/** Left out: any free one. */
	port?: number;
}

/** A trigger that calls of its webhook start, in n8n's own contexts, behind a real HTTP server. */
export interface WebhookTrigger {
	/** Where its webhook is called. */
	readonly url: string;
	readonly port: number;
	/** What the items held that have started the workflow, in order. */
	readonly started: readonly IDataObject[];
	/** The status of every call, in order. */
	readonly answered: readonly number[];
	/** What n8n has kept for the node. */
	readonly memory: IDataObject;
	/** Publishes the workflow; answers whether the trigger had to register itself. */
	publish(): Promise<boolean>;
	/** Takes it back. */
	unpublish(): Promise<void>;
	/** Ends n8n without taking anything back. */
	close(): Promise<void>;
}

/** Starts what n8n is for a webhook trigger. */
export async function startWebhookTrigger(options: WebhookTriggerOptions): Promise<WebhookTrigger> {
	const started: IDataObject[] = [];
	const answered: number[] = [];
	let memory: IDataObject = options.memory ?? {};
	const mode = options.isTest === true ? 'manual' : 'trigger';
	const nodeTypes = nodeTypesWith({});
	const nodeType = nodeTypes.getByNameAndVersion(options.type, 1);
	const server = createServer((request, response) => {
		void (async () => {
			const rawBody = await buffer(request);
			const call = Object.assign(request, { rawBody, body: parse(rawBody), params: {}, query: {} });
			const answer = Object.assign(response, {
				status(code: number) {
					response.statusCode = code;
					return answer;
				},
				json(body: object) {
					response.setHeader('content-type', 'application/json');
					response.end(JSON.stringify(body));
				},
			});
			const { node, workflow, webhook, additionalData } = world();
			const context = new core.WebhookContext(
				workflow,
				node,
				Object.assign(additionalData, {
					httpRequest: call,
					httpResponse: answer,
				}),
				options.isTest === true ? 'manual' : 'webhook',
				webhook,
				[],
				null,
			);
			const result = await nodeType.webhook?.call(context);
			keep(workflow, node);
			for (const { json } of result?.workflowData?.[0] ?? []) started.push(json);
			if (result?.noWebhookResponse !== true) answer.json(Object(result?.webhookResponse));
			answered.push(response.statusCode);
		})();
	});
	await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const publicUrl = options.publicUrl ?? `http://127.0.0.1:${port}`;

	/** n8n makes a workflow anew for each call, with what it has kept. */
	function world() {
		const node: INode = {
			id: 'trigger',
			name: 'Trigger',
			type: options.type,
			typeVersion: 1,
			position: [0, 0],
			parameters: options.parameters,
			credentials: namedCredentials(options.credentials),
			webhookId: 'd3f0c0de-0000-4000-8000-000000000001',
		};
		const workflow = new flow.Workflow({
			id: `workflow-on-${port}`,
			name: 'Trigger test',
			nodes: [node],
			connections: {},
			active: options.isTest !== true,
			nodeTypes,
			staticData: { 'node:Trigger': structuredClone(memory) },
		});
		const additionalData = Object.assign(additionalDataWith(options.credentials), {
			webhookBaseUrl: `${publicUrl}/webhook`,
			webhookTestBaseUrl: `${publicUrl}/webhook-test`,
		});
		const [webhookDescription] = nodeType.description.webhooks ?? [];
		if (webhookDescription === undefined) throw new Error(`The node ${options.type} has no webhook`);
		const webhook: IWebhookData = {
			httpMethod: 'POST',
			node: node.name,
			path: '',
			webhookDescription,
			workflowId: workflow.id,
			workflowExecuteAdditionalData: additionalData,
			isTest: options.isTest === true,
		};
		return { node, workflow, webhook, additionalData };
	}

	function keep(workflow: Workflow, node: INode): void {
		memory = JSON.parse(JSON.stringify(workflow.getStaticData('node', node))) as IDataObject;
	}

	async function hook(name: 'checkExists' | 'create' | 'delete'): Promise<boolean> {
		const { node, workflow, webhook, additionalData } = world();
		const context = new core.HookContext(workflow, node, additionalData, mode, 'activate', webhook);
		const done = await nodeType.webhookMethods?.['default']?.[name].call(context);
		keep(workflow, node);
		return done ?? false;
	}

	const folder = options.isTest === true ? 'webhook-test' : 'webhook';
	return {
		url: `${publicUrl}/${folder}/d3f0c0de-0000-4000-8000-000000000001/webhook`,
		port,
		started,
		answered,
		get memory() {
			return memory;
		},
		async publish() {
			if (await hook('checkExists')) return false;
			await hook('create');
			return true;
		},
		async unpublish() {
			await hook('delete');
		},
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function parse(rawBody: Buffer): unknown {
	try {
		return JSON.parse(rawBody.toString());
	} catch {
		return undefined;
	}
}
