import assert from 'node:assert/strict';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { INodeExecutionData } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import type { WorkflowFile } from '../../engine/run-workflow.mts';
import type { Account } from './optimoroute.mts';
import type { RouptimizeCall } from './rouptimize.mts';
import type { RouteMateAccount } from './routemate.mts';

/** Where example workflows read and write files, as the instructions on their notes say. */
const folderInDocker = '/home/node/.n8n-files';

const exampleFolder = fileURLToPath(new URL('../../docs/examples/', import.meta.url));

/** What surrounds a workflow. */
export interface Surroundings {
	/** The company that the credentials open, by service. */
	readonly optimoRoute: Account;
	readonly routeMate: RouteMateAccount;
	readonly rouptimize: RouptimizeCall;
	/** Has drivers' devices tell what happens. */
	readonly reportFromRoad: (events: readonly object[]) => Promise<void>;
	/** Sends a body to a webhook of the workflow, by its path. */
	readonly sendToWebhook: (path: string, body: object) => Promise<{ status: number; body: unknown }>;
}

type Check = (items: readonly INodeExecutionData[]) => void;

/** What each node that runs puts out on its first output, or on both; no other node may run. */
export type ExpectedRun = Readonly<Record<string, Check | readonly [Check, Check]>>;

/** What stands in `<workflow>.expected.mts` beside each example workflow. */
export interface ExampleExpectations {
	/** What has to be there before. */
	readonly given?: (surroundings: Surroundings) => Promise<void>;
	/** What happens once the workflow is published; left out: it is started by hand. */
	readonly happens?: (surroundings: Surroundings) => Promise<void>;
	/** One for each execution, in their order; a workflow that is started by hand is started as often. */
	readonly runs: readonly ExpectedRun[];
}

export interface ExampleWorkflow extends ExampleExpectations {
	/** File name without its ending. */
	readonly name: string;
	readonly workflow: WorkflowFile;
}

/** Every workflow of `docs/examples`, reading and writing its files in the folder, which gets those it reads. */
export async function exampleWorkflows(folder: string): Promise<ExampleWorkflow[]> {
	const files = readdirSync(exampleFolder);
	for (const file of files)
		if (!/\.(json|mts)$/.test(file)) copyFileSync(join(exampleFolder, file), join(folder, file));
	const examples: ExampleWorkflow[] = [];
	for (const file of files)
		if (file.endsWith('.json')) examples.push(await exampleWorkflow(basename(file, '.json'), folder));
	return examples;
}

async function exampleWorkflow(name: string, folder: string): Promise<ExampleWorkflow> {
	const text = readFileSync(join(exampleFolder, `${name}.json`), 'utf8');
	const workflow: WorkflowFile = JSON.parse(text.replaceAll(folderInDocker, folder));
	const beside = await import(pathToFileURL(join(exampleFolder, `${name}.expected.mts`)).href);
	const expected: ExampleExpectations = beside.expected;
	return { ...expected, name, workflow };
}

/** A field of an item, which has to be a text. */
export function textIn({ json }: INodeExecutionData, field: string): string {
	const value = json[field];
	assert.equal(typeof value, 'string', `${field} of ${JSON.stringify(json)}`);
	return value as string;
}

/** What an execution did, in whatever n8n. */
export interface Execution {
	/** The nodes that ran, in any order. */
	readonly nodes: readonly string[];
	readonly output: (node: string, output?: number) => readonly INodeExecutionData[];
}

/** @throws AssertionError unless the executions did what is expected, in this order */
export function checkRuns(expected: readonly ExpectedRun[], executions: readonly Execution[]): void {
	assert.equal(executions.length, expected.length, 'number of executions');
	for (const [index, { nodes, output }] of executions.entries()) {
		const run = expected[index] ?? {};
		assert.deepEqual([...nodes].sort(), Object.keys(run).sort(), 'nodes that ran');
		for (const [node, checks] of Object.entries(run))
			for (const [branch, check] of [checks].flat().entries()) check(output(node, branch));
	}
}

/** The node that starts a workflow: the one that no other leads to. */
export function startOf({ nodes, connections }: WorkflowFile): WorkflowFile['nodes'][number] {
	const followers = new Set(
		Object.values(connections).flatMap(({ main = [] }) =>
			main.flatMap((output) => (output ?? []).map(({ node }) => node)),
		),
	);
	const start = nodes.find(({ name, type }) => !followers.has(name) && !type.endsWith('.stickyNote'));
	if (start === undefined) throw new Error('The workflow has no start.');
	return start;
}
