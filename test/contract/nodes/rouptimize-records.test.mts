import type { INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { startServer, type TestServer } from '../../support/server.mts';
import { shown } from './optimoroute-node.mts';
import { accountAt, named, rouptimizeNode } from './rouptimize-node.mts';

let server: TestServer;
let run: ReturnType<typeof rouptimizeNode>;

beforeAll(async () => {
	server = await startServer();
	run = rouptimizeNode(accountAt(server));
});
afterAll(() => server.close());

interface KindCase {
	readonly resource: string;
	/** The field of its locator. */
	readonly field: string;
	/** What Create is told, and what comes out of it. */
	readonly fields: INodeParameters;
	readonly created: object;
	readonly updateFields: INodeParameters;
	readonly updated: object;
	/** Fields that the service refuses, and with which code. */
	readonly refused: INodeParameters;
	readonly code: string;
	readonly filters: INodeParameters;
}

const kinds: readonly KindCase[] = [
	{
		resource: 'branch',
		field: 'branch',
		fields: { name: 'North', additionalFields: { address: 'Chelsea, MA, USA', timezone: 'America/Chicago' } },
		created: { name: 'North', timezone: 'America/Chicago' },
		updateFields: { name: 'North Shore' },
		updated: { name: 'North Shore', timezone: 'America/Chicago' },
		refused: { name: 'North', additionalFields: { timezone: 'Mars/Base' } },
		code: 'VALIDATION_ERROR',
		filters: {},
	},
	{
		resource: 'depot',
		field: 'depot',
		fields: {
			name: 'North depot',
			locationBy: 'coordinates',
			latitude: 42.4,
			longitude: -71.1,
			additionalFields: { address: 'Gate 2', branch: named('BRN001'), openFrom: '6:00', openTo: '20:00:00' },
		},
		created: { name: 'North depot', address: 'Gate 2', latitude: 42.4, openFrom: '06:00', openTo: '20:00' },
		updateFields: { openFrom: '', branch: named('') },
		updated: { openFrom: null, branchId: null, openTo: '20:00' },
		refused: { name: 'Nowhere', locationBy: 'address', address: 'Gibberish 12, Xqzzy' },
		code: 'ADDRESS_NOT_FOUND',
		filters: { branch: named('BRN001') },
	},
	{
		resource: 'vehicle',
		field: 'vehicle',
		fields: {
			plateNumber: 'BOS 9999',
			label: 'Truck 9',
			simplify: false,
			additionalFields: {
				branch: named('BRN001'),
				capacity: { loads: { load1: '1200', load2: '', load3: '7' } },
				features: 'LIFT',
				status: 'active',
				missionCapacity: 12,
			},
		},
		created: {
			plateNumber: 'BOS 9999',
			label: 'Truck 9',
			features: ['LIFT'],
			weightCapacity: 1200,
			capacity: { load1: 1200, load3: 7 },
			missionCapacity: 12,
		},
		updateFields: { status: 'maintenance', label: '' },
		updated: { status: 'maintenance', label: '' },
		refused: { plateNumber: 'BOS 9999', additionalFields: { year: 12 } },
		code: 'VALIDATION_ERROR',
		filters: { branch: named('BRN001'), status: 'active' },
	},
	{
		resource: 'driver',
		field: 'driver',
		fields: {
			name: 'Lena Fischer',
			email: 'lena.fischer@example.com',
			phone: '',
			simplify: false,
			additionalFields: {
				branch: named('BRN001'),
				skills: 'CRANE; SK001',
				startWorkingTime: '8:30',
				endWorkingTime: '17:00',
				licenseExpiry: '2030-05-31T00:00:00.000Z',
				startLocation: { place: { address: '', latitude: '42.4', longitude: '-71.1' } },
			},
		},
		created: {
			name: 'Lena Fischer',
			skills: ['CRANE', 'SK001'],
			startWorkingTime: '08:30',
			licenseExpiry: '2030-05-31',
			startLocation: { latitude: 42.4, longitude: -71.1 },
		},
		updateFields: { isActive: false, startLocation: {} },
		updated: { isActive: false },
		refused: { name: 'Lena Fischer', additionalFields: { vehicle: named('nothing', 'id') } },
		code: 'UNPROCESSABLE',
		filters: { branch: named('BRN001'), isActive: true },
	},
	{
		resource: 'assignment',
		field: 'assignment',
		fields: {
			driver: named('DRV001'),
			vehicle: named('VEH002'),
			startDate: '2027-05-01T22:00:00-05:00',
			additionalFields: { endDate: '2027-05-03' },
		},
		created: { startDate: '2027-05-01', endDate: '2027-05-03' },
		updateFields: { endDate: '2027-05-02' },
		updated: { startDate: '2027-05-01', endDate: '2027-05-02' },
		refused: {
			driver: named('DRV001'),
			vehicle: named('VEH003'),
			startDate: '2027-05-02',
			additionalFields: {},
		},
		code: 'ASSIGNMENT_OVERLAP',
		filters: { driver: named('DRV001'), date: '2027-05-01' },
	},
	{
		resource: 'mission',
		field: 'mission',
		fields: {
			date: '2027-03-15T23:30:00-05:00',
			name: 'Old Mill Pharmacy',
			locationBy: 'address',
			address: '393 Hanover St, Boston, MA 02113, USA',
			simplify: false,
			additionalFields: {
				load1: 3,
				priority: 'high',
				driver: named('DRV001'),
				timeWindows: { window: [{ start: '9:00', end: '' }] },
			},
		},
		created: {
			date: '2027-03-15',
			name: 'Old Mill Pharmacy',
			latitude: 42.365142,
			load1: 3,
			priority: 'high',
			timeWindows: [{ start: '09:00', end: '23:59' }],
			status: 'unassigned',
		},
		updateFields: { notes: 'Back door', driver: named(''), timeWindows: {} },
		updated: { notes: 'Back door', driverId: null, timeWindows: [] },
		refused: { date: '2027-03-15', name: '', locationBy: 'address', address: 'Gibberish 12, Xqzzy' },
		code: 'ADDRESS_NOT_FOUND',
		filters: { date: '2027-03-15', status: 'unassigned' },
	},
];

describe.each(kinds)('$resource', (kind) => {
	const { resource, field } = kind;
	const externalId = `EXT-${resource}`;
	const of = (operation: string, parameters: INodeParameters) => run({ resource, operation, ...parameters });
	const withId = (fields: INodeParameters): INodeParameters => ({
		...fields,
		additionalFields: { ...Object(fields['additionalFields']), externalId },
	});

	it('is created, got by either ID, listed, changed and deleted', async () => {
		const made = await of('create', withId(kind.fields));
		expect(made.error).toBeUndefined();
		expect(made.json).toEqual([expect.objectContaining({ externalId })]);
		expect(made.json[0]).toMatchObject(kind.created);
		const id = String(made.json[0]?.['id']);

		const simplify = false;
		const got = await of('get', { [field]: named(externalId), simplify });
		expect(got.json).toEqual(made.json);
		expect((await of('get', { [field]: named(id, 'id'), simplify })).json).toEqual(made.json);
		const simple = await of('get', { [field]: named(id, 'list') });
		expect(simple.json[0]).toMatchObject({ id });

		const listed = await of('getAll', { returnAll: true, filters: kind.filters, simplify });
		expect(listed.error).toBeUndefined();
		expect(listed.json.map((record) => record['id'])).toContain(id);

		const { updateFields } = kind;
		const changed = await of('update', { [field]: named(externalId), updateFields, simplify });
		expect(changed.error).toBeUndefined();
		expect(changed.json[0]).toMatchObject({ id, ...kind.updated });

		const deleted = await of('delete', { [field]: named(externalId) });
		expect(deleted.json).toEqual([{ deleted: true, id }]);
		expect(shown((await of('delete', { [field]: named(externalId) })).error).message).toMatch(
			`with the external ID ${externalId}`,
		);
		expect(shown((await of('get', { [field]: named(id, 'id') })).error).description).toMatch('(NOT_FOUND)');
	});

	it('is created once by Create or Update, however often it runs', async () => {
		const upsert = { ...kind.fields, externalId };
		const [first, again] = [await of('upsert', upsert), await of('upsert', upsert)];
		expect([first.error, again.error]).toEqual([undefined, undefined]);
		expect(again.json[0]).toMatchObject({ ...kind.created, id: first.json[0]?.['id'], externalId });
		const { json } = await of('getAll', { returnAll: true, filters: { externalId } });
		expect(json).toHaveLength(1);
		const unnamed = await of('upsert', { ...kind.fields, externalId: ' ' });
		expect(shown(unnamed.error).message).toBe("'External ID' is empty");
		const refused = await of('create', kind.refused);
		expect(shown(refused.error).description).toMatch(`(${kind.code})`);
		await of('delete', { [field]: named(externalId) });
	});

	it('can be saved by two items with the same external ID at the same moment', async () => {
		const items = [{}, {}];
		const { error, json } = await run(
			{ resource, operation: 'upsert', ...kind.fields, externalId: `TWICE-${resource}` },
			items,
		);
		expect(error).toBeUndefined();
		expect(new Set(json.map(({ id }) => id)).size).toBe(1);
		await of('delete', { [field]: named(`TWICE-${resource}`) });
	});

	it('says that nothing is to be changed, and that no record is named', async () => {
		const nothing = await of('update', { [field]: named('any', 'id'), updateFields: {} });
		expect(shown(nothing.error).message).toBe("'Update Fields' is empty");
		const nobody = await of('get', { [field]: named('={{ $json.nothing }}', 'id') });
		expect(shown(nobody.error).message).toMatch(/^'.+' is empty$/);
	});
});
