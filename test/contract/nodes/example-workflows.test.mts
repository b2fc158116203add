import type { IDataObject } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { pollTrigger, type PollResult } from '../../../engine/poll-trigger.mts';
import { runWorkflow, type WorkflowResult } from '../../../engine/run-workflow.mts';
import { knowErrorsOfNode } from '../../support/errors-of-node.mts';
import {
	checkRuns,
	exampleWorkflows,
	startOf,
	type ExampleWorkflow,
	type Surroundings,
} from '../../support/example-workflow.mts';
import { reportFromRoad } from '../../support/road.mts';
import { accountOf } from '../../support/routemate.mts';
import { temporaryFolder } from '../../support/server-process.mts';
import { adminToken, startServer, type TestServer } from '../../support/server.mts';
import { routeMateCredential } from './routemate-node.mts';

knowErrorsOfNode();

const folder = await temporaryFolder();
const examples = await exampleWorkflows(folder.path);

afterAll(() => folder.remove());

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
	const routeMate = accountOf(server);
	const credentials = {
		optimoRouteApi: { apiKey: server.key, baseUrl: server.url },
		...routeMateCredential(routeMate),
	};
	const results: WorkflowResult[] = [];
	const surroundings: Surroundings = {
		optimoRoute: server,
		routeMate,
		reportFromRoad: (events) => reportFromRoad({ url: server.url, token: adminToken }, events),
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
	const start = startOf(workflow);
	const look = (memory?: IDataObject): Promise<PollResult> =>
		pollTrigger({ type: start.type, parameters: start.parameters, credentials, ...(memory && { memory }) });
	const polls = 'pollTimes' in start.parameters;
	const { memory } = polls ? await look() : {};
	if (happens) await happens(surroundings);
	if (polls) {
		const { json = [] } = await look(memory);
		const startItems = json.map((one) => ({ json: one }));
		results.push(await runWorkflow({ workflow, credentials, startNode: start.name, startItems }));
	} else if (!happens) results.push(await runWorkflow({ workflow, credentials }));
	return results;
}
