import type { OperationName } from '../../contract/rouptimize/operations.ts';
import { definitions } from '../../server/api/rouptimize/definitions.mts';
import { type ExampleCall, type RouptimizeExample, rouptimizeExamples } from './rouptimize-examples.mts';

/** A call that is answered, after some others. */
export interface ValidCall extends ExampleCall {
	readonly operation: OperationName;
	readonly given: RouptimizeExample['given'];
}

const endpoint = {
	operation: 'createWebhookEndpoint',
	request: { url: 'https://hooks.example.com/rouptimize', events: ['*'] },
} as const;

/** For calls whose example, if there is one, needs more than the API can do by itself. */
const ownCalls: readonly ValidCall[] = [
	{ operation: 'listWebhookEndpoints', given: [], request: {} },
	{ ...endpoint, given: [] },
	{ operation: 'updateWebhookEndpoint', given: [endpoint], id: '$1', request: { description: 'ERP' } },
	{ operation: 'deleteWebhookEndpoint', given: [endpoint], id: '$1', request: {} },
	{ operation: 'listWebhookDeliveries', given: [endpoint], id: '$1', request: {} },
	{
		operation: 'redeliverWebhooks',
		given: [endpoint],
		id: '$1',
		request: { since: '2027-03-01T00:00:00Z' },
	},
	{ operation: 'getReportOverview', given: [], request: {} },
	{ operation: 'getReportDetails', given: [], id: 'daily', request: {} },
	{ operation: 'getDashboardStats', given: [], request: {} },
	{ operation: 'getRecentActivity', given: [], request: {} },
	{ operation: 'getDashboardCharts', given: [], request: {} },
];

/** One valid call for each operation that has an example or stands above. */
export function validCalls(): ValidCall[] {
	const calls = new Map<OperationName, ValidCall>(ownCalls.map((call) => [call.operation, call]));
	for (const example of rouptimizeExamples()) calls.set(example.operation, example);
	return (Object.keys(definitions) as OperationName[]).flatMap((name) => calls.get(name) ?? []);
}
