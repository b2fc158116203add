import { operations } from '../../../contract/rouptimize/operations.ts';
import { planFor } from '../../support/rouptimize-fleet.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { shown } from './optimoroute-node.mts';
import { accountAt, named, rouptimizeList, rouptimizeNode } from './rouptimize-node.mts';

let server: TestServer;
let run: ReturnType<typeof rouptimizeNode>;

beforeAll(async () => {
	server = await startServer();
	run = rouptimizeNode(accountAt(server));
});
afterAll(() => server.close());

const codeOf = (error: Error | undefined): string =>
	/\((\w+)\)$/.exec(shown(error).description)?.[1] ?? shown(error).message;

it('Account: Get tells company and token', async () => {
	const { json } = await run({ resource: 'account', operation: 'get' });
	expect(json[0]).toMatchObject({ company: { credits: 200 }, token: { preset: 'full_access' } });
	const stranger = rouptimizeNode({ ...accountAt(server), apiToken: 'rpt_live_nothing' });
	expect(codeOf((await stranger({ resource: 'account', operation: 'get' })).error)).toBe('UNAUTHENTICATED');
});

it('API Token: is created, listed, of use, and revoked', async () => {
	const token = (operation: string, fields: object = {}) =>
		run({ resource: 'apiToken', operation, ...fields });
	const made = await token('create', { name: 'Reports', preset: 'read_only' });
	const [{ id, token: secret } = {}] = made.json;
	const reader = rouptimizeNode({ ...accountAt(server), apiToken: String(secret) });
	const lists = await reader({ resource: 'branch', operation: 'getAll' });
	expect(lists.json).toHaveLength(1);
	const writes = await reader({ resource: 'branch', operation: 'create', name: 'A' });
	expect(codeOf(writes.error)).toBe('FORBIDDEN_SCOPE');
	expect((await token('getAll', { returnAll: true })).json.map((one) => one['id'])).toContain(id);
	const gone = { token: named(String(id), 'id') };
	expect((await token('delete', gone)).json).toEqual([{ deleted: true, id }]);
	expect(codeOf((await token('delete', gone)).error)).toBe('NOT_FOUND');
	expect(codeOf((await token('create', { name: '={{ "" }}' })).error)).toBe("'Name' is empty");
});

describe('mobile app', () => {
	const user = (operation: string, fields: object = {}) =>
		run({ resource: 'mobileUser', operation, ...fields });

	it('Driver: Invite makes a mobile user, who is disabled, enabled, changed and deleted', async () => {
		const driver = named('DRV004');
		const invited = await run({ resource: 'driver', operation: 'invite', driver });
		expect(invited.error).toBeUndefined();
		const id = String(invited.json[0]?.['mobileUserId']);
		const again = await run({ resource: 'driver', operation: 'invite', driver });
		expect(codeOf(again.error)).toBe('INVITE_ACTIVE');

		const mobileUser = named(id, 'id');
		const updateFields = { externalId: 'MOB-1', phone: '+1 617 555 0134' };
		expect((await user('update', { mobileUser, updateFields })).json).toMatchObject([
			{ id, ...updateFields },
		]);
		expect((await user('get', { mobileUser: named('MOB-1') })).json).toMatchObject([{ id }]);
		expect((await user('getAll', { filters: { driver } })).json).toMatchObject([{ id }]);
		expect((await user('disable', { mobileUser })).json).toMatchObject([{ status: 'disabled' }]);
		expect((await user('enable', { mobileUser })).error).toBeUndefined();
		expect((await user('delete', { mobileUser })).json).toEqual([{ deleted: true, id }]);
		for (const operation of ['get', 'disable', 'enable', 'delete']) {
			expect(codeOf((await user(operation, { mobileUser })).error)).toBe('NOT_FOUND');
		}
		const changed = await user('update', { mobileUser, updateFields });
		expect(codeOf(changed.error)).toBe('NOT_FOUND');
		expect((await user('getAll', { filters: { status: 'active' } })).json).toEqual([]);
		const unknown = await user('getAll', { filters: { status: '={{ "gone" }}' } });
		expect(codeOf(unknown.error)).toBe('VALIDATION_ERROR');
	});

	it('Driver: Get Devices lists none for one who has no app', async () => {
		const devices = { resource: 'driver', operation: 'getDevices' };
		const { json, error } = await run({ ...devices, driver: named('DRV005') });
		expect([json, error]).toEqual([[], undefined]);
		const nobody = await run({ ...devices, driver: named('nobody', 'id') });
		expect(codeOf(nobody.error)).toBe('NOT_FOUND');
	});
});

describe('Route', () => {
	const route = (operation: string, fields: object = {}) => run({ resource: 'route', operation, ...fields });
	const stopsIn = (json: object | undefined): string[] =>
		(json as { stops: Array<{ externalId: string }> }).stops.map(({ externalId }) => externalId);

	beforeAll(async () => {
		const items = ['R1', 'R2', 'R3', 'R4'].map((externalId, index) => ({
			externalId,
			date: '2027-04-01',
			name: externalId,
			latitude: 42.36 + index / 100,
			longitude: -71.06,
		}));
		const { error } = await run({ resource: 'mission', operation: 'createMany' }, items);
		expect(error).toBeUndefined();
	});

	it('is made, filled, reordered, given away and deleted by hand', async () => {
		const created = await route('create', {
			date: '2027-04-01',
			name: 'North',
			missions: 'R1, R2',
			namedBy: 'externalId',
			additionalFields: { externalId: 'ROUTE-1', branch: named('BRN001'), depot: named('DEP001') },
		});
		expect(created.error).toBeUndefined();
		expect(created.json[0]).toMatchObject({ externalId: 'ROUTE-1', date: '2027-04-01', driver: '' });
		expect(stopsIn(created.json[0])).toEqual(['R1', 'R2']);

		const named1 = { route: named('ROUTE-1') };
		const added = await route('addMissions', {
			...named1,
			missions: "={{ ['R3'] }}",
			namedBy: 'externalId',
			options: { position: 1 },
		});
		expect(stopsIn(added.json[0])).toEqual(['R3', 'R1', 'R2']);
		const missions = 'R1, R2, R3';
		const reordered = await route('reorderMissions', { ...named1, missions, namedBy: 'externalId' });
		expect(stopsIn(reordered.json[0])).toEqual(['R1', 'R2', 'R3']);
		const driven = await route('assignDriver', { ...named1, driver: named('DRV001') });
		expect(driven.json[0]).toMatchObject({ driver: 'Amara Okafor', status: 'assigned' });
		const whose = {
			resource: 'driver',
			operation: 'get',
			driver: named(String(driven.json[0]?.['driverId']), 'id'),
		};
		expect((await run(whose)).json).toMatchObject([{ email: 'amara.okafor@example.com' }]);
		const equipped = await route('assignVehicle', { ...named1, vehicle: named('VEH008') });
		expect(equipped.error).toBeUndefined();
		expect((await route('assignVehicle', { ...named1, assign: 'none' })).error).toBeUndefined();
		expect((await route('get', named1)).json).toMatchObject([
			{ externalId: 'ROUTE-1', driver: 'Amara Okafor' },
		]);
		const listed = await route('getAll', { filters: { date: '2027-04-01' }, simplify: false });
		expect(listed.json).toMatchObject([{ externalId: 'ROUTE-1', stops: [{}, {}, {}] }]);
		expect((await route('getTimeline', named1)).json).toEqual([]);

		const feature = await route('getGeometry', named1);
		expect(feature.json[0]).toMatchObject({ type: 'Feature', geometry: { type: 'LineString' } });
		const whole = await route('getGeometry', { ...named1, outputAs: 'raw' });
		const file = await route('getGeometry', { ...named1, outputAs: 'file' });
		const data = file.outputs[0]?.[0]?.binary?.['data'];
		expect(data).toMatchObject({ mimeType: 'application/geo+json' });
		const { type, features } = JSON.parse(Buffer.from(data?.data ?? '', 'base64').toString());
		expect(type).toBe('FeatureCollection');
		expect(features).toHaveLength(1 + (whole.json[0]?.['legs'] as object[]).length);

		const saved = await route('upsert', {
			externalId: 'ROUTE-1',
			date: '2027-04-01',
			name: 'North',
			missions: 'R4, R1',
			namedBy: 'externalId',
			additionalFields: { driver: named('DRV002') },
		});
		expect(saved.error).toBeUndefined();
		expect(stopsIn(saved.json[0])).toEqual(['R4', 'R1']);
		const moved = await route('upsert', { externalId: 'ROUTE-1', date: '2027-04-02' });
		expect(shown(moved.error).message).toMatch("exists already with another 'Date'");

		const gone = await route('delete', named1);
		expect(gone.json).toMatchObject([{ deleted: true }]);
	});

	it('refuses what does not fit', async () => {
		const nothing = { route: named('nothing', 'id') };
		for (const operation of ['get', 'delete', 'getTimeline', 'getGeometry']) {
			expect(codeOf((await route(operation, nothing)).error)).toBe('NOT_FOUND');
		}
		const change = { ...nothing, missions: 'R1', namedBy: 'externalId' };
		expect(codeOf((await route('addMissions', change)).error)).toBe('NOT_FOUND');
		expect(codeOf((await route('reorderMissions', change)).error)).toBe('NOT_FOUND');
		const driver = { ...nothing, driver: named('DRV001') };
		expect(codeOf((await route('assignDriver', driver)).error)).toBe('NOT_FOUND');
		const vehicle = { ...nothing, vehicle: named('VEH001') };
		expect(codeOf((await route('assignVehicle', vehicle)).error)).toBe('NOT_FOUND');
		const bad = await route('create', { date: '2027-04-01', missions: 'nothing' });
		expect(codeOf(bad.error)).toBe('UNPROCESSABLE');
		const soon = await route('getAll', { filters: { dateFrom: 'soon' } });
		expect(codeOf(soon.error)).toBe('VALIDATION_ERROR');
		const nobody = await route('upsert', { externalId: 'X', date: 'never' });
		expect(shown(nobody.error).message).toMatch("'Date' is not a day");
		const none = await route('addMissions', { ...nothing, missions: '={{ [] }}' });
		expect(shown(none.error).message).toBe("'Missions' is empty");
	});

	it('that OptimoRoute has planned is the same route', async () => {
		await planFor(server, 'DRV006', 'SHARED');
		const { json } = await route('getAll', { filters: { driver: named('DRV006') } });
		expect(json).toMatchObject([{ driver: 'Owen Gallagher', stops: [{ externalId: 'SHARED' }] }]);
		expect(json[0]?.['distanceKm']).toBeGreaterThan(0);
	});
});

describe('lists to choose from', () => {
	it.each([
		['branch', 'branch', 'get', 'greater', 'Greater Boston'],
		['depot', 'depot', 'get', 'chelsea', 'Chelsea depot'],
		['driver', 'driver', 'get', 'okafor', 'Amara Okafor'],
		['vehicle', 'vehicle', 'get', 'VEH001', 'Van 1'],
		['mission', 'mission', 'get', 'R4', 'R4'],
		['webhookEndpoint', 'webhookEndpoint', 'delete', '', undefined],
		['token', 'apiToken', 'delete', '', ''],
	])('%s of %s', async (field, resource, operation, filter, first) => {
		const list = rouptimizeList(accountAt(server));
		const { results } = await list(field, resource, operation, { filter });
		expect(results[0]?.name.startsWith(first ?? '') ?? undefined).toBe(
			first === undefined ? undefined : true,
		);
		const none = await list(field, resource, operation, { filter: 'no such thing' });
		expect(none.results).toEqual([]);
	});

	it('assignments are known by driver and vehicle', async () => {
		const fields = { driver: named('DRV001'), vehicle: named('VEH002'), startDate: '2027-06-01' };
		await run({ resource: 'assignment', operation: 'create', ...fields });
		const list = rouptimizeList(accountAt(server));
		const { results } = await list('assignment', 'assignment', 'get', { filter: 'okafor van 2' });
		expect(results.map(({ name }) => name)).toEqual([expect.stringContaining('2027-06-01')]);
	});
});

it('every call of the contract is there', () => {
	expect(Object.keys(operations)).toHaveLength(72);
});
