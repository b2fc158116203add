import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IDataObject, INodeTypeDescription } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import type { WorkflowFile } from '../../engine/run-workflow.mts';
import { exampleWorkflows, type ExampleWorkflow, type Surroundings } from '../support/example-workflow.mts';
import { reportFromRoad } from '../support/road.mts';
import { callerOf } from '../support/rouptimize.mts';
import { accountSettings, credentialData } from './accounts.mts';
import type { Endings } from './endings.mts';
import { addCommunityPackage } from './n8n/community-package.mts';
import { installN8n } from './n8n/install.mts';
import { N8n } from './n8n/process.mts';
import { N8nApi, type Owner } from './n8n/rest.mts';
import { startInstalledServer } from './reference-server.mts';

/** That of the demo company. */
const timezone = 'America/New_York';

/** Where the two listen; left out: any free port. */
export interface Ports {
	readonly n8n?: number;
	readonly server?: number;
}

export interface World extends Surroundings {
	readonly n8n: N8n;
	readonly api: N8nApi;
	readonly owner: Owner;
	readonly serverUrl: string;
	/** Where n8n has the package. */
	readonly packageFolder: string;
	/** A folder that n8n's nodes may read and write. */
	readonly files: string;
	readonly examples: ReadonlyArray<ExampleWorkflow & { readonly id: string }>;
	/** The nodes of the package, as n8n describes them to its editor. */
	readonly ownNodes: readonly INodeTypeDescription[];
	/** What is entered to use the reference server, by credential type. */
	readonly credentialData: Readonly<Record<string, IDataObject>>;
	/** How a node names the stored credential that it uses, by credential type. */
	readonly credentials: Readonly<Record<string, { id: string; name: string }>>;
	/** The workflow with the stored credentials in its nodes. */
	readonly withCredentials: (workflow: WorkflowFile) => WorkflowFile;
	/** What is started later belongs here too. */
	readonly endings: Endings;
}

/**
 * A full n8n with the package and all example workflows, and the reference server, each as a user installs it; they
 * are there until the endings come.
 */
export async function createWorld(
	say: (text: string) => void,
	endings: Endings,
	ports: Ports = {},
): Promise<World> {
	const installation = await installN8n(say);
	const { name: packageName } = JSON.parse(await readFile('package.json', 'utf8')) as { name: string };
	const folder = await mkdtemp(join(tmpdir(), 'delivery-routing-e2e-'));
	endings.add(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
	const files = join(folder, 'files');
	await mkdir(files);

	say('Installing and starting the reference server from its package …');
	const serverUrl = await startInstalledServer(join(folder, 'server'), ports.server ?? 0, endings);
	const n8n = await N8n.prepare(installation, {
		endings,
		folder,
		filesFolder: files,
		timezone,
		port: ports.n8n,
	});
	try {
		say('Adding the nodes to n8n, importing credentials and workflows …');
		const packageFolder = await addCommunityPackage(n8n.userFolder, packageName);
		const data = credentialData(serverUrl);
		const credentials = Object.fromEntries(
			Object.keys(data).map((type) => [type, { id: type, name: 'Demo company' }]),
		);
		const withCredentials = (workflow: WorkflowFile): WorkflowFile => ({
			...workflow,
			nodes: workflow.nodes.map((node) =>
				node.type.startsWith(`${packageName}.`) ? { ...node, credentials } : node,
			),
		});
		const examples = (await exampleWorkflows(files)).map((example) => ({
			...example,
			// n8n keeps nothing for the triggers of a workflow with a longer one.
			id: example.name.slice(0, 21),
		}));
		const importFolder = join(folder, 'import');
		await writeJson(join(importFolder, 'credentials.json'), [
			...Object.entries(credentials).map(([type, named]) => ({ ...named, type, data: data[type] })),
		]);
		for (const { name, id, workflow } of examples)
			await writeJson(join(importFolder, 'workflows', `${name}.json`), { id, ...withCredentials(workflow) });
		await n8n.command('import:credentials', `--input=${join(importFolder, 'credentials.json')}`);
		await n8n.command('import:workflow', '--separate', `--input=${join(importFolder, 'workflows')}`);

		say('Starting n8n …');
		await n8n.start();
		const api = new N8nApi(n8n.url, installation);
		const owner = { email: 'owner@delivery-routing.example', password: 'Only-for-tests-1' };
		await api.setUpOwner(owner);
		return {
			n8n,
			api,
			owner,
			serverUrl,
			optimoRoute: { url: serverUrl, key: accountSettings.OPTIMOROUTE_API_KEY },
			routeMate: {
				url: serverUrl,
				clientId: accountSettings.ROUTEMATE_CLIENT_ID,
				clientSecret: accountSettings.ROUTEMATE_CLIENT_SECRET,
			},
			rouptimize: callerOf(serverUrl, accountSettings.ROUPTIMIZE_API_TOKEN, accountSettings.ADMIN_TOKEN),
			files,
			packageFolder,
			examples,
			ownNodes: (await api.nodeTypes()).filter(({ name }) => name.startsWith(`${packageName}.`)),
			credentialData: data,
			credentials,
			withCredentials,
			reportFromRoad: (events) =>
				reportFromRoad({ url: serverUrl, token: accountSettings.ADMIN_TOKEN }, events),
			sendToWebhook: (path, body) => sendJson(`${n8n.url}/webhook/${path}`, body),
			endings,
		};
	} catch (error) {
		say(await n8n.logTail());
		throw error;
	}
}

async function writeJson(file: string, content: unknown): Promise<void> {
	await mkdir(join(file, '..'), { recursive: true });
	await writeFile(file, JSON.stringify(content));
}

async function sendJson(url: string, content: object): Promise<{ status: number; body: unknown }> {
	const answer = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(content),
	});
	const text = await answer.text();
	return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}
