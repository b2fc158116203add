import assert from 'node:assert/strict';
import {
	checkRuns,
	startOf,
	type ExampleWorkflow,
	type ExpectedRun,
} from '../../support/example-workflow.mts';
import type { Check } from '../check.mts';
import type { StoredExecution } from '../n8n/execution.mts';
import type { World } from '../world.mts';

/** Every workflow of `docs/examples` does what is expected beside it. */
export function exampleChecks(world: World): Check[] {
	return [
		{
			name: 'n8n imports every example workflow',
			run: async () => {
				const imported = await world.api.workflowNames();
				assert.deepEqual(imported.sort(), world.examples.map(({ workflow }) => workflow.name).sort());
				return `${imported.length} workflows`;
			},
		},
		...world.examples.map((example) => ({
			name: `Example: ${example.workflow.name}`,
			run: () => runExample(world, example),
		})),
	];
}

async function runExample(world: World, example: ExampleWorkflow & { readonly id: string }): Promise<string> {
	const { api } = world;
	const { id, workflow, runs } = example;
	await example.given?.(world);
	const start = startOf(workflow);
	if (start.type === 'n8n-nodes-base.manualTrigger') {
		const executions: StoredExecution[] = [];
		while (executions.length < runs.length) executions.push(await api.runManually(id, start.name));
		checkExecutions(runs, executions);
		return 'run from the editor';
	}
	await api.activate(id);
	if (example.happens === undefined) {
		checkExecutions(runs, [await api.runManually(id, start.name)]);
		await api.deactivate(id);
		return 'published, run from the editor, unpublished';
	}
	await example.happens(world);
	checkExecutions(runs, await api.awaitExecutions(id, runs.length));
	await api.deactivate(id);
	assert.equal((await api.executionsOf(id)).length, runs.length, 'executions when all is over');
	return `published, ${runs.length} executions, unpublished`;
}

function checkExecutions(expected: readonly ExpectedRun[], executions: readonly StoredExecution[]): void {
	for (const { status, lastNode, error } of executions)
		assert.equal(status, 'success', `${lastNode}: ${error?.message ?? ''}\n${error?.description ?? ''}`);
	checkRuns(expected, executions);
}
