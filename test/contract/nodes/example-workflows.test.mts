import type { IDataObject } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { pollTrigger } from '../../../engine/poll-trigger.mts';
import { runWorkflow, type WorkflowOptions, type WorkflowResult } from '../../../engine/run-workflow.mts';
import { startWebhookTrigger } from '../../../engine/webhook-trigger.mts';
import { knowErrorsOfNode } from '../../support/errors-of-node.mts';
import {
	checkRuns,
	exampleWorkflows,
	startOf,
	type ExampleWorkflow,
	type Surroundings,
} from '../../support/example-workflow.mts';
import { reportFromRoad } from '../../support/road.mts';
import { rouptimize } from '../../support/rouptimize.mts';
import { accountOf } from '../../support/routemate.mts';
import { temporaryFolder } from '../../support/server-process.mts';
import { adminToken, startServer, type TestServer } from '../../support/server.mts';
import { until } from '../../support/webhooks.mts';
import { accountAt, rouptimizeCredential } from './rouptimize-node.mts';
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

/** Starts a workflow as what surrounds it would: a person, the clock, news of a service, or calls of its webhook. */
async function runExample(example: ExampleWorkflow, server: TestServer): Promise<WorkflowResult[]> {
	const { workflow, given, happens, runs } = example;
	const start = startOf(workflow);
	const routeMate = accountOf(server);
	const credentials = {
		optimoRouteApi: { apiKey: server.key, baseUrl: server.url },
		...routeMateCredential(routeMate),
		...rouptimizeCredential(accountAt(server)),
	};
	const results: WorkflowResult[] = [];
	const startWith = async (json: readonly IDataObject[], onResponse?: WorkflowOptions['onResponse']) => {
		const startItems = json.map((one) => ({ json: one }));
		results.push(await runWorkflow({ workflow, credentials, startNode: start.name, startItems, onResponse }));
	};
	const surroundings: Surroundings = {
		optimoRoute: server,
		routeMate,
		rouptimize: rouptimize(server),
		reportFromRoad: (events) => reportFromRoad({ url: server.url, token: adminToken }, events),
		sendToWebhook: async (path, body) => {
			expect(start.parameters).toMatchObject({ path });
			let answer: { status: number; body: unknown } = { status: 200, body: undefined };
			await startWith([{ headers: {}, params: {}, query: {}, body: { ...body } }], (response) => {
				answer = { status: response.statusCode, body: response.body };
			});
			return answer;
		},
	};
	const { type, parameters } = start;
	const trigger = { type, parameters, credentials };
	await given?.(surroundings);
	if (!happens) {
		while (results.length < runs.length) results.push(await runWorkflow({ workflow, credentials }));
	} else if ('pollTimes' in parameters) {
		const { memory } = await pollTrigger(trigger);
		await happens(surroundings);
		const { json = [] } = await pollTrigger({ ...trigger, memory });
		await startWith(json);
	} else if (type.startsWith('n8n-nodes-base.')) await happens(surroundings);
	else {
		const webhook = await startWebhookTrigger(trigger);
		await webhook.publish();
		await happens(surroundings);
		await until(() => (webhook.started.length >= runs.length ? true : undefined));
		for (const json of webhook.started) await startWith([json]);
		await webhook.unpublish();
		await webhook.close();
	}
	return results;
}
