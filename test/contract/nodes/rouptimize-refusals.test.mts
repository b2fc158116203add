import type { IDataObject, INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { admin, journal } from '../../support/admin.mts';
import { createMission, missionDay } from '../../support/missions.mts';
import { listOf } from '../../support/rouptimize-fleet.mts';
import { rouptimize } from '../../support/rouptimize.mts';
import { demoSeed, startServer, type TestServer } from '../../support/server.mts';
import { shown } from './optimoroute-node.mts';
import { accountAt, named, rouptimizeNode, type RouptimizeAccount } from './rouptimize-node.mts';

let server: TestServer;

/** The demo company, with one credit left. */
const seed = { companies: [{ ...Object(demoSeed).companies[0], credits: 1 }] };

beforeEach(async () => {
	server = await startServer({ seed });
});
afterEach(() => server.close());

const run = (
	parameters: INodeParameters,
	items: IDataObject[] = [{}],
	account: Partial<RouptimizeAccount> = {},
) => rouptimizeNode({ ...accountAt(server), ...account })(parameters, items);

const branch = (name: string, options: IDataObject = {}): INodeParameters => ({
	resource: 'branch',
	operation: 'create',
	name,
	options: { ...options } as INodeParameters,
});

/** The error says what to do, with code and request ID, and the service knows the request by that ID. */
async function expectAdvice(error: Error | undefined, code: string, advice: string): Promise<void> {
	const { description } = shown(error);
	expect(description).toContain(advice);
	expect(description).toMatch(new RegExp(`Request ID for the support: \\S+ \\(${code}\\)`));
	expect((await journal(server)).some((request) => request.code === code)).toBe(true);
}

it('402: there are fewer credits than missions to plan, and nothing is stored', async () => {
	const call = rouptimize(server);
	for (let count = 0; count < 2; count++) await createMission(call);
	const optimize = { resource: 'route', operation: 'autoOptimize', date: missionDay };
	const { error } = await run(optimize);
	await expectAdvice(error, 'INSUFFICIENT_CREDITS', 'Buy credits in Rouptimize, or plan fewer missions');
	const { body } = await call('listRoutes');
	expect(body?.['data']).toEqual([]);
	const preview = await run({ ...optimize, operation: 'previewPlan' });
	expect(preview.json).toMatchObject([{ totals: { stops: 2 } }]);
});

it('403: the token may only read', async () => {
	const token = { resource: 'apiToken', operation: 'create', name: 'Reader', preset: 'read_only' };
	const apiToken = String((await run(token)).json[0]?.['token']);
	const { error } = await run(branch('North'), [{}], { apiToken });
	await expectAdvice(error, 'FORBIDDEN_SCOPE', "create one with 'Preset' Full Access");
});

it('403: the admin token is none of the company', async () => {
	const { error } = await run({ resource: 'apiToken', operation: 'getAll' }, [{}], {
		adminToken: accountAt(server).apiToken,
	});
	await expectAdvice(error, 'FORBIDDEN_SCOPE', "fill in 'Admin Token' of the credential");
});

it('409: another record has the external ID', async () => {
	const taken = { ...branch('North'), additionalFields: { externalId: 'BRN001' } };
	await expectAdvice((await run(taken)).error, 'EXTERNAL_ID_TAKEN', 'use Create or Update');
});

it('409: the same key stands for two requests', async () => {
	const { error } = await run(branch('={{ $json.name }}', { idempotencyKey: 'one' }), [
		{ name: 'North' },
		{ name: 'South' },
	]);
	await expectAdvice(error, 'IDEMPOTENCY_KEY_REUSED', 'or leave the field empty');
});

it('409: what is to be deleted is in use', async () => {
	const { error } = await run({ resource: 'branch', operation: 'delete', branch: named('BRN001') });
	await expectAdvice(error, 'CONFLICT', 'a record in use has to be freed first');
});

it('422: what a field refers to does not exist', async () => {
	const missing = named('01234567-89ab-4cde-8f01-23456789abcd', 'id');
	const depot = { name: 'Gate', locationBy: 'coordinates', latitude: 42.4, longitude: -71.1 };
	const { error } = await run({
		resource: 'depot',
		operation: 'create',
		...depot,
		additionalFields: { branch: missing },
	});
	await expectAdvice(error, 'UNPROCESSABLE', 'Check the field that the message names');
	expect(shown(error).message).toContain('branchId');
});

describe('429', () => {
	const busy = (times: number) =>
		admin(server, 'PUT /faults', { operation: 'createBranch', code: 'RATE_LIMITED', times });

	it('passes: the call is sent again with the same key, and done once', async () => {
		await busy(1);
		const { json, error } = await run(branch('North'));
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ name: 'North' }]);
		const sent = (await journal(server)).filter(({ operation }) => operation === 'createBranch');
		expect(sent.map(({ status }) => status)).toEqual([201, 429]);
	});

	it('stays: the error says to come back later', async () => {
		await busy(100);
		const { error } = await run(branch('North'));
		await expectAdvice(error, 'RATE_LIMITED', 'Run the workflow again later');
	});
});

it('an answer that is lost after the work was done is asked for again, and the work done once', async () => {
	const fault = { operation: 'createBranch', kind: 'drop-connection', when: 'after' };
	await admin(server, 'PUT /faults', fault);
	const { json, error } = await run(branch('North'));
	expect(error).toBeUndefined();
	const branches = await listOf(rouptimize(server), 'listBranches');
	expect(branches.map(({ id }) => id)).toContain(json[0]?.['id']);
	expect(branches).toHaveLength(2);
});
