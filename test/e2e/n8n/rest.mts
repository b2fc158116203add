import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataObject, INodeTypeDescription, IRunExecutionData } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import { readExecution, type StoredExecution } from './execution.mts';
import type { N8nInstallation } from './install.mts';

export interface Owner {
	readonly email: string;
	readonly password: string;
}

export interface CredentialTest {
	readonly status: 'OK' | 'Error';
	readonly message: string;
}

interface Publication {
	readonly status: string;
	readonly triggers: ReadonlyArray<{ readonly errorMessage: string | null }>;
}

/** What a dropdown asks n8n for. */
export interface DropdownRequest {
	readonly nodeType: string;
	readonly version: number;
	readonly method: string;
	readonly path: string;
	readonly parameters: IDataObject;
	readonly credentials: IDataObject;
	readonly filter?: string;
	readonly paginationToken?: string;
}

const pauseMs = 100;
const executionLimitMs = 180_000;
const publicationLimitMs = 30_000;

/** n8n as its editor talks to it. */
export class N8nApi {
	readonly #url: string;
	readonly #parse: (text: string) => unknown;
	#cookie = '';

	constructor(url: string, installation: N8nInstallation) {
		this.#url = url;
		// Executions are read with what n8n wrote them with.
		this.#parse = createRequire(join(installation.folder, 'node_modules/n8n/'))('flatted').parse;
	}

	async setUpOwner({ email, password }: Owner): Promise<void> {
		const names = { firstName: 'Olive', lastName: 'Owner' };
		await this.request('POST', '/rest/owner/setup', { email, password, ...names });
	}

	nodeTypes(): Promise<INodeTypeDescription[]> {
		return this.#get('/types/nodes.json') as Promise<INodeTypeDescription[]>;
	}

	/** The names of all credential types that n8n has loaded. */
	async credentialTypes(): Promise<string[]> {
		const types = (await this.#get('/types/credentials.json')) as Array<{ name: string }>;
		return types.map(({ name }) => name);
	}

	/** Whether n8n serves a file, such as an icon. */
	async serves(path: string, contentType: string): Promise<boolean> {
		const answer = await fetch(`${this.#url}/${path}`);
		await answer.arrayBuffer();
		return answer.ok && (answer.headers.get('content-type') ?? '').startsWith(contentType);
	}

	/** Stores a credential and tests it as the editor's button does; it is removed again. */
	async testCredential(type: string, data: IDataObject): Promise<CredentialTest> {
		const stored = (await this.request('POST', '/rest/credentials', {
			name: 'To be tested',
			type,
			data,
		})) as {
			id: string;
		};
		try {
			const credentials = { id: stored.id, name: 'To be tested', type, data };
			return (await this.request('POST', '/rest/credentials/test', { credentials })) as CredentialTest;
		} finally {
			await this.request('DELETE', `/rest/credentials/${stored.id}`);
		}
	}

	async createWorkflow(workflow: object): Promise<string> {
		return ((await this.request('POST', '/rest/workflows', workflow)) as { id: string }).id;
	}

	async workflowNames(): Promise<string[]> {
		return ((await this.request('GET', '/rest/workflows')) as Array<{ name: string }>).map(
			({ name }) => name,
		);
	}

	/** Runs a workflow as the editor's button does, and waits for its end. */
	async runManually(workflowId: string, trigger: string): Promise<StoredExecution> {
		const started = (await this.request('POST', `/rest/workflows/${workflowId}/run`, {
			triggerToStartFrom: { name: trigger },
		})) as { executionId?: string };
		if (started.executionId === undefined) throw new Error('n8n waits for a call instead of running.');
		return this.finishedExecution(started.executionId);
	}

	/** Publishes a workflow, so that its triggers work, and waits until they do. */
	async activate(workflowId: string): Promise<void> {
		const { versionId } = (await this.request('GET', `/rest/workflows/${workflowId}`)) as {
			versionId: string;
		};
		await this.request('POST', `/rest/workflows/${workflowId}/activate`, { versionId });
		await this.#awaitPublication(workflowId, 'published');
	}

	/** Takes a workflow back, and waits until its triggers are gone. */
	async deactivate(workflowId: string): Promise<void> {
		await this.request('POST', `/rest/workflows/${workflowId}/deactivate`, {});
		await this.#awaitPublication(workflowId, 'not_published');
	}

	/**
	 * The executions of a workflow, the oldest first, without what their nodes put out. n8n asks for the running and
	 * for the finished ones apart, so that one which ends in between stands in both of its lists.
	 */
	async executionsOf(workflowId: string): Promise<Array<{ id: string; status: string; mode: string }>> {
		const filter = encodeURIComponent(JSON.stringify({ workflowId }));
		const { results } = (await this.request('GET', `/rest/executions?limit=100&filter=${filter}`)) as {
			results: Array<{ id: string; status: string; mode: string }>;
		};
		const byId = new Map(results.map((execution) => [Number(execution.id), execution]));
		return [...byId].sort(([one], [other]) => one - other).map(([, execution]) => execution);
	}

	/** Waits until a workflow has been executed so often; answers the executions, the oldest first. */
	async awaitExecutions(workflowId: string, count: number): Promise<StoredExecution[]> {
		const limit = Date.now() + executionLimitMs;
		for (;;) {
			const found = await this.executionsOf(workflowId);
			if (found.length >= count) return Promise.all(found.map(({ id }) => this.finishedExecution(id)));
			if (Date.now() > limit) throw new Error(`${found.length} executions instead of ${count}`);
			await sleep(pauseMs);
		}
	}

	async finishedExecution(id: string): Promise<StoredExecution> {
		const limit = Date.now() + executionLimitMs;
		for (;;) {
			const { status, mode, data } = (await this.request('GET', `/rest/executions/${id}`)) as {
				status: string;
				mode: string;
				data: string;
			};
			if (!['new', 'running', 'waiting', 'unknown'].includes(status))
				return readExecution(id, status, mode, this.#parse(data) as IRunExecutionData);
			if (Date.now() > limit) throw new Error(`Execution ${id} is still ${status}`);
			await sleep(pauseMs);
		}
	}

	/** What a searchable list shows. */
	searchList({ method, filter, paginationToken, ...rest }: DropdownRequest): Promise<unknown> {
		return this.request('POST', '/rest/dynamic-node-parameters/resource-locator-results', {
			...dropdownBody(rest),
			methodName: method,
			...(filter !== undefined && { filter }),
			...(paginationToken !== undefined && { paginationToken }),
		});
	}

	/** What a dropdown shows whose options come from the service. */
	loadOptions({ method, ...rest }: DropdownRequest): Promise<unknown> {
		return this.request('POST', '/rest/dynamic-node-parameters/options', {
			...dropdownBody(rest),
			methodName: method,
		});
	}

	/** @throws Error with n8n's own words, if it refuses */
	async request(method: string, path: string, body?: object): Promise<unknown> {
		const answer = await fetch(this.#url + path, {
			method,
			headers: {
				cookie: this.#cookie,
				...(body !== undefined && { 'content-type': 'application/json' }),
			},
			...(body !== undefined && { body: JSON.stringify(body) }),
		});
		const [cookie] = answer.headers.getSetCookie();
		if (cookie !== undefined) this.#cookie = cookie.split(';', 1)[0] ?? '';
		const text = await answer.text();
		if (!answer.ok) throw new Error(`n8n refused ${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
		return (JSON.parse(text) as { data: unknown }).data;
	}

	async #awaitPublication(workflowId: string, wanted: 'published' | 'not_published'): Promise<void> {
		const limit = Date.now() + publicationLimitMs;
		for (;;) {
			const { status, triggers } = (await this.request(
				'GET',
				`/rest/workflows/${workflowId}/publication-status`,
			)) as Publication;
			if (status === wanted) return;
			const reason = triggers.find(({ errorMessage }) => errorMessage !== null)?.errorMessage;
			if (status === 'failed' || Date.now() > limit)
				throw new Error(`The workflow is ${status} instead of ${wanted}: ${reason ?? 'n8n gives no reason'}`);
			await sleep(pauseMs);
		}
	}

	async #get(path: string): Promise<unknown> {
		const answer = await fetch(this.#url + path, { headers: { cookie: this.#cookie } });
		return answer.json();
	}
}

function dropdownBody({
	nodeType,
	version,
	parameters,
	...rest
}: Omit<DropdownRequest, 'method' | 'filter' | 'paginationToken'>): object {
	return { ...rest, nodeTypeAndVersion: { name: nodeType, version }, currentNodeParameters: parameters };
}
