import type { IDataObject } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { operations } from '../../../contract/rouptimize/operations.ts';
import { startServer, type TestServer } from '../../support/server.mts';
import { shown } from './optimoroute-node.mts';
import { accountAt, named, rouptimizeNode } from './rouptimize-node.mts';
import { startScripted } from './scripted-server.mts';

let server: TestServer;
let run: ReturnType<typeof rouptimizeNode>;

beforeAll(async () => {
	server = await startServer();
	run = rouptimizeNode(accountAt(server));
});
afterAll(() => server.close());

const createMany = { resource: 'mission', operation: 'createMany' };

const aMission = (externalId: string, fields: IDataObject = {}): IDataObject => ({
	externalId,
	date: '2027-03-16',
	name: `Customer ${externalId}`,
	latitude: '42.36',
	longitude: '-71.06',
	...fields,
});

describe('Mission: Create Many', () => {
	it('creates all items in batches of 500, and gives each its mission', async () => {
		const items = Array.from({ length: 501 }, (_, index) => aMission(`BULK-${index}`));
		const { error, outputs } = await run(createMany, items);
		expect(error).toBeUndefined();
		expect(outputs[0]?.map(({ json, pairedItem }) => [json['externalId'], pairedItem])).toEqual(
			items.map(({ externalId }, item) => [externalId, { item }]),
		);
		expect(outputs[0]?.[500]?.json).toMatchObject({ status: 'unassigned', latitude: 42.36 });
	});

	it('maps columns by name, whatever their form, and leaves others out', async () => {
		const { json, error } = await run({ ...createMany, simplify: false }, [
			{
				'\uFEFFExternalID': ' CSV-1 ',
				date: '2027-03-16T00:00:00.000Z',
				type: 'P',
				priority: 'H',
				load1: '2,5'.replace(',', '.'),
				skills: 'SK001;CRANE',
				startTimeWindow: '8:00',
				endTimeWindow: '10:00:00',
				location: '-71.06,42.36',
				status: 'delivered',
				routeId: 'x',
				unknown: 1,
				notes: '',
			},
		]);
		expect(error).toBeUndefined();
		expect(json[0]).toMatchObject({
			externalId: 'CSV-1',
			date: '2027-03-16',
			type: 'pickup',
			priority: 'high',
			load1: 2.5,
			skills: ['SK001', 'CRANE'],
			timeWindows: [{ start: '08:00', end: '10:00' }],
			longitude: -71.06,
			status: 'unassigned',
			routeId: null,
		});
	});

	it('fails bad items alone, each with its code', async () => {
		const items = [
			aMission('ROW-1'),
			aMission('ROW-2', { date: 'tomorrow' }),
			aMission('ROW-1'),
			{ unrelated: 1 },
			aMission('ROW-3', { driverId: 'nobody' }),
		];
		const { outputs } = await run(createMany, items, { onError: 'continueErrorOutput' });
		expect(outputs[0]?.map(({ json }) => json['externalId'])).toEqual(['ROW-1']);
		expect(outputs[1]?.map(({ json }) => [json['error'], Object(json['details']).code])).toEqual([
			[expect.stringContaining('date'), 'VALIDATION_ERROR'],
			[expect.any(String), 'EXTERNAL_ID_TAKEN'],
			['The item has no field that belongs to a mission', ''],
			[expect.stringContaining('driverId'), 'UNPROCESSABLE'],
		]);
	});

	it.each([
		['update', 'Changed'],
		['keep', 'Customer AGAIN'],
	])('is safe to run twice: %s', async (existing, name) => {
		const first = await run(createMany, [aMission(`AGAIN-${existing}`, { name: 'Customer AGAIN' })]);
		const again = await run({ ...createMany, options: { existing } }, [
			aMission(`AGAIN-${existing}`, { name: 'Changed' }),
			aMission(`NEW-${existing}`),
		]);
		expect(again.error).toBeUndefined();
		expect(again.json).toMatchObject([
			{ id: first.json[0]?.['id'], name },
			{ externalId: `NEW-${existing}` },
		]);
	});

	it('takes fields defined below, and looks each driver up once', async () => {
		const { json, error } = await run(
			{
				...createMany,
				simplify: false,
				dataMode: 'define',
				date: '={{ $json.day }}',
				name: '={{ $json.who }}',
				locationBy: 'address',
				address: '393 Hanover St, Boston, MA 02113, USA',
				additionalFields: { driver: named('DRV002'), externalId: '={{ $json.no }}' },
			},
			[
				{ day: '2027-03-17', who: 'A', no: 'DEF-1' },
				{ day: '2027-03-17', who: 'B', no: 'DEF-2' },
			],
		);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([
			{ name: 'A', externalId: 'DEF-1', latitude: 42.365142 },
			{ name: 'B', externalId: 'DEF-2' },
		]);
		expect(json[0]?.['driverId']).toBe(json[1]?.['driverId']);
	});

	it('is not done twice when n8n tries the same execution again', async () => {
		const tries = [1, 2].map(async () => await run(createMany, [aMission('')], { executionId: 'one' }));
		const [first, second] = await Promise.all(tries);
		expect(first?.error).toBeUndefined();
		expect(second?.json).toEqual(first?.json);
	});
});

describe('Mission', () => {
	const mission = (operation: string, fields: object = {}) =>
		run({ resource: 'mission', operation, mission: named('BULK-0'), ...fields });

	it('Export writes a CSV file, or gives items', async () => {
		const filters = { date: '2027-03-16', status: 'unassigned' };
		const { outputs } = await mission('export', { filters });
		const [item] = outputs[0] ?? [];
		const file = item?.binary?.['data'];
		expect(item?.json).toEqual({ fileName: 'missions.csv', ...filters });
		expect(file).toMatchObject({ fileName: 'missions.csv', mimeType: 'text/csv' });
		const lines = Buffer.from(file?.data ?? '', 'base64')
			.toString()
			.trim()
			.split(/\r?\n/);
		expect(lines[0]).toMatch(/^id,externalId/);
		const { json } = await mission('export', { filters, format: 'json' });
		expect(lines).toHaveLength(json.length + 1);
		const refused = await mission('export', { filters: { date: 'soon' } });
		expect(shown(refused.error).description).toMatch('(VALIDATION_ERROR)');
	});

	it('Get Distribution View gives a group in each item', async () => {
		const { json } = await mission('getDistributionView', {
			groupBy: 'priority',
			filters: { date: '2027-03-16' },
		});
		expect(json.map(({ key }) => key)).toContain('high');
		const refused = await mission('getDistributionView', { groupBy: '={{ "colour" }}' });
		expect(shown(refused.error).description).toMatch('(VALIDATION_ERROR)');
	});

	it('Get History tells who changed what', async () => {
		await mission('update', { updateFields: { notes: 'Ring twice' } });
		const { json } = await mission('getHistory', { returnAll: true });
		expect(json.some(({ field, newValue }) => field === 'notes' && newValue === 'Ring twice')).toBe(true);
		const refused = await mission('getHistory', { mission: named('nothing', 'id') });
		expect(shown(refused.error).description).toMatch('(NOT_FOUND)');
	});

	it('Reassign gives it to a driver and takes that back', async () => {
		const given = await mission('reassign', { assignTo: { driver: named('DRV003') }, simplify: false });
		expect(given.error).toBeUndefined();
		expect(given.json[0]?.['driverId']).toEqual(expect.any(String));
		const freed = await mission('reassign', { assignTo: { anyDriver: true }, simplify: false });
		expect(freed.json[0]?.['driverId']).toBeNull();
		const nothing = await mission('reassign', { assignTo: {} });
		expect(shown(nothing.error).message).toMatch("'Assign To' is empty");
		const refused = await mission('reassign', { assignTo: { route: named('nothing', 'id') } });
		expect(shown(refused.error).description).toMatch(/\((NOT_FOUND|UNPROCESSABLE)\)/);
	});

	it('Verify Proof of Delivery is refused where there is none', async () => {
		const { error } = await mission('verifyProof');
		expect(shown(error).description).toMatch('(CONFLICT)');
	});

	it('Update cancels it', async () => {
		const { json } = await mission('update', { updateFields: { status: 'cancelled' } });
		expect(json[0]).toMatchObject({ status: 'cancelled' });
	});
});

describe('calls that go wrong', () => {
	it.each([
		['the token is unknown', { apiToken: 'rpt_live_unknown' }, 'UNAUTHENTICATED', "'API Token'"],
		['the settings need an admin', { adminToken: '' }, '', "'Admin Token'"],
	])('say what to do: %s', async (_what, changed, code, advice) => {
		const own = rouptimizeNode({ ...accountAt(server), ...changed });
		const resource = code === '' ? 'apiToken' : 'branch';
		const { error } = await own({ resource, operation: 'getAll' });
		expect(shown(error).description).toContain(advice);
		if (code !== '') expect(shown(error).description).toContain(`(${code})`);
	});

	it('tell the request ID, to the one who sees the error and to the workflow', async () => {
		const get = { resource: 'mission', operation: 'get', mission: named('nothing', 'id') };
		const stopped = await run(get);
		expect(shown(stopped.error).description).toMatch(/Request ID for the support: \S+ \(NOT_FOUND\)$/);
		const { json } = await run(get, [{}], { onError: 'continueRegularOutput' });
		expect(Object(json[0]?.['details']).requestId).toEqual(expect.any(String));
	});

	it.each([
		[402, 'INSUFFICIENT_CREDITS', 'credits'],
		[403, 'FORBIDDEN_SCOPE', 'Full Access'],
		[409, 'CONFLICT', 'stands in the way'],
		[422, 'UNPROCESSABLE', 'does not fit the rest'],
	])('say what to do about %d %s', async (status, code, advice) => {
		const scripted = await startScripted(() => ({
			status,
			body: { code, message: 'Refused.', details: [], requestId: 'req-4711' },
		}));
		const own = rouptimizeNode({ baseUrl: scripted.url, apiToken: 'rpt_test_x' });
		const { error } = await own({ resource: 'route', operation: 'autoOptimize', date: '2027-03-15' });
		expect(shown(error).description).toContain(advice);
		expect(shown(error).description).toContain('req-4711');
		expect(scripted.received).toHaveLength(1);
		await scripted.close();
	});

	it('are tried again with the same key after a lost answer, and when the service is busy', async () => {
		const answers = ['lost', 429, 201] as const;
		const scripted = await startScripted((_request, open) => {
			expect(open).toBe(1);
			const answer = answers[scripted.received.length - 1] ?? 201;
			if (answer === 'lost') return 'lost';
			const refusal = { code: 'RATE_LIMITED', message: 'Wait.', details: [], requestId: 'r' };
			return answer === 429 ? { status: 429, body: refusal } : { status: 201, body: { id: 'b1' } };
		});
		const own = rouptimizeNode({ baseUrl: `${scripted.url}/`, apiToken: 'rpt_test_x' });
		const { json, error } = await own({ resource: 'branch', operation: 'create', name: 'A' });
		expect(error).toBeUndefined();
		expect(json).toEqual([{ id: 'b1' }]);
		const keys = scripted.received.map(({ headers }) => headers['idempotency-key']);
		expect(new Set(keys).size).toBe(1);
		expect(keys[0]).toMatch(/^[0-9a-f]{40}$/);
		await scripted.close();
	});

	it('use the key that is given', async () => {
		const scripted = await startScripted(() => ({ status: 201, body: { id: 'b1' } }));
		const own = rouptimizeNode({ baseUrl: scripted.url, apiToken: 'rpt_test_x' });
		const options = { idempotencyKey: '={{ "order-" + $json.n }}' };
		await own({ resource: 'branch', operation: 'create', name: 'A', options }, [{ n: 1 }, { n: 2 }]);
		const keys = scripted.received.map(({ headers }) => headers['idempotency-key']);
		expect(keys.sort()).toEqual(['order-1', 'order-2']);
		await scripted.close();
	});

	it('end where a list does not: pages that repeat, and none at all', async () => {
		const scripted = await startScripted(({ query }) => ({
			body: query.get('externalId') === null ? { data: [{ id: '1' }], nextCursor: 'same', total: 9 } : {},
		}));
		const own = rouptimizeNode({ baseUrl: scripted.url, apiToken: 'rpt_test_x' });
		const round = await own({ resource: 'branch', operation: 'getAll', returnAll: true });
		expect(shown(round.error).message).toMatch('pages of a list that do not end');
		const limited = await own({ resource: 'branch', operation: 'getAll', limit: 1 });
		expect(limited.json).toEqual([{ id: '1' }]);
		const none = await own({ resource: 'branch', operation: 'getAll', filters: { externalId: 'x' } });
		expect(shown(none.error).message).toMatch("without its list 'data'");
		await scripted.close();
	});
});

it('the contract has no call that takes a second part of the path', () => {
	expect(Object.values(operations).filter(({ path }) => path.split(':').length > 2)).toEqual([]);
});
