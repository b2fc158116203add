import { day } from '../../../support/orders.mts';
import { call } from '../../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const order = (location: object, fields: object = {}) => ({
	operation: 'CREATE',
	orderNo: 'A',
	date: day,
	type: 'D',
	location,
	...fields,
});

describe('create_order', () => {
	let server: TestServer;
	beforeEach(async () => {
		server = await startServer();
	});
	afterEach(() => server.close());

	const create = async (location: object, fields: object = {}) =>
		(await call(server, 'createOrder', order(location, fields))).body;

	it.each([
		['a partial match', 'Some Street 1, Worcester, MA, USA', {}, 'ERR_LOC_GEOCODING_PARTIAL'],
		['several matches', 'Springfield, USA', {}, 'ERR_LOC_GEOCODING_MULTIPLE'],
		['no match', 'qwertzuiop', {}, 'ERR_LOC_GEOCODING'],
	])('refuses %s of an address unless told to take it', async (_name, address, fields, code) => {
		expect(await create({ address, ...fields })).toMatchObject({ success: false, code });
		expect(server.domain.store.records.orders.size).toBe(0);
		expect(server.domain.store.records.locations.size).toBe(4);
	});

	it('takes a partial match if told to, with a warning and what was found', async () => {
		const body = await create({ address: 'Some Street 1, Worcester, MA, USA', acceptPartialMatch: true });
		expect(body).toMatchObject({
			success: true,
			code: 'WAR_LOC_GEOCODING_PARTIAL',
			location: { address: 'Some Street 1, Worcester, MA, USA', valid: true },
			geocodingResults: [
				[expect.stringContaining('Worcester'), expect.closeTo(42.26, 1), expect.closeTo(-71.8, 1), true],
			],
		});
	});

	it('takes the first of several matches if told to, with a warning', async () => {
		const body = await create({
			address: 'Springfield, USA',
			acceptPartialMatch: true,
			acceptMultipleResults: true,
		});
		expect(body).toMatchObject({ success: true, code: 'WAR_LOC_GEOCODING_MULTIPLE' });
		expect((body['geocodingResults'] as unknown[]).length).toBeGreaterThan(1);
	});

	it('stores an unknown address if told to; the order waits outside of plannings', async () => {
		const body = await create({ address: 'qwertzuiop', storeInvalid: true });
		expect(body).toMatchObject({ success: true, code: 'WAR_LOC_GEOCODING', location: { valid: false } });
		const planning = { date: day, useOrders: ['A'] };
		expect((await call(server, 'startPlanning', planning)).body).toMatchObject({
			code: 'ERR_ORD_WITH_INVALID_LOC',
			ordersWithInvalidLocation: ['A'],
		});
		expect((await call(server, 'startPlanning', { date: day })).body).toMatchObject({
			code: 'ERR_OPT_NO_REQUESTS',
		});
	});

	it('finds an address of the address book exactly, and reuses its location afterwards', async () => {
		const address = '1350 N High St, Columbus, OH 43201, USA';
		const body = await create({ address });
		expect(body).toMatchObject({ success: true, geocodingResults: [[address, 39.9892, -83.0054]] });
		expect(body).not.toHaveProperty('code');
		const locations = server.domain.store.records.locations.size;
		expect(await create({ address }, { orderNo: 'B' })).not.toHaveProperty('geocodingResults');
		expect(server.domain.store.records.locations.size).toBe(locations);
	});

	it.each([
		['a number that does not exist', { locationNo: 'NOWHERE' }, 'ERR_LOC_NON_EXISTING_LOC'],
		['nothing', {}, 'ERR_LOC_NOT_VALID'],
		['coordinates alone', { latitude: 1, longitude: 2 }, 'ERR_LOC_NOT_VALID'],
	])('refuses a location of %s', async (_name, location, code) => {
		expect(await create(location)).toMatchObject({ success: false, code });
	});

	it('refuses a known location without coordinates unless it may stay invalid', async () => {
		await create({ address: 'qwertzuiop', locationNo: 'BAD', storeInvalid: true });
		expect(await create({ locationNo: 'BAD' }, { orderNo: 'B' })).toMatchObject({
			code: 'ERR_LOC_NOT_VALID',
		});
		expect(await create({ locationNo: 'BAD', storeInvalid: true }, { orderNo: 'B' })).toMatchObject({
			success: true,
		});
	});

	it.each(['operation', 'date', 'type', 'location', 'orderNo'])(
		'names %s where it is missing',
		async (field) => {
			const { body } = await call(
				server,
				'createOrder',
				order({ locationNo: 'LOC001' }, { [field]: undefined }),
			);
			expect(body).toMatchObject({
				code: 'ERR_MISSING_MAND_FIELD',
				message: expect.stringContaining(`'${field}'`),
			});
		},
	);

	it('updates by number with UPDATE and needs nothing else', async () => {
		await create({ locationNo: 'LOC001' });
		const update = { operation: 'UPDATE', orderNo: 'A', twFrom: '10:00', twTo: '10:59' };
		expect((await call(server, 'createOrder', update)).body).toMatchObject({ success: true });
		const [stored] = server.domain.store.records.orders.all();
		expect(stored).toMatchObject({ timeWindows: [{ from: 600, to: 659 }] });
	});

	it('lets timeWindows win over the older twFrom and twTo', async () => {
		const timeWindows = [{ twFrom: '14:00', twTo: '15:00' }];
		await create({ locationNo: 'LOC001' }, { twFrom: '10:00', twTo: '11:00', timeWindows });
		await create({ locationNo: 'LOC001' }, { orderNo: 'OTHER', twFrom: '', twTo: null, timeWindows });
		const both = [...server.domain.store.records.orders.all()];
		expect(both.map((stored) => stored.timeWindows)).toEqual(Array(2).fill([{ from: 840, to: 900 }]));
	});
});
