import { startServer, type TestServer } from '../../support/server.mts';
import { anOrder, optimoRouteNode, shown } from './optimoroute-node.mts';

let server: TestServer;
let run: ReturnType<typeof optimoRouteNode>;

beforeEach(async () => {
	server = await startServer();
	run = optimoRouteNode(server);
});
afterEach(() => server.close());

const saveMany = { resource: 'order', operation: 'upsertMany', dataMode: 'autoMap' };
const byNumber = (value: string) => ({ __rl: true, mode: 'orderNo', value });

function getOrder(orderNo: string) {
	return run({ resource: 'order', operation: 'get', order: byNumber(orderNo), simplify: false });
}

describe('Create', () => {
	const create = {
		resource: 'order',
		operation: 'create',
		orderNo: '={{ $json.orderNo }}',
		date: '2027-03-15T00:00:00',
		type: 'D',
		locationBy: 'address',
		address: '393 Hanover St, Boston, MA 02113, USA',
	};

	it('creates an order at an address that it looks up', async () => {
		const { json, error } = await run(
			{
				...create,
				locationOptions: { locationName: 'Green Cross', checkInTime: 4, notes: 'Ring' },
				additionalFields: {
					duration: 12.5,
					load1: 3,
					priority: 'H',
					skills: 'SK001, SK002',
					timeWindows: { window: [{ twFrom: '9:00', twTo: '12:00' }] },
					allowedWeekdays: ['mon', 'tue'],
					allowedDates: { range: { from: '2027-03-01T00:00:00', to: '2027-03-31T00:00:00' } },
					allowedDateTimes: { window: [{ from: '2027-03-15T08:00:00.000-04:00', to: '' }] },
					driverSerial: '001',
					barcode: '111, 222',
					customFields: { field: [{ key: 'instructions', value: 'red' }] },
				},
			},
			[{ orderNo: 'C1' }],
		);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ orderNo: 'C1', location: { latitude: 42.365142, valid: true } }]);
		expect((await getOrder('C1')).json).toMatchObject([
			{
				date: '2027-03-15',
				duration: 12.5,
				load1: 3,
				priority: 'H',
				skills: ['SK001', 'SK002'],
				timeWindows: [{ twFrom: '09:00', twTo: '12:00' }],
				allowedWeekdays: ['mon', 'tue'],
				allowedDates: { from: '2027-03-01', to: '2027-03-31' },
				allowedDateTimes: [{ from: '2027-03-15T08:00:00' }],
				assignedTo: { serial: '001' },
				barcode: [{ barcode: '111' }, { barcode: '222' }],
				location: { locationName: 'Green Cross', checkInTime: 4, notes: 'Ring' },
			},
		]);
	});

	it('gives the warning with an address that was stored although it was not found', async () => {
		const { json } = await run(
			{ ...create, address: 'Nowhere 1, Xyzzy', locationOptions: { storeInvalid: true } },
			[{ orderNo: 'C2' }],
		);
		expect(json).toMatchObject([{ code: 'WAR_LOC_GEOCODING', location: { valid: false } }]);
	});

	it('says what to do about an address that is not found', async () => {
		const { error } = await run({ ...create, address: 'Nowhere 1, Xyzzy' }, [{ orderNo: 'C3' }]);
		expect(shown(error).message).toContain('Order C3');
		expect(shown(error).description).toMatch(/Correct the address.*ERR_LOC_GEOCODING\)/);
	});

	it('refuses a second order with the same number, unless that is wanted', async () => {
		const twice = [{ orderNo: 'C4' }, { orderNo: 'C4' }];
		const { outputs } = await run(create, twice, { onError: 'continueErrorOutput' });
		expect(outputs.map((items) => items.length)).toEqual([1, 1]);
		expect(outputs[1]?.[0]).toMatchObject({
			json: { orderNo: 'C4', details: { code: 'ERR_ORD_EXISTS' } },
			pairedItem: { item: 1 },
		});
		const { json } = await run({ ...create, additionalFields: { acceptDuplicateOrderNo: true } }, twice);
		expect(json).toHaveLength(2);
	});

	it('creates a pickup before the delivery that is linked to it, though five go at a time', async () => {
		const items = Array.from({ length: 12 }, (_, n) => ({
			orderNo: `L${n}`,
			related: n % 2 === 1 ? `L${n - 1}` : '',
			type: n % 2 === 1 ? 'D' : 'P',
		}));
		const { json, error } = await run(
			{
				...create,
				type: '={{ $json.type }}',
				additionalFields: { relatedOrderNo: '={{ $json.related || undefined }}' },
			},
			items,
		);
		expect(error).toBeUndefined();
		expect(json).toHaveLength(12);
	});
});

describe('Create or Update', () => {
	const upsert = {
		resource: 'order',
		operation: 'upsert',
		orderNo: 'U1',
		date: '2027-03-15',
		type: 'D',
		locationBy: 'coordinates',
		latitude: 42.1,
		longitude: -71.2,
		locationName: 'Depot',
	};

	it('keeps other fields with MERGE and resets them with SYNC', async () => {
		await run({ ...upsert, mode: 'MERGE', additionalFields: { load1: 5, notes: 'first' } });
		await run({ ...upsert, mode: 'MERGE', additionalFields: { notes: 'second' } });
		expect((await getOrder('U1')).json).toMatchObject([{ load1: 5, notes: 'second' }]);
		await run({ ...upsert, mode: 'SYNC', additionalFields: { notes: 'third' } });
		expect((await getOrder('U1')).json).toMatchObject([{ load1: 0, notes: 'third' }]);
	});

	it('takes a place the account knows by its number', async () => {
		await run({ ...upsert, locationBy: 'locationNo', locationNo: 'LOC003' });
		expect((await getOrder('U1')).json).toMatchObject([
			{ location: { locationName: 'Framingham Medical Supply' } },
		]);
	});
});

describe('a field that must be filled in', () => {
	const create = { resource: 'order', operation: 'create', orderNo: 'F1', date: '2027-03-15', type: 'D' };
	const atAddress = { ...create, locationBy: 'address', address: '393 Hanover St, Boston, MA 02113, USA' };
	const atCoordinates = { ...create, locationBy: 'coordinates', locationName: 'Shop' };

	it.each([
		[{ ...atAddress, orderNo: '={{ $json.no }}' }, "'Order Number' is empty"],
		[{ ...atAddress, date: '={{ $json.day }}' }, "'Date' is empty"],
		[{ ...atAddress, type: '={{ $json.type }}' }, "'Type' is empty"],
		[{ ...atAddress, address: '={{ $json.address }}' }, "'Address' is empty"],
		[{ ...atCoordinates, latitude: '={{ $json.lat }}', longitude: 1 }, "'Latitude' is empty"],
		[atCoordinates, "'Latitude' and 'Longitude' are empty"],
		[{ ...atAddress, operation: 'upsert', orderNo: '={{ $json.no }}' }, "'Order Number' is empty"],
		[{ ...atCoordinates, operation: 'upsert', mode: 'MERGE' }, "'Latitude' and 'Longitude' are empty"],
	])('is asked for: %#', async (parameters, message) => {
		const { error } = await run(parameters);
		expect(shown(error).message).toBe(message);
	});
});

describe('Update', () => {
	it('changes the fields that are given, and the place', async () => {
		await run(saveMany, [anOrder({ orderNo: 'V1', load1: 2 })]);
		const { error } = await run({
			resource: 'order',
			operation: 'update',
			order: byNumber('V1'),
			updateFields: { notes: 'changed', date: '2027-03-16T00:00:00' },
			locationOptions: { locationNo: 'LOC002' },
		});
		expect(error).toBeUndefined();
		expect((await getOrder('V1')).json).toMatchObject([
			{ notes: 'changed', date: '2027-03-16', load1: 2, location: { locationNo: 'LOC002' } },
		]);
	});

	it('gives an order named by its ID a new number', async () => {
		const [saved] = (await run(saveMany, [anOrder({ orderNo: 'V2' })])).json;
		await run({
			resource: 'order',
			operation: 'update',
			order: { __rl: true, mode: 'id', value: String(saved?.id) },
			updateFields: { newOrderNo: 'V3' },
		});
		expect((await getOrder('V3')).json).toMatchObject([{ id: saved?.id }]);
	});

	it('refuses a new number for an order that is named by its number', async () => {
		await run(saveMany, [anOrder({ orderNo: 'V4' })]);
		const { error } = await run({
			resource: 'order',
			operation: 'update',
			order: byNumber('V4'),
			updateFields: { newOrderNo: 'V5' },
		});
		expect(shown(error).message).toBe("'New Order Number' needs the ID of the order");
	});

	it('takes the driver away if the field is added and left empty', async () => {
		await run(saveMany, [anOrder({ orderNo: 'V6', 'assignedTo.externalId': 'DRV001' })]);
		expect((await getOrder('V6')).json).toMatchObject([{ assignedTo: { externalId: 'DRV001' } }]);
		await run({
			resource: 'order',
			operation: 'update',
			order: byNumber('V6'),
			updateFields: { driverExternalId: '' },
		});
		expect((await getOrder('V6')).json).toMatchObject([{ assignedTo: null }]);
	});

	it('does not move an order to coordinates that nobody filled in', async () => {
		await run(saveMany, [anOrder({ orderNo: 'V7' })]);
		const { error } = await run({
			resource: 'order',
			operation: 'update',
			order: byNumber('V7'),
			locationOptions: { latitude: 0, longitude: 0 },
		});
		expect(shown(error).message).toBe("'Latitude' and 'Longitude' are empty");
		expect((await getOrder('V7')).json).toMatchObject([{ location: { latitude: 42.23899 } }]);
	});

	it('refuses an order that does not exist', async () => {
		const { error } = await run({ resource: 'order', operation: 'update', order: byNumber('none') });
		expect(shown(error).description).toContain('ERR_ORD_NOT_FOUND');
	});
});

describe('Create or Update Many', () => {
	it('saves the items of a spreadsheet, with one request', async () => {
		const { json, error } = await run(saveMany, [
			anOrder({ orderNo: 'M1', load1: '4', skills: 'SK001', twFrom: '08:00', twTo: '12:00' }),
			anOrder({ orderNo: 'M2', 'location.notes': '', notes: 'Second floor' }),
		]);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ orderNo: 'M1' }, { orderNo: 'M2' }]);
		expect((await getOrder('M1')).json).toMatchObject([
			{ load1: 4, skills: ['SK001'], timeWindows: [{ twFrom: '08:00', twTo: '12:00' }] },
		]);
		expect((await getOrder('M2')).json).toMatchObject([{ notes: 'Second floor' }]);
	});

	it('saves 10,000 items and fails the one bad one among them alone', async () => {
		const items = Array.from({ length: 10_000 }, (_, n) => anOrder({ orderNo: `K${n}` }));
		items[7_777] = anOrder({ orderNo: 'K7777', latitude: 91 });
		const { outputs } = await run(saveMany, items, { onError: 'continueErrorOutput' });
		expect(outputs.map((output) => output.length)).toEqual([9_999, 1]);
		expect(outputs[1]?.[0]).toMatchObject({ json: { orderNo: 'K7777' }, pairedItem: { item: 7_777 } });
		expect(server.domain.store.records.orders.size).toBe(9_999);
	});

	it('fails a bad row alone', async () => {
		const items = [
			anOrder({ orderNo: 'M3' }),
			anOrder({ orderNo: 'M4', skills: 'NONE' }),
			anOrder({ orderNo: 'M5' }),
		];
		const { outputs } = await run(saveMany, items, { onError: 'continueErrorOutput' });
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 2 }]);
		expect(outputs[1]).toMatchObject([
			{
				json: {
					orderNo: 'M4',
					details: { code: 'ERR_SK_NOT_EXISTS', advice: expect.stringContaining('Skills') },
				},
				pairedItem: { item: 1 },
			},
		]);
		const { json } = await run(saveMany, items, { onError: 'continueRegularOutput' });
		expect(json[1]).toMatchObject({ error: expect.stringContaining('Order M4') });
	});

	it('says how many of how many failed, and has saved the others', async () => {
		const { error } = await run(saveMany, [
			anOrder({ orderNo: 'M6' }),
			anOrder({ orderNo: 'M7', skills: 'NONE' }),
			anOrder({ orderNo: 'M8', latitude: 'north' }),
		]);
		expect(shown(error)).toMatchObject({ itemIndex: 1 });
		expect(shown(error).message).toMatch(/^2 of 3 items failed, 1 was done\. First: Order M7: /);
		expect(shown(error).description).toMatch(
			/Item 1: .*ERR_SK_NOT_EXISTS.*\nItem 2: .*ERR_INVALID_PARAM_FORMAT/,
		);
		expect((await getOrder('M6')).json).toHaveLength(1);
	});

	it('sends nothing if an item has no field of an order', async () => {
		const { error } = await run(saveMany, [anOrder({ orderNo: 'M9' }), { invoice: 12 }]);
		expect(shown(error).description).toContain('Fields found: invoice');
		expect((await getOrder('M9')).error).toBeDefined();
	});

	it.each([
		['CREATE', 'ERR_ORD_EXISTS', 'old'],
		['UPDATE', 'ERR_ORD_NOT_FOUND', 'new'],
	])('with the mode %s refuses with %s an order that is %s', async (mode, code, orderNo) => {
		await run(saveMany, [anOrder({ orderNo: 'old' })]);
		const { json } = await run(
			{ ...saveMany, mode },
			[anOrder({ orderNo: 'old' }), anOrder({ orderNo: 'new' })],
			{ onError: 'continueRegularOutput' },
		);
		const refused = json.filter(({ error }) => error);
		expect(refused).toMatchObject([{ error: expect.stringContaining(orderNo), details: { code } }]);
	});

	it('takes fields defined with expressions', async () => {
		const { error } = await run(
			{
				...saveMany,
				dataMode: 'define',
				orderNo: '={{ $json.no }}',
				date: "={{ DateTime.fromISO('2027-03-15T22:00', { zone: 'America/Los_Angeles' }) }}",
				locationBy: 'locationNo',
				locationNo: 'LOC001',
				additionalFields: { type: 'P', load2: '={{ $json.weight }}' },
			},
			[{ no: 'D1', weight: 7 }],
		);
		expect(error).toBeUndefined();
		expect((await getOrder('D1')).json).toMatchObject([
			{ type: 'P', date: '2027-03-15', load2: 7, location: { locationNo: 'LOC001' } },
		]);
	});

	const emptyRow = {
		orderNo: 'E1',
		notes: '',
		skills: '',
		'location.notes': '',
		assignedTo: { externalId: '' },
		twFrom: '',
	};
	const defined = {
		...saveMany,
		dataMode: 'define',
		orderNo: 'E1',
		locationOptions: { notes: '={{ "" }}' },
		additionalFields: { notes: '={{ "" }}', skills: '={{ "" }}', driverExternalId: '={{ "" }}' },
	};

	it.each([
		['mapped', saveMany, emptyRow],
		['defined', defined, {}],
	])('clears %s fields that are empty only if told to', async (_mode, parameters, item) => {
		const filled = anOrder({
			orderNo: 'E1',
			notes: 'keep',
			skills: 'SK001',
			load1: 3,
			'location.notes': 'Gate',
			assignedTo: 'DRV001',
		});
		await run(saveMany, [filled]);
		const before = (await getOrder('E1')).json;
		expect(before).toMatchObject([
			{ notes: 'keep', skills: ['SK001'], load1: 3, location: { notes: 'Gate', latitude: 42.23899 } },
		]);
		expect((await run(parameters, [item])).error).toBeUndefined();
		expect((await getOrder('E1')).json).toEqual(before);
		const { error } = await run({ ...parameters, options: { emptyFields: 'send' } }, [item]);
		expect(error).toBeUndefined();
		expect((await getOrder('E1')).json).toMatchObject([
			{ notes: '', skills: [], load1: 3, assignedTo: null, location: { notes: '', latitude: 42.23899 } },
		]);
	});

	it('changes one defined field and leaves date, type and place alone', async () => {
		await run(saveMany, [anOrder({ orderNo: 'E2', type: 'P' })]);
		const [before] = (await getOrder('E2')).json;
		const { error } = await run({
			...saveMany,
			dataMode: 'define',
			mode: 'UPDATE',
			orderNo: 'E2',
			additionalFields: { load1: 4 },
		});
		expect(error).toBeUndefined();
		expect((await getOrder('E2')).json).toEqual([{ ...before, load1: 4 }]);
	});

	it('takes field names in any case', async () => {
		const { orderNo, date, ...rest } = anOrder({ orderNo: 'E3' });
		await run(saveMany, [{ ...rest, OrderNo: orderNo, DATE: date }]);
		await run(saveMany, [{ ...rest, OrderNo: orderNo, DATE: date }]);
		expect((await getOrder('E3')).json).toMatchObject([{ date: '2027-03-15' }]);
	});

	it('asks for the number of an order in any mode but Create', async () => {
		const unnamed = anOrder({ orderNo: '' });
		for (const mode of ['default', 'SYNC', 'UPDATE']) {
			expect(shown((await run({ ...saveMany, mode }, [unnamed])).error).message).toBe(
				"'Order Number' is empty",
			);
		}
		const define = { ...saveMany, dataMode: 'define', orderNo: '={{ $json.no }}' };
		expect(shown((await run(define)).error).message).toBe("'Order Number' is empty");
		expect((await run({ ...saveMany, mode: 'CREATE' }, [unnamed])).json).toMatchObject([
			{ id: expect.stringMatching(/^[0-9a-f]{32}$/) },
		]);
	});

	it('goes by the number if an id is not one of the service', async () => {
		const { json, error } = await run(saveMany, [anOrder({ orderNo: 'E4', id: 4711 })]);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ orderNo: 'E4' }]);
		await run(saveMany, [{ id: json[0]?.id, notes: 'by ID' }]);
		expect((await getOrder('E4')).json).toMatchObject([{ notes: 'by ID' }]);
	});

	it('takes the mode and the operation of each item', async () => {
		await run(saveMany, [anOrder({ orderNo: 'E5', load1: 3 })]);
		const items = [
			anOrder({ orderNo: 'E5', operation: 'sync' }),
			anOrder({ orderNo: 'E6', operation: 'UPDATE' }),
			anOrder({ orderNo: 'E7', operation: 'pick up at the door' }),
			anOrder({ orderNo: 'E5', operation: 'CREATE', acceptDuplicateOrderNo: 'true', load1: 9 }),
		];
		const { json } = await run(saveMany, items, { onError: 'continueRegularOutput' });
		expect(json).toMatchObject([
			{ orderNo: 'E5' },
			{ details: { code: 'ERR_ORD_NOT_FOUND' } },
			{ orderNo: 'E7' },
			{ orderNo: 'E5' },
		]);
		const [first, , , twin] = json;
		const byId = { __rl: true, mode: 'id', value: '={{ $json.id }}' };
		const found = await run({ resource: 'order', operation: 'get', order: byId, simplify: false }, [
			{ id: first?.id },
			{ id: twin?.id },
		]);
		expect(found.json).toMatchObject([{ load1: 0 }, { load1: 9 }]);
		const modes = await run(
			{ ...saveMany, mode: '={{ $json.mode }}' },
			[anOrder({ orderNo: 'E8', mode: 'CREATE' }), anOrder({ orderNo: 'E9', mode: 'UPDATE' })],
			{ onError: 'continueRegularOutput' },
		);
		expect(modes.json).toMatchObject([{ orderNo: 'E8' }, { details: { code: 'ERR_ORD_NOT_FOUND' } }]);
	});
});

describe('Get', () => {
	it('gives the fields most workflows need, or all if asked', async () => {
		await run(saveMany, [anOrder({ orderNo: 'G3' })]);
		const { json } = await run({ resource: 'order', operation: 'get', order: byNumber('G3') });
		expect(json).toEqual([
			{
				id: expect.any(String),
				orderNo: 'G3',
				date: '2027-03-15',
				type: 'D',
				name: 'Old Mill Pharmacy',
				address: '',
				latitude: 42.23899,
				longitude: -71.36978,
			},
		]);
		expect(Object.keys((await getOrder('G3')).json[0] ?? {}).length).toBeGreaterThan(25);
	});

	it('gives the order of each item, and a trouble for one that is not there', async () => {
		await run(saveMany, [anOrder({ orderNo: 'G1' }), anOrder({ orderNo: 'G2' })]);
		const { outputs } = await run(
			{ resource: 'order', operation: 'get', order: byNumber('={{ $json.no }}') },
			[{ no: 'G2' }, { no: 'none' }, { no: 'G1' }, { no: '' }],
			{ onError: 'continueErrorOutput' },
		);
		expect(outputs[0]?.map(({ json, pairedItem }) => [json.orderNo, pairedItem])).toEqual([
			['G2', { item: 0 }],
			['G1', { item: 2 }],
		]);
		expect(outputs[1]?.map(({ json }) => json.error)).toEqual([
			expect.stringContaining('none'),
			'No order is named',
		]);
	});
});

describe('Get Many', () => {
	const getAll = {
		resource: 'order',
		operation: 'getAll',
		from: '2027-03-01',
		to: '2027-05-31',
		returnAll: true,
	};

	it('reads all pages of all days, simplified', async () => {
		const many = Array.from({ length: 1201 }, (_, n) =>
			anOrder({ orderNo: `S${n}`, date: n % 2 ? '2027-03-01' : '2027-05-31' }),
		);
		await run(saveMany, many);
		const { json } = await run({ ...getAll, options: { includeSchedule: true } });
		expect(new Set(json.map(({ orderNo }) => orderNo)).size).toBe(1201);
		expect(Object.keys(json[0] ?? {}).length).toBeLessThanOrEqual(10);
		expect(json[0]).toMatchObject({ name: 'Old Mill Pharmacy', driver: '', plannedArrival: '' });
	});

	it('keeps to the limit, and gives raw data if asked', async () => {
		await run(
			saveMany,
			Array.from({ length: 60 }, (_, n) => anOrder({ orderNo: `S${n}` })),
		);
		const { json } = await run({ ...getAll, returnAll: false, limit: 7, simplify: false });
		expect(json).toHaveLength(7);
		expect(json[0]).toMatchObject({ data: { location: { latitude: 42.23899 } } });
	});

	it('finds orders by numbers and IDs', async () => {
		const [saved] = (await run(saveMany, [anOrder({ orderNo: 'S1' }), anOrder({ orderNo: 'S2' })])).json;
		const { json } = await run({ ...getAll, findBy: 'orders', orders: `S2, ${String(saved?.id)}` });
		expect(json.map(({ orderNo }) => orderNo).sort()).toEqual(['S1', 'S2']);
		const { error } = await run({ ...getAll, findBy: 'orders', orders: '={{ $json.no }}' });
		expect(shown(error).message).toBe("'Orders' is empty");
	});

	it('filters by status', async () => {
		await run(saveMany, [anOrder()]);
		const inStatus = async (status: string) => (await run({ ...getAll, options: { status: [status] } })).json;
		expect(await inStatus('unscheduled')).toHaveLength(1);
		expect(await inStatus('scheduled')).toHaveLength(0);
	});

	it('asks for a day that is missing', async () => {
		const { error } = await run({ ...getAll, from: '={{ $json.day }}' });
		expect(shown(error).message).toBe("'From' is not a day: it is empty");
	});
});

describe('Get Scheduling Info', () => {
	it('tells that an order is on no route', async () => {
		await run(saveMany, [anOrder({ orderNo: 'I1' })]);
		const { json } = await run({ resource: 'order', operation: 'getSchedulingInfo', order: byNumber('I1') });
		expect(json).toEqual([{ orderNo: 'I1', scheduled: false, reason: '' }]);
	});

	it('refuses an order that does not exist', async () => {
		const { error } = await run({
			resource: 'order',
			operation: 'getSchedulingInfo',
			order: byNumber('none'),
		});
		expect(shown(error).description).toContain('ERR_ORD_NOT_FOUND');
	});
});

describe('Delete', () => {
	it('deletes the order that is named, once', async () => {
		await run(saveMany, [anOrder({ orderNo: 'X1' })]);
		const remove = { resource: 'order', operation: 'delete', order: byNumber('X1') };
		expect((await run(remove)).json).toEqual([{ deleted: true, orderNo: 'X1' }]);
		expect(shown((await run(remove)).error).description).toContain('ERR_ORD_NOT_FOUND');
	});

	it('deletes the order with an ID', async () => {
		const [saved] = (await run(saveMany, [anOrder({ orderNo: 'X2' })])).json;
		const order = { __rl: true, mode: 'id', value: String(saved?.id) };
		const remove = {
			resource: 'order',
			operation: 'delete',
			order,
			options: { forceDelete: '={{ "true" }}' },
		};
		expect((await run(remove)).json).toEqual([{ deleted: true, id: saved?.id }]);
		expect(shown((await run(remove)).error).description).toContain('ERR_ORD_NOT_FOUND');
	});
});

describe('Delete Many', () => {
	it('goes by the number if an id is not one of the service', async () => {
		await run(saveMany, [anOrder({ orderNo: 'Y3' })]);
		const { json } = await run({ resource: 'order', operation: 'deleteMany', dataMode: 'autoMap' }, [
			{ id: '4711', OrderNo: ' Y3 ' },
		]);
		expect(json).toEqual([{ deleted: true, orderNo: 'Y3' }]);
	});

	it('deletes what the items name, and fails the others alone', async () => {
		const saved = await run(saveMany, [anOrder({ orderNo: 'Y1' }), anOrder({ orderNo: 'Y2' })]);
		const { outputs } = await run(
			{ resource: 'order', operation: 'deleteMany', dataMode: 'autoMap' },
			[{ id: saved.json[0]?.id }, { orderNo: 'none' }, { orderNo: 'Y2' }],
			{ onError: 'continueErrorOutput' },
		);
		expect(outputs[0]?.map(({ json }) => json)).toEqual([
			{ deleted: true, id: saved.json[0]?.id },
			{ deleted: true, orderNo: 'Y2' },
		]);
		expect(outputs[1]).toMatchObject([{ json: { details: { code: 'ERR_ORD_NOT_FOUND' } } }]);
	});

	it('deletes all orders with one number only if told to', async () => {
		const twins = [anOrder({ orderNo: 'Z' }), anOrder({ orderNo: 'Z' })];
		await run({ ...saveMany, mode: 'CREATE', options: { acceptDuplicateOrderNo: true } }, twins);
		const remove = { resource: 'order', operation: 'deleteMany', dataMode: 'define', order: byNumber('Z') };
		expect(shown((await run(remove)).error).description).toContain('Delete All Matches');
		expect((await run({ ...remove, options: { deleteMultiple: true } })).json).toEqual([
			{ deleted: true, orderNo: 'Z' },
		]);
	});
});

describe('Delete All', () => {
	const remove = { resource: 'order', operation: 'deleteAll', scope: 'date', date: '2027-03-15' };

	it('deletes the orders of a date once the date is typed again', async () => {
		await run(saveMany, [anOrder({ orderNo: 'A1' }), anOrder({ orderNo: 'A2', date: '2027-03-16' })]);
		const { error } = await run({ ...remove, confirmation: 'yes' });
		expect(shown(error).message).toContain('nothing was deleted');
		expect((await getOrder('A1')).json).toHaveLength(1);
		expect((await run({ ...remove, confirmation: '2027-03-15' })).json).toEqual([
			{ deleted: true, date: '2027-03-15' },
		]);
		expect((await getOrder('A1')).error).toBeDefined();
		expect((await getOrder('A2')).json).toHaveLength(1);
	});

	it('deletes everything for the word ALL', async () => {
		await run(saveMany, [anOrder({ orderNo: 'A3' })]);
		const { json } = await run({ ...remove, scope: 'all', confirmation: 'ALL' });
		expect(json).toEqual([{ deleted: true, all: true }]);
		expect((await getOrder('A3')).error).toBeDefined();
	});
});
