import type { IDataObject, INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { accountOf, routeMate, type RouteMateAccount } from '../../support/routemate.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { shown } from './optimoroute-node.mts';
import { aStop, importStops, jobList, jobNamed, routeMateNode } from './routemate-node.mts';

let server: TestServer;
let account: RouteMateAccount;
let run: ReturnType<typeof routeMateNode>;

beforeAll(async () => {
	server = await startServer();
	account = accountOf(server);
	run = routeMateNode(account);
});
afterAll(() => server.close());

const known = '393 Hanover St, Boston, MA 02113, USA';
const stopsOf = ({ stops }: IDataObject): IDataObject[] => stops as IDataObject[];

describe('Job: Import, one item for each stop', () => {
	it('gives the job with its route in the shape of all nodes', async () => {
		const { error, outputs } = await run(importStops, [
			aStop(),
			aStop({ external_stop_id: 'STOP-2', address: 'Chelsea, MA, USA', label: '', parcel_count: '3' }),
		]);
		expect(error).toBeUndefined();
		const [job, ...others] = outputs[0] ?? [];
		expect(others).toEqual([]);
		expect(job?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
		expect(job?.json).toMatchObject({
			externalId: 'BATCH-001',
			date: '2027-03-15',
			status: 'assigned',
			driver: 'Amara Okafor',
			driverEmail: 'amara.okafor@example.com',
			vehicle: '',
			stopCount: 2,
			unscheduled: [],
			warnings: [],
		});
		expect(job?.json['distanceKm']).toBeGreaterThan(0);
		expect(stopsOf(job?.json ?? {}).map(({ sequence }) => sequence)).toEqual([1, 2]);
		expect(stopsOf(job?.json ?? {})).toContainEqual({
			id: expect.any(String),
			externalId: 'STOP-1',
			sequence: expect.any(Number),
			name: 'Green Cross Pharmacy',
			address: known,
			latitude: 42.365142,
			longitude: -71.052882,
			plannedArrival: expect.stringMatching(/^2027-03-15T\d{2}:\d{2}:\d{2}$/),
			status: 'pending',
		});
	});

	it('makes a job of the items with the same external job ID, whatever their order', async () => {
		const ids = ['G-1', 'G-2', 'G-1', 'G-2'];
		const items = ids.map((external_job_id, n) =>
			aStop({ external_job_id, external_stop_id: `S${n}`, driver_email: '', title: n > 1 ? 'Round' : '' }),
		);
		const { outputs } = await run(importStops, items);
		expect(
			outputs[0]?.map(({ json, pairedItem }) => [json['externalId'], json['title'], pairedItem]),
		).toEqual([
			['G-1', 'Round', [{ item: 0 }, { item: 2 }]],
			['G-2', 'Round', [{ item: 1 }, { item: 3 }]],
		]);
	});

	it('groups by date and driver, whose values make the ID', async () => {
		const rows = [
			['2027-04-01', 'amara.okafor@example.com'],
			['2027-04-01', 'lucas.brandt@example.com'],
			['2027-04-02', 'amara.okafor@example.com'],
			['2027-04-01', 'Amara.Okafor@example.com'],
		];
		const { json, error } = await run(
			{ ...importStops, groupBy: 'fields', groupFields: 'date, driver_email' },
			rows.map(([date, driver_email], n) =>
				aStop({ external_job_id: '', external_stop_id: `D${n}`, date, driver_email }),
			),
		);
		expect(error).toBeUndefined();
		expect(json.map(({ externalId, stopCount }) => [externalId, stopCount])).toEqual([
			['2027-04-01 amara.okafor@example.com', 2],
			['2027-04-01 lucas.brandt@example.com', 1],
			['2027-04-02 amara.okafor@example.com', 1],
		]);
	});

	it('groups by any column of the items, with an ID from an expression', async () => {
		const { json } = await run(
			{
				...importStops,
				externalJobId: '={{ "Tour " + $json.Batch }}',
				groupBy: 'fields',
				groupFields: 'batch',
			},
			[1, 2, 1].map((Batch, n) =>
				aStop({ external_job_id: '', external_stop_id: `C${n}`, driver_email: '', Batch }),
			),
		);
		expect(json.map(({ externalId, stopCount }) => [externalId, stopCount])).toEqual([
			['Tour 1', 2],
			['Tour 2', 1],
		]);
	});

	it('takes the fields of the job from the panel before those of the items', async () => {
		const { json } = await run(
			{
				...importStops,
				externalJobId: 'PANEL-1',
				groupBy: 'oneJob',
				jobFields: {
					date: '2027-04-05T00:00:00.000+10:00',
					driverEmail: 'mei.tanaka@example.com',
					title: 'T',
				},
			},
			[aStop(), aStop({ external_job_id: 'other', external_stop_id: 'STOP-2' })],
		);
		expect(json).toMatchObject([
			{ externalId: 'PANEL-1', date: '2027-04-05', driver: 'Mei Tanaka', title: 'T', stopCount: 2 },
		]);
	});

	it('reads numbers, days and times as spreadsheets write them', async () => {
		await run({ ...importStops, simplify: false }, [
			aStop({
				external_job_id: 4711,
				external_stop_id: 815,
				date: '2027-04-06T00:00:00.000Z',
				latitude: '42.37',
				longitude: '-71.1',
				parcel_count: '4',
				time_window_start: '9:00',
				time_window_end: 0.5,
				service_minutes: '7.5',
				phone: 16175550123,
				'Something else': 'left out',
			}),
		]);
		const { body } = await (await routeMate(account))('getJobs', { external_job_id: '4711' });
		expect(body).toMatchObject({
			date: '2027-04-06',
			stops: [
				{
					external_stop_id: '815',
					latitude: 42.37,
					longitude: -71.1,
					parcel_count: 4,
					time_window_start: '09:00',
					time_window_end: '12:00',
					service_minutes: 7.5,
					phone: '16175550123',
				},
			],
		});
	});

	it('takes the stops from the fields of the panel', async () => {
		const { json, error } = await run(
			{
				...importStops,
				stopData: 'define',
				externalJobId: 'DEFINED-1',
				externalStopId: '={{ $json.nr }}',
				address: '={{ $json.where }}',
				stopFields: {
					label: '={{ $json.who }}',
					parcelCount: 2,
					serviceMinutes: 4,
					timeWindowStart: '8:00',
					timeWindowEnd: '',
				},
				jobFields: { date: '2027-04-07' },
				simplify: false,
			},
			[
				{ nr: 1, where: known, who: 'Ann' },
				{ nr: 2, where: 'Chelsea, MA, USA', who: 'Ben' },
			],
		);
		expect(error).toBeUndefined();
		expect(stopsOf(json[0] ?? {})).toHaveLength(2);
		expect(stopsOf(json[0] ?? {})).toContainEqual(
			expect.objectContaining({
				external_stop_id: '1',
				label: 'Ann',
				parcel_count: 2,
				service_minutes: 4,
				time_window_start: '08:00',
				time_window_end: null,
			}),
		);
	});

	it('gives each stop in the place of its item when asked to, with what was noticed', async () => {
		const { outputs } = await run({ ...importStops, options: { splitIntoStops: true } }, [
			aStop({ external_job_id: 'SPLIT-1', external_stop_id: 'A', address: 'Lowell, MA, USA' }),
			aStop({ external_job_id: 'SPLIT-2', external_stop_id: 'B', driver_email: 'nobody@example.com' }),
			aStop({ external_job_id: 'SPLIT-1', external_stop_id: 'C', address: 'Gibberish 12, Xqzzy' }),
		]);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }, { item: 2 }]);
		expect(outputs[0]?.map(({ json }) => json)).toMatchObject([
			{ externalId: 'A', jobExternalId: 'SPLIT-1', sequence: 1, driver: 'Amara Okafor', warning: '' },
			{ externalId: 'B', warning: expect.stringContaining('nobody@example.com') },
			{ externalId: 'C', sequence: null, latitude: null, warning: expect.stringContaining('not found') },
		]);
	});

	it('puts stops without a place apart, with the warnings', async () => {
		const { json } = await run(importStops, [
			aStop({ external_job_id: 'WARN-1', external_stop_id: 'A' }),
			aStop({ external_job_id: 'WARN-1', external_stop_id: 'B', address: 'Gibberish 12, Xqzzy', label: '' }),
		]);
		expect(stopsOf(json[0] ?? {}).map(({ externalId }) => externalId)).toEqual(['A']);
		expect(json[0]).toMatchObject({
			unscheduled: [{ externalId: 'B', name: 'Gibberish 12, Xqzzy', status: 'pending' }],
			warnings: [{ externalId: 'B', code: 'address_not_found', message: expect.any(String) }],
		});
	});

	it('fails because of warnings when asked to, and says that the job is there', async () => {
		const { error } = await run({ ...importStops, options: { failOnWarnings: true } }, [
			aStop({ external_job_id: 'WARN-2', address: 'Gibberish 12, Xqzzy' }),
		]);
		expect(shown(error).message).toMatch(/^Job WARN-2 was imported with a warning: STOP-1: /);
		expect(shown(error).description).toContain('(address_not_found)');
		const { status } = await (await routeMate(account))('getJobs', { external_job_id: 'WARN-2' });
		expect(status).toBe(200);
	});

	it('may run twice: the job that is there is given', async () => {
		const items = [aStop({ external_job_id: 'TWICE-1', date: '2027-04-08' })];
		const [first, second] = [await run(importStops, items), await routeMateTwice(items)];
		expect(second).toEqual(first.json[0]?.['id']);
	});

	/** Another client sends the same; n8n's engine here would send the same Idempotency-Key. */
	async function routeMateTwice([item = {}]: IDataObject[]): Promise<unknown> {
		const { external_job_id, date, driver_email, ...stop } = item;
		const call = await routeMate(account);
		const { status, body } = await call('importJob', { external_job_id, date, driver_email, stops: [stop] });
		expect(status).toBe(200);
		return body['job_id'];
	}

	it('says what to do about a job that is there with other content', async () => {
		await run(importStops, [aStop({ external_job_id: 'OTHER-1' })]);
		const { error } = await run(importStops, [aStop({ external_job_id: 'OTHER-1', label: 'Changed' })]);
		expect(shown(error).message).toMatch(/^Job OTHER-1: /);
		expect(shown(error).description).toMatch(/another 'External Job ID'.*\(job_exists\)$/);
	});

	it('names the stop and the item of a field that is refused', async () => {
		const { error } = await run(importStops, [
			aStop({ external_job_id: 'BAD-1' }),
			aStop({ external_job_id: 'BAD-1', external_stop_id: 'STOP-2', time_window_start: 'noon' }),
		]);
		expect(shown(error).message).toMatch(
			/2 of 2 items failed, .* Job BAD-1, stop STOP-2 of item 1: .*time_window_start/,
		);
		expect(shown(error).description).toContain('invalid_request');
	});

	it('imports the other jobs although one is refused', async () => {
		const { outputs } = await run(
			importStops,
			[
				aStop({ external_job_id: 'E-1' }),
				aStop({ external_job_id: 'E-2', latitude: '200', longitude: '10' }),
				aStop({ external_job_id: 'E-1', external_stop_id: 'STOP-2' }),
			],
			{ onError: 'continueErrorOutput' },
		);
		expect(outputs.map((output) => output.length)).toEqual([1, 1]);
		expect(outputs[0]?.[0]?.json).toMatchObject({ externalId: 'E-1', stopCount: 2 });
		expect(outputs[1]?.[0]?.json).toMatchObject({
			error: expect.stringContaining('Job E-2'),
			details: { code: 'invalid_request', fields: ['stops[0].latitude'] },
		});
	});

	it('leaves jobs of the same driver and day to each other', async () => {
		const items = ['1', '2', '3', '4'].map((n) =>
			aStop({ external_job_id: `TURN-${n}`, external_stop_id: n, date: '2027-04-09' }),
		);
		const { json, error } = await run(importStops, items);
		expect(error).toBeUndefined();
		expect(json.map(({ externalId }) => externalId)).toEqual(['TURN-1', 'TURN-2', 'TURN-3', 'TURN-4']);
	});
});

describe('Job: Import, one item for each job', () => {
	const importJobs = { ...importStops, dataMode: 'job' };
	const stops = [
		{ external_stop_id: 'STOP-1', address: known },
		{ external_stop_id: 'STOP-2', address: 'Chelsea, MA, USA' },
	];

	it('takes the stops from the field of the item, and so the other fields', async () => {
		const { json, outputs, error } = await run({ ...importJobs, stops: '={{ $json.stops }}' }, [
			{ external_job_id: 'W-1', title: 'One', date: '2027-04-12', stops },
			{ external_job_id: 'W-2', title: 'Two', date: '2027-04-12', stops: JSON.stringify(stops.slice(1)) },
		]);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([
			{ externalId: 'W-1', title: 'One', status: 'pending', driver: '', stopCount: 2 },
			{ externalId: 'W-2', title: 'Two', stopCount: 1 },
		]);
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([[{ item: 0 }], [{ item: 1 }]]);
	});

	it('gives the stops of an item in driving order when asked to', async () => {
		const { outputs } = await run(
			{
				...importJobs,
				externalJobId: 'W-3',
				stops: JSON.stringify(stops),
				options: { splitIntoStops: true },
			},
			[{ date: '2027-04-13' }],
		);
		expect(outputs[0]?.map(({ json, pairedItem }) => [json['sequence'], pairedItem])).toEqual([
			[1, { item: 0 }],
			[2, { item: 0 }],
		]);
	});

	it.each([
		['', "'Stops' is empty"],
		['some text', "'Stops' is not a list"],
		['{}', "'Stops' is not a list"],
		['[]', 'Job X has no stops'],
		['["a"]', "Entry 1 of 'Stops' is not a stop"],
		['[{ "nr": 1 }]', 'The stop has no field that belongs to one'],
		['[{ "address": "Boston" }]', 'The stop has no external_stop_id'],
	])('says what is wrong with %j', async (given, message) => {
		const { error } = await run({ ...importJobs, externalJobId: 'X', stops: given });
		expect(shown(error)).toMatchObject({ message, description: expect.any(String) });
	});
});

describe('Job: Get', () => {
	beforeAll(async () => {
		await run(importStops, [aStop({ external_job_id: 'GET-1', date: '2027-04-14' })]);
	});
	const get = { resource: 'job', operation: 'get' };

	it('finds a job by either ID, simplified or as the API has it', async () => {
		const [simple] = (await run({ ...get, job: jobNamed('GET-1') })).json;
		expect(simple).toMatchObject({ externalId: 'GET-1', driver: 'Amara Okafor', stops: [{ sequence: 1 }] });
		const raw = await run({ ...get, job: jobNamed(String(simple?.['id']), 'id'), simplify: false });
		expect(raw.json).toMatchObject([
			{ job_id: simple?.['id'], external_job_id: 'GET-1', stops: [{ external_stop_id: 'STOP-1' }] },
		]);
	});

	it('says that there is no such job, and fails that item alone', async () => {
		const { json, error } = await run(
			{ ...get, job: jobNamed('={{ $json.nr }}') },
			[{ nr: 'GET-0' }, { nr: 'GET-1' }],
			{ onError: 'continueRegularOutput' },
		);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ details: { code: 'job_not_found' } }, { externalId: 'GET-1' }]);
		const refused = await run({ ...get, job: jobNamed('GET-0') });
		expect(shown(refused.error).description).toMatch(/^Check 'Job': .*\(job_not_found\)$/);
	});

	it('says that no job is named', async () => {
		const { error } = await run({ ...get, job: jobNamed('={{ $json.missing }}') });
		expect(shown(error).message).toBe("'Job' is empty");
	});
});

describe('Job: Get Many', () => {
	const getAll = { resource: 'job', operation: 'getAll' };

	beforeAll(async () => {
		await run(
			importStops,
			Array.from({ length: 5 }, (_, n) =>
				aStop({ external_job_id: `LIST-${n}`, date: '2027-04-20', driver_email: 'mei.tanaka@example.com' }),
			),
		);
	});

	it('gives the jobs of a day, the newest first, or as many as asked for', async () => {
		const filters = { date: '2027-04-20T00:00:00' };
		const all = await run({ ...getAll, returnAll: true, filters });
		expect(all.json.map(({ externalId }) => externalId)).toEqual(
			expect.arrayContaining(['LIST-0', 'LIST-1', 'LIST-2', 'LIST-3', 'LIST-4']),
		);
		expect(all.json).toHaveLength(5);
		expect(all.json[0]).toMatchObject({ driver: 'Mei Tanaka', status: 'assigned', stopCount: 1, failed: 0 });
		const some = await run({ ...getAll, limit: 2, filters });
		expect(some.json).toEqual(all.json.slice(0, 2));
	});

	it('filters by driver, status and last change, a wall time being one of the workflow', async () => {
		const count = async (filters: INodeParameters) =>
			(await run({ ...getAll, returnAll: true, filters })).json.length;
		const ofMei = { driverEmail: 'MEI.tanaka@example.com', date: '2027-04-20' };
		expect(await count({ ...ofMei, status: 'assigned' })).toBe(5);
		expect(await count({ ...ofMei, status: 'completed' })).toBe(0);
		expect(await count({ ...ofMei, updatedSince: '2027-03-01T12:00:00Z' })).toBe(5);
		expect(await count({ ...ofMei, updatedSince: '2027-03-01T12:00:01Z' })).toBe(0);
	});

	it('gives the fields of the API when asked to', async () => {
		const { json } = await run({ ...getAll, limit: 1, simplify: false });
		expect(json).toMatchObject([{ job_id: expect.any(String), status_counts: { pending: 1 } }]);
	});

	it.each([
		[{ date: '15.03.2027' }, "'Date' is not a day: 15.03.2027"],
		[{ status: 'done' }, "'Status' is not one of a job: done"],
		[{ updatedSince: 'yesterday' }, "'Updated Since' is not a moment: yesterday"],
	])('refuses %j', async (filters, message) => {
		const { error } = await run({ ...getAll, filters });
		expect(shown(error)).toMatchObject({ message, description: expect.any(String) });
	});
});

describe('Token: Get', () => {
	const get = { resource: 'token', operation: 'get' };

	it('tells how long a token works, and the token only when asked to', async () => {
		const { json } = await run(get);
		expect(json).toEqual([{ tokenType: 'Bearer', expiresIn: 3600, expiresAt: expect.any(String) }]);
		const [open] = (await run({ ...get, options: { includeToken: true } })).json;
		expect(open?.['accessToken']).toMatch(/^rm_at_/);
	});

	it('says that the client is refused', async () => {
		const refused = await routeMateNode({ ...account, clientSecret: 'not the secret' })(get);
		expect(shown(refused.error).description).toMatch(/'Client Secret'.*\(invalid_client\)$/);
	});
});

describe('the list of jobs', () => {
	it('is searched by words, by day, and by a whole ID', async () => {
		const list = jobList(account);
		const all = await list();
		expect(all.results.length).toBeGreaterThan(5);
		const [first] = all.results;
		expect((await list({ filter: first?.name })).results).toContainEqual(first);
		const ofMei = await list({ filter: 'tanaka list-' });
		expect(ofMei.results).toHaveLength(5);
		expect((await list({ filter: '2027-04-20' })).results).toHaveLength(5);
		const [named, ...others] = (await list({ filter: 'LIST-3' })).results;
		expect(named?.name).toBe('LIST-3 · 2027-04-20 · Mei Tanaka');
		expect(others).toEqual([]);
		expect((await list({ filter: String(named?.value) })).results).toEqual([named]);
		expect((await list({ filter: 'no such thing' })).results).toEqual([]);
	});
});
