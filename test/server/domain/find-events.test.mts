import { anOrder, day } from '../../support/orders.mts';
import { call, planDay, saveOrders } from '../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { firstCompany } from '../../support/webhooks.mts';

let server: TestServer;
let seen = 0;

beforeEach(async () => {
	server = await startServer();
	seen = 0;
});
afterEach(() => server.close());

/** The types of all events since the last look, in alphabetical order: those of a unit of work have no other. */
function news(): string[] {
	const { lastSequence = 0, recent = [] } =
		server.domain.store.records.activities.get(firstCompany(server.domain).id) ?? {};
	const fresh = recent.filter(({ sequence }) => sequence > seen);
	expect(fresh.map(({ sequence }) => sequence)).toEqual(
		Array.from({ length: lastSequence - seen }, (_, index) => lastSequence - index),
	);
	seen = lastSequence;
	return fresh.map(({ type }) => type).sort();
}

async function save(...rows: object[]): Promise<string[]> {
	const results = await saveOrders(server, rows);
	expect(results.filter(({ success }) => success !== true)).toEqual([]);
	return news();
}

const status = async (orderNo: string, value: string): Promise<string[]> => {
	await call(server, 'updateCompletionDetails', { updates: [{ orderNo, data: { status: value } }] });
	return news();
};

async function planned(...orderNos: string[]): Promise<void> {
	await save(...orderNos.map((orderNo) => anOrder({ orderNo })));
	await planDay(server, { date: day });
	news();
}

describe('an order', () => {
	it('is created once; sent again unchanged it tells nothing', async () => {
		const order = anOrder({ orderNo: 'A' });
		expect(await save(order)).toEqual(['order.created']);
		expect(await save(order)).toEqual([]);
		expect(await save({ ...order, operation: 'MERGE' })).toEqual([]);
	});

	it.each([
		['notes', { notes: 'Ring twice' }],
		['duration', { duration: 10 }],
		['time windows', { timeWindows: [{ twFrom: '10:00', twTo: '12:00' }] }],
		['place', { location: { locationName: 'Elsewhere', latitude: 42.4, longitude: -71.1 } }],
		['day', { date: '2027-03-16' }],
	])('is updated when its %s changes', async (_what, change) => {
		const order = anOrder({ orderNo: 'A' });
		await save(order);
		expect(await save({ ...order, ...change })).toEqual(['order.updated']);
	});

	it('is updated when the location that it shares with others changes', async () => {
		const location = { locationNo: 'L', locationName: 'Shop', latitude: 42.36, longitude: -71.06 };
		await save(anOrder({ orderNo: 'A', location }), anOrder({ orderNo: 'B', location }));
		const renamed = { ...location, locationName: 'Shop and café' };
		expect(await save(anOrder({ orderNo: 'C', location: renamed }))).toEqual([
			'order.created',
			'order.updated',
			'order.updated',
		]);
	});

	it('is deleted, alone and with all others', async () => {
		await save(anOrder({ orderNo: 'A' }), anOrder({ orderNo: 'B' }), anOrder({ orderNo: 'C' }));
		await call(server, 'deleteOrder', { orderNo: 'A' });
		expect(news()).toEqual(['order.deleted']);
		await call(server, 'deleteOrder', { orderNo: 'A' });
		expect(news()).toEqual([]);
		await call(server, 'deleteAllOrders', { date: day });
		expect(news()).toEqual(['order.deleted', 'order.deleted']);
	});

	it('that is refused tells nothing', async () => {
		await saveOrders(server, [anOrder({ orderNo: 'A', assignedTo: { externalId: 'nobody' } })]);
		expect(news()).toEqual([]);
	});

	it('has another status only where a shipper would say so', async () => {
		await planned('A', 'B');
		expect(await status('A', 'on_route')).toEqual(['order.status_changed']);
		expect(await status('A', 'servicing')).toEqual([]);
		expect(await status('A', 'success')).toEqual(['order.status_changed']);
		expect(await status('A', 'success')).toEqual([]);
		expect(await status('A', 'failed')).toEqual(['order.status_changed']);
		expect(await status('A', 'rejected')).toEqual([]);
	});
});

describe('a route', () => {
	it('is created and optimized by a planning', async () => {
		await save(anOrder({ orderNo: 'A' }), anOrder({ orderNo: 'B' }));
		await planDay(server, { date: day });
		expect(news()).toEqual([
			'order.status_changed',
			'order.status_changed',
			'route.created',
			'route.optimized',
		]);
	});

	it('is completed by its last order, once', async () => {
		await planned('A', 'B');
		expect(await status('A', 'success')).toEqual(['order.status_changed']);
		expect(await status('B', 'failed')).toEqual(['order.status_changed', 'route.completed']);
		expect(await status('B', 'success')).toEqual(['order.status_changed']);
	});

	it('loses a stop without being reordered, and is deleted with its last one', async () => {
		await planned('A', 'B');
		await call(server, 'deleteOrder', { orderNo: 'A', forceDelete: true });
		expect(news()).toEqual(['order.deleted']);
		await call(server, 'deleteOrder', { orderNo: 'B', forceDelete: true });
		expect(news()).toEqual(['order.deleted', 'route.deleted']);
	});

	it('is deleted when the day of its only order is moved', async () => {
		const order = anOrder({ orderNo: 'A' });
		await save(order);
		await planDay(server, { date: day });
		news();
		expect(await save({ ...order, date: '2027-03-16' })).toEqual([
			'order.status_changed',
			'order.updated',
			'route.deleted',
		]);
	});

	it('stays the same one when its day is planned again', async () => {
		await planned('A');
		await planDay(server, { date: day });
		expect(news()).toEqual(['route.optimized']);
	});
});

describe('a driver', () => {
	it('is updated when what counts for all days changes, and not when it is sent again', async () => {
		const [driver] = server.domain.store.records.drivers.find('byCompany', firstCompany(server.domain).id);
		const update = async (): Promise<string[]> => {
			const { body } = await call(server, 'updateDriverParameters', {
				externalId: driver?.externalId,
				date: day,
				startLatitude: 42.4,
				startLongitude: -71.05,
			});
			expect(body['success']).toBe(true);
			return news();
		};
		expect(await update()).toEqual(['driver.updated']);
		expect(await update()).toEqual([]);
	});
});

it('what happened is kept with its time and with who did it', async () => {
	const [id] = [firstCompany(server.domain).id];
	await save(anOrder({ orderNo: 'A' }));
	const [order] = server.domain.store.records.orders.all();
	expect(server.domain.store.records.activities.get(id)?.recent).toEqual([
		{
			id: expect.any(String),
			companyId: id,
			sequence: 1,
			type: 'order.created',
			kind: 'orders',
			recordId: order?.id,
			name: 'A',
			actor: expect.any(String),
			at: '2027-03-01T12:00:00.000Z',
		},
	]);
});
