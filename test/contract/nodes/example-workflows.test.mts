import { runWorkflow, type WorkflowResult } from '../../../engine/run-workflow.mts';
import {
	checkRuns,
	exampleWorkflows,
	startOf,
	type ExampleWorkflow,
	type Surroundings,
} from '../../support/example-workflow.mts';
import { startServer, type TestServer } from '../../support/server.mts';

const examples = await exampleWorkflows();

describe.each(examples)('the example workflow "$workflow.name"', (example) => {
	it('does what is expected beside it', async () => {
		const server = await startServer({ now: () => new Date() });
		const results = await runExample(example, server);
		await server.close();
		expect(results.map(({ error }) => error)).toEqual(results.map(() => undefined));
		checkRuns(
			example.runs,
			results.map(({ runData, output }) => ({ nodes: Object.keys(runData), output })),
		);
	});
});

/** Starts a workflow as what surrounds it would: a person, the clock, or calls of its webhook. */
async function runExample(example: ExampleWorkflow, server: TestServer): Promise<WorkflowResult[]> {
	const { workflow, given, happens } = example;
	const credentials = { optimoRouteApi: { apiKey: server.key, baseUrl: server.url } };
	const results: WorkflowResult[] = [];
	const surroundings: Surroundings = {
		optimoRoute: server,
		sendToWebhook: async (path, body) => {
			expect(startOf(workflow).parameters).toMatchObject({ path });
			let answer: { status: number; body: unknown } = { status: 200, body: undefined };
			results.push(
				await runWorkflow({
					workflow,
					credentials,
					startNode: startOf(workflow).name,
					startItems: [{ json: { headers: {}, params: {}, query: {}, body: { ...body } } }],
					onResponse: (response) => (answer = { status: response.statusCode, body: response.body }),
				}),
			);
			return answer;
		},
	};
	await given?.(surroundings);
	if (happens) await happens(surroundings);
	else results.push(await runWorkflow({ workflow, credentials }));
	return results;
}
