import { anOrder, day, orders } from '../../../support/orders.mts';
import { call, planDay, saveOrders, storedOrder } from '../../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

describe('saving orders', () => {
	let server: TestServer;
	beforeEach(async () => {
		server = await startServer();
	});
	afterEach(() => server.close());

	const save = (...rows: object[]) => saveOrders(server, rows);
	const stored = (orderNo: string) => storedOrder(server, orderNo);

	it('creates an order with the documented defaults', async () => {
		await save({ orderNo: 'A', date: day, location: { locationNo: 'LOC001' } });
		expect(await stored('A')).toMatchObject({
			type: 'D',
			priority: 'M',
			load1: 0,
			timeWindows: [],
			allowedWeekdays: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
			allowedDates: {},
			allowedDateTimes: [],
			assignedTo: null,
			notificationPreference: 'both',
			barcode: [],
			location: { locationNo: 'LOC001', locationName: 'Green Cross Pharmacy North End' },
		});
	});

	it('shows an order without a number as "-" and finds it by its id', async () => {
		const [row] = await save({ date: day, location: { locationNo: 'LOC001' } });
		const { body } = await call(server, 'getOrders', { orders: [{ id: row?.['id'] }] });
		expect(body['orders']).toMatchObject([{ success: true, id: row?.['id'], data: { orderNo: '-' } }]);
	});

	it('keeps what a second call leaves out, unless it syncs', async () => {
		await save(anOrder({ orderNo: 'A', notes: 'first', load1: 3, customFields: { fruit_type: 'apple' } }));
		await save({ orderNo: 'A', duration: 30 });
		expect(await stored('A')).toMatchObject({
			notes: 'first',
			load1: 3,
			duration: 30,
			customFields: { fruit_type: 'apple' },
		});
		await save({ orderNo: 'A', operation: 'SYNC', date: day, location: { locationName: 'New' } });
		expect(await stored('A')).toMatchObject({
			notes: '',
			load1: 0,
			customFields: {},
			location: { locationName: 'New', latitude: expect.any(Number), valid: true },
		});
	});

	it('writes an order once that is sent again as it is, and keeps its place on a route', async () => {
		const order = anOrder({
			orderNo: 'A',
			timeWindows: [{ twFrom: '08:00', twTo: '16:00' }],
			customFields: { fruit_type: 'apple' },
		});
		await save(order);
		await planDay(server, { date: day });
		const [before] = [...server.domain.store.records.orders.all()];
		await save(order);
		expect([...server.domain.store.records.orders.all()]).toEqual([before]);
		await save({ ...order, customFields: { fruit_type: 'pear' } });
		expect(await stored('A')).toMatchObject({ customFields: { fruit_type: 'pear' } });
	});

	it('renames an order that is named by its id', async () => {
		const [row] = await save(anOrder({ orderNo: 'OLD' }));
		await save({ id: row?.['id'], orderNo: 'NEW' });
		expect(await stored('OLD')).toBeUndefined();
		expect(await stored('NEW')).toMatchObject({ id: row?.['id'] });
	});

	it.each([
		['CREATE of a known number', { orderNo: 'A', operation: 'CREATE' }, 'ERR_ORD_EXISTS'],
		['UPDATE of an unknown number', { orderNo: 'B', operation: 'UPDATE' }, 'ERR_ORD_NOT_FOUND'],
		['CREATE with an id', { id: 'f'.repeat(32), operation: 'CREATE' }, 'ERR_INVALID_PARAM_FORMAT'],
		['an unknown id', { id: 'f'.repeat(32) }, 'ERR_ORD_NOT_FOUND'],
		['a new order without a date', { orderNo: 'B', date: undefined }, 'ERR_INVALID_PARAM_FORMAT'],
		['a new order without a location', { orderNo: 'B', location: undefined }, 'ERR_INVALID_PARAM_FORMAT'],
		['SYNC without a date', { orderNo: 'A', operation: 'SYNC', date: undefined }, 'ERR_INVALID_PARAM_FORMAT'],
		[
			'a window that ends before it begins',
			{ timeWindows: [{ twFrom: '12:00', twTo: '11:00' }] },
			'ERR_INVALID_PARAM_FORMAT',
		],
		[
			'half a pair of coordinates',
			{ location: { locationName: 'x', latitude: 1 } },
			'ERR_INVALID_PARAM_FORMAT',
		],
		['coordinates without a name', { location: { latitude: 1, longitude: 1 } }, 'ERR_LOC_NOT_VALID'],
		['an address without coordinates', { location: { address: 'Boston' } }, 'ERR_LOC_NOT_VALID'],
		['a skill nobody knows', { skills: ['FLYING'] }, 'ERR_SK_NOT_EXISTS'],
		['a driver nobody knows', { assignedTo: { externalId: 'NOBODY' } }, 'ERR_DRV_NOT_EXISTS'],
		[
			'ids of two different drivers',
			{ assignedTo: { externalId: 'DRV001', serial: '002' } },
			'ERR_DRV_NOT_EXISTS',
		],
	])('refuses %s and changes nothing', async (_name, fields, code) => {
		await save(anOrder({ orderNo: 'A', notes: 'first' }));
		const before = server.domain.store.records.orders.size;
		const locations = server.domain.store.records.locations.size;
		const { body } = await call(server, 'createOrUpdateOrders', { orders: [{ ...anOrder(), ...fields }] });
		expect(body).toMatchObject({ success: false, orders: [{ success: false, code }] });
		expect(body).not.toHaveProperty('code');
		expect(server.domain.store.records.orders.size).toBe(before);
		expect(server.domain.store.records.locations.size).toBe(locations);
		expect(await stored('A')).toMatchObject({ notes: 'first' });
	});

	it('does the good rows of a call and fails the bad ones alone, in the order of the call', async () => {
		const rows = await save(
			anOrder({ orderNo: 'A' }),
			{ orderNo: 'B', date: 'soon' },
			anOrder({ orderNo: 'C' }),
		);
		expect(rows.map((row) => [row['orderNo'], row['success']])).toEqual([
			['A', true],
			['B', false],
			['C', true],
		]);
	});

	it('takes two orders of one number only if told to, and then asks for the id', async () => {
		await save(anOrder({ orderNo: 'A' }));
		const [second] = await save(anOrder({ orderNo: 'A', operation: 'CREATE', acceptDuplicateOrderNo: true }));
		expect(second).toMatchObject({ success: true });
		expect(await save({ orderNo: 'A', notes: 'x' })).toMatchObject([{ code: 'ERR_MULTIPLE_ORD_FOUND' }]);
		expect((await call(server, 'deleteOrder', { orderNo: 'A' })).body).toMatchObject({
			code: 'ERR_MULTIPLE_ORD_FOUND',
		});
		const removed = await call(server, 'deleteOrders', { orders: [{ orderNo: 'A' }], deleteMultiple: true });
		expect(removed.body).toEqual({ success: true, orders: [{ success: true, orderNo: 'A' }] });
		expect(server.domain.store.records.orders.size).toBe(0);
	});

	it('updates a known location for all its orders, and creates a numbered one that is new', async () => {
		const at = (fields: object) => anOrder({ location: { locationNo: 'NEW1', ...fields } });
		await save(at({ latitude: 42.4, longitude: -71, locationName: 'First' }), at({ checkInTime: 7 }));
		const [first, second] = server.domain.store.records.orders.all();
		expect(first?.locationId).toBe(second?.locationId);
		expect(server.domain.store.records.locations.get(first?.locationId ?? '')).toMatchObject({
			number: 'NEW1',
			name: 'First',
			checkInMinutes: 7,
		});
	});

	it('links a pickup with a delivery, shows it on both, and lets go of the link with one of them', async () => {
		await save(anOrder({ orderNo: 'P', type: 'P' }), anOrder({ orderNo: 'D', relatedOrderNo: 'P' }));
		expect(await stored('P')).toMatchObject({ relatedOrderNo: 'D' });
		expect(await stored('D')).toMatchObject({ relatedOrderNo: 'P' });
		expect(await save(anOrder({ relatedOrderNo: 'P' }))).toMatchObject([{ code: 'ERR_RELATED_ORD_LINK' }]);
		expect(await save(anOrder({ relatedOrderNo: 'Q' }))).toMatchObject([{ code: 'ERR_RELATED_ORD_MISSING' }]);
		await call(server, 'deleteOrder', { orderNo: 'P' });
		expect(await stored('D')).toMatchObject({ relatedOrderNo: null, relatedId: null });
	});

	it('refuses 501 orders at once, whole', async () => {
		const { body } = await call(server, 'createOrUpdateOrders', { orders: orders(501) });
		expect(body).toMatchObject({ success: false, code: 'ERR_INVALID_PARAM_FORMAT' });
		expect(server.domain.store.records.orders.size).toBe(0);
	});
});
