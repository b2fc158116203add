import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow' with {
	'resolution-mode': 'require',
};
import { operations } from '../../../contract/rouptimize/operations.ts';
import { admin, journal } from '../../support/admin.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { nodes } from '../docs/nodes.mts';
import { panelsOf } from '../docs/panel.mts';
import { shown } from './optimoroute-node.mts';
import { accountAt, rouptimizeNode } from './rouptimize-node.mts';
import { fleetCases } from './rouptimize-operations/fleet.mts';
import { missionCases } from './rouptimize-operations/missions.mts';
import { Company, type OperationCases } from './rouptimize-operations/operation-case.mts';
import { routeCases } from './rouptimize-operations/routes.mts';
import { settingCases } from './rouptimize-operations/settings.mts';

const cases: OperationCases = { ...fleetCases, ...missionCases, ...routeCases, ...settingCases };
const description = nodes.find(({ displayName }) => displayName === 'Rouptimize');

let server: TestServer;
let company: Company;

beforeAll(async () => {
	server = await startServer();
	company = new Company(server);
});
afterAll(() => server.close());

const choicesOf = ({ options = [] }: INodeProperties): INodePropertyOptions[] =>
	options.filter((option): option is INodePropertyOptions => 'value' in option);

/** The values that choose an operation by its title, `Branch: Create`. */
function chosen(title: string): { resource: string; operation: string } {
	const [resourceName, operationName] = title.split(': ');
	const properties = description?.properties ?? [];
	const [resource] = properties
		.filter(({ name }) => name === 'resource')
		.flatMap(choicesOf)
		.filter(({ name }) => name === resourceName);
	const [operation] = properties
		.filter(
			({ name, displayOptions }) =>
				name === 'operation' && displayOptions?.show?.['resource']?.includes(resource?.value ?? ''),
		)
		.flatMap(choicesOf)
		.filter(({ name }) => name === operationName);
	return { resource: String(resource?.value), operation: String(operation?.value) };
}

it('every operation of the panel is tried here, and no other', () => {
	const panel = description === undefined ? [] : panelsOf(description).map(({ title }) => title);
	expect(panel.length).toBeGreaterThan(60);
	expect(Object.keys(cases).sort()).toEqual(panel.sort());
});

it('between them they send every call of the contract', async () => {
	const own = await startServer();
	const there = new Company(own);
	const run = rouptimizeNode(accountAt(own));
	const sent = new Set<string | undefined>();
	for (const [title, { done }] of Object.entries(cases)) {
		const fields = await done(there);
		await admin(own, 'DELETE /requests');
		await run({ ...chosen(title), ...fields });
		for (const { operation } of await journal(own)) sent.add(operation);
	}
	await own.close();
	expect(Object.keys(operations).filter((call) => !sent.has(call))).toEqual([]);
});

describe.each(Object.entries(cases))('%s', (title, { done, gives, refused, code }) => {
	it('is done by the service', async () => {
		const run = rouptimizeNode(accountAt(server));
		const { error, outputs } = await run({ ...chosen(title), ...(await done(company)) });
		expect(shown(error)).toEqual(shown(undefined));
		const [items = []] = outputs;
		if (gives === 'nothing') expect(items).toEqual([]);
		else expect(items[0]?.json).toMatchObject(gives);
		for (const { pairedItem } of items) expect(pairedItem).toEqual({ item: 0 });
	});

	it(`is refused with ${code}, and the error says so with advice and request ID`, async () => {
		const account = accountAt(server);
		const stranger = { ...account, apiToken: 'rpt_live_unknown', adminToken: 'unknown' };
		const run = rouptimizeNode(refused === 'unknown token' ? stranger : account);
		const fields = refused === 'unknown token' ? await done(company) : await refused(company);
		const { json, error } = await run({ ...chosen(title), ...fields }, [{}], {
			onError: 'continueRegularOutput',
		});
		expect(error).toBeUndefined();
		expect(json).toEqual([
			{
				error: expect.any(String),
				details: expect.objectContaining({
					code,
					advice: expect.stringContaining('Request ID for the support: '),
					requestId: expect.any(String),
				}),
			},
		]);
	});
});
