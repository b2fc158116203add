import assert from 'node:assert/strict';
import type { IDataObject, INodeParameters, OnError } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import type { WorkflowFile } from '../../../engine/run-workflow.mts';
import type { Check } from '../check.mts';
import type { StoredExecution } from '../n8n/execution.mts';
import type { World } from '../world.mts';

/** An operation, an item that it does, and one that the service refuses. */
interface FailureCase {
	readonly parameters: INodeParameters;
	readonly good: IDataObject;
	readonly bad: IDataObject;
	/** The code that the service refuses it with. */
	readonly code: string;
}

/** By node; those that start a workflow have no item to fail. */
const cases: Readonly<Record<string, FailureCase>> = {
	'n8n-nodes-delivery-routing.optimoRoute': {
		parameters: {
			resource: 'order',
			operation: 'upsert',
			orderNo: '={{ $json.number }}',
			date: '2027-04-01',
			locationBy: 'address',
			address: '={{ $json.address }}',
		},
		good: { number: 'FAIL-1', address: '393 Hanover St, Boston, MA 02113, USA' },
		bad: { number: 'FAIL-2', address: 'Gibberish 12, Xqzzy' },
		code: 'ERR_LOC_GEOCODING',
	},
	'n8n-nodes-delivery-routing.routeMate': {
		parameters: { resource: 'job', operation: 'import' },
		good: {
			external_job_id: 'FAIL-1',
			date: '2027-04-01',
			external_stop_id: 'STOP-1',
			address: '393 Hanover St, Boston, MA 02113, USA',
		},
		bad: {
			external_job_id: 'FAIL-2',
			date: '2027-04-01',
			external_stop_id: 'STOP-2',
			address: '393 Hanover St, Boston, MA 02113, USA',
			time_window_start: 'in the morning',
		},
		code: 'invalid_request',
	},
	'n8n-nodes-delivery-routing.rouptimize': {
		parameters: { resource: 'mission', operation: 'createMany', options: { existing: 'update' } },
		good: { externalId: 'FAIL-RP-1', date: '2027-04-01', address: '393 Hanover St, Boston, MA 02113, USA' },
		bad: { externalId: 'FAIL-RP-2', date: '2027-04-01', address: 'Gibberish 12, Xqzzy' },
		code: 'ADDRESS_NOT_FOUND',
	},
};

/** What becomes of an item that the service refuses, with each setting of *On Error*. */
export function failureChecks(world: World): Check[] {
	return world.ownNodes
		.filter(({ name, group }) => !group.includes('trigger') && !name.endsWith('Tool'))
		.flatMap(({ name, displayName }) => {
			const run = async (onError: OnError): Promise<{ execution: StoredExecution; failure: FailureCase }> => {
				const failure = cases[name];
				assert.ok(failure !== undefined, `${name} has no case among the failures`);
				const id = await world.api.createWorkflow(failingWorkflow(world, name, failure, onError));
				return { execution: await world.api.runManually(id, 'Start'), failure };
			};
			return [
				{
					name: `${displayName}: an item that is refused stops the workflow`,
					run: async () => {
						const { execution, failure } = await run('stopWorkflow');
						assert.equal(execution.status, 'error');
						assert.match(execution.error?.message ?? '', /1 of 2 items failed, 1 was done/);
						assert.match(execution.error?.description ?? '', new RegExp(failure.code));
					},
				},
				{
					name: `${displayName}: Continue puts the reason into the item`,
					run: async () => {
						const { execution } = await run('continueRegularOutput');
						assert.equal(execution.status, 'success');
						const [good, bad] = execution.output('Node');
						assert.equal(good?.json['error'], undefined);
						assert.deepEqual([good?.pairedItem].flat(), [{ item: 0 }]);
						assert.ok(String(bad?.json['error']).length > 5);
						assert.deepEqual(bad?.pairedItem, { item: 1 });
					},
				},
				{
					name: `${displayName}: Continue (using error output) parts the items`,
					run: async () => {
						const { execution, failure } = await run('continueErrorOutput');
						assert.equal(execution.status, 'success');
						assert.equal(execution.output('Node', 0).length, 1);
						const [bad, ...others] = execution.output('Node', 1);
						assert.equal(others.length, 0);
						assert.equal((bad?.json['details'] as { code: string }).code, failure.code);
					},
				},
			];
		});
}

function failingWorkflow(
	{ withCredentials }: World,
	type: string,
	{ parameters, good, bad }: FailureCase,
	onError: OnError,
): WorkflowFile & { pinData: object } {
	const workflow = withCredentials({
		name: `Failures (${onError})`,
		nodes: [
			{
				id: 'start',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			{ id: 'node', name: 'Node', type, typeVersion: 1, position: [220, 0], parameters, onError },
		],
		connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		settings: { executionOrder: 'v1' },
	});
	return { ...workflow, pinData: { Start: [good, bad].map((json) => ({ json })) } };
}
