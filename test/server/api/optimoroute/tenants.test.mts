import { request as httpRequest } from 'node:http';
import { operations, type OperationName } from '../../../../contract/optimoroute/operations.ts';
import { seedWith } from '../../../support/companies.mts';
import { anOrder, day, orders } from '../../../support/orders.mts';
import { type Account, call, planDay, saveOrders, storedOrder } from '../../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

/** Two companies; the drivers and vehicles of the second one have names of their own. */
const [mine] = seedWith(() => ({})).companies;
const [theirs] = seedWith(({ drivers, vehicles }) => ({
	name: 'Another Company',
	drivers: drivers.map(({ vehicle, ...driver }) => ({
		...driver,
		...(vehicle === undefined ? {} : { vehicle: `T${String(vehicle)}` }),
		externalId: `T${String(driver['externalId'])}`,
		serial: `T${String(driver['serial'])}`,
	})),
	vehicles: vehicles.map((vehicle) => ({
		...vehicle,
		externalId: `T${String(vehicle['externalId'])}`,
		plateNumber: `T${String(vehicle['plateNumber'])}`,
	})),
})).companies;

let server: TestServer;
let other: Account;
beforeEach(async () => {
	server = await startServer({ seed: { companies: [mine, theirs] } });
	other = { url: server.url, key: server.keys[1] ?? '' };
});
afterEach(() => server.close());

const names = Object.keys(operations) as OperationName[];

it.each(names)('%s is answered to nobody without a key of the account', async (operation) => {
	const { method, path } = operations[operation];
	const send = async (query: string, headers = {}) => {
		const response = await fetch(`${server.url}${path}?date=${day}${query}`, {
			method,
			headers,
			...(method === 'POST' ? { body: JSON.stringify({ key: server.key, date: day }) } : {}),
		});
		return (await response.json()) as object;
	};
	const missing = { success: false, code: 'AUTH_KEY_MISSING', message: expect.any(String) };
	expect(await send('')).toEqual(missing);
	expect(await send('&key=')).toEqual(missing);
	expect(await send('', { Authorization: `Bearer ${server.key}` })).toEqual(missing);
	for (const key of [server.key.slice(0, -1), server.key.toUpperCase(), `${server.key}0`, 'undefined']) {
		expect(await send(`&key=${key}`)).toEqual({ ...missing, code: 'AUTH_KEY_UNKNOWN' });
	}
});

const someDay = '2027-03-20';

/** What the first company has: the name that is sent in each case, and one that nobody has. */
const foreign: ReadonlyArray<readonly [string, OperationName, string, string, (name: string) => object]> = [
	['an id', 'getOrders', 'ID', 'f'.repeat(32), (id) => ({ orders: [{ id }] })],
	['a number', 'getOrders', 'A', 'NOBODY', (orderNo) => ({ orders: [{ orderNo }] })],
	['an id', 'createOrder', 'ID', 'f'.repeat(32), (id) => ({ operation: 'UPDATE', id, notes: 'x' })],
	['an id', 'createOrUpdateOrders', 'ID', 'f'.repeat(32), (id) => ({ orders: [{ id, notes: 'x' }] })],
	[
		'a related order',
		'createOrUpdateOrders',
		'ID',
		'f'.repeat(32),
		(relatedId) => ({ orders: [anOrder({ orderNo: 'N', type: 'P', relatedId })] }),
	],
	[
		'a location',
		'createOrUpdateOrders',
		'OURS',
		'NOBODY',
		(locationNo) => ({ orders: [anOrder({ orderNo: 'N', location: { locationNo } })] }),
	],
	[
		'a driver',
		'createOrUpdateOrders',
		'DRV001',
		'NOBODY',
		(externalId) => ({ orders: [anOrder({ orderNo: 'N', assignedTo: { externalId } })] }),
	],
	['an id', 'deleteOrder', 'ID', 'f'.repeat(32), (id) => ({ id, forceDelete: true })],
	['an id', 'deleteOrders', 'ID', 'f'.repeat(32), (id) => ({ orders: [{ id }], forceDelete: true })],
	['an id', 'searchOrders', 'ID', 'f'.repeat(32), (id) => ({ orders: [{ id }], includeOrderData: true })],
	['a day', 'searchOrders', day, '2031-01-01', (date) => ({ dateRange: { from: date, to: date } })],
	['an id', 'getSchedulingInfo', 'ID', 'f'.repeat(32), (id) => ({ id })],
	['a day', 'getRoutes', day, '2031-01-01', (date) => ({ date })],
	['a day', 'startPlanning', day, '2031-01-01', (date) => ({ date })],
	[
		'a driver',
		'startPlanning',
		'DRV001',
		'NOBODY',
		(driverExternalId) => ({ date: day, useDrivers: [{ driverExternalId }] }),
	],
	['an order', 'startPlanning', 'ID', 'f'.repeat(32), (id) => ({ date: day, useOrderObjects: [{ id }] })],
	['a planning', 'stopPlanning', '1', '99', (planningId) => ({ planningId: Number(planningId) })],
	['a planning', 'getPlanningStatus', '1', '99', (planningId) => ({ planningId })],
	['a driver', 'updateDriverParameters', 'DRV001', 'NOBODY', (externalId) => ({ externalId, date: day })],
	[
		'a vehicle',
		'updateDriverParameters',
		'VEH001',
		'NOBODY',
		(assignedVehicle) => ({ externalId: 'TDRV001', date: day, assignedVehicle }),
	],
	[
		'a driver',
		'updateDriversParameters',
		'001',
		'NOBODY',
		(serial) => ({ updates: [{ driver: { serial }, date: day }] }),
	],
	[
		'a driver',
		'updateDriversPositions',
		'001',
		'NOBODY',
		(serial) => ({
			updates: [{ driver: { serial }, positions: [{ timestamp: 1, latitude: 1, longitude: 1 }] }],
		}),
	],
	['a tag', 'getEvents', 'TAG', 'NOBODY', (after_tag) => ({ after_tag })],
	['an id', 'getCompletionDetails', 'ID', 'f'.repeat(32), (id) => ({ orders: [{ id }] })],
	['a number', 'getCompletionDetailsByQuery', 'A', 'NOBODY', (orderNo) => ({ orderNo })],
	[
		'an id',
		'updateCompletionDetails',
		'ID',
		'f'.repeat(32),
		(id) => ({ updates: [{ id, data: { status: 'success' } }] }),
	],
	['a day', 'sendRoutes', day, '2031-01-01', (date) => ({ date })],
	['a day', 'getDispatchStatus', day, '2031-01-01', (date) => ({ date })],
];

it.each(foreign)(
	'%s of another company is as unknown to %s as one of nobody',
	async (_, operation, ...rest) => {
		const [name, nobodys, request] = rest;
		const location = { locationNo: 'OURS', locationName: 'Ours', latitude: 42.37, longitude: -71.05 };
		const [saved] = await saveOrders(server, [anOrder({ orderNo: 'A', location })]);
		await planDay(server, { date: day });
		await call(server, 'sendRoutes', { date: day });
		await call(server, 'updateCompletionDetails', {
			updates: [{ orderNo: 'A', data: { status: 'servicing' } }],
		});
		const { tag } = (await call(server, 'getEvents')).body;
		const ours = name === 'ID' ? String(saved?.['id']) : name === 'TAG' ? String(tag) : name;
		const before = [await storedOrder(server, 'A'), (await call(server, 'getRoutes', { date: day })).body];

		const told = async (sent: string) =>
			JSON.stringify(await call(other, operation, request(sent))).replaceAll(sent, 'NAME');
		expect(await told(ours)).toBe(await told(nobodys));
		expect([await storedOrder(server, 'A'), (await call(server, 'getRoutes', { date: day })).body]).toEqual(
			before,
		);
	},
);

it('reads no company out of a request', async () => {
	const [company] = [...server.domain.store.records.companies.all()];
	const claims = { companyId: company?.id, company: company?.name, role: 'admin', sequence: 1 };
	const [row] = await saveOrders(other, [{ ...anOrder({ orderNo: 'B', date: someDay }), ...claims }]);
	expect(row).toMatchObject({ success: true });
	expect(await storedOrder(server, 'B')).toBeUndefined();
	expect(await storedOrder(other, 'B')).toBeDefined();
	await saveOrders(server, orders(1, { date: someDay }));
	await call(other, 'deleteAllOrders', claims);
	expect(server.domain.store.records.orders.size).toBe(1);
});

it('counts the requests at once for each key and for each address', async () => {
	const { port } = new URL(server.url);
	/** From one of this machine's own addresses. */
	const half = (key: string, localAddress: string) =>
		httpRequest({
			...{ port, localAddress, method: 'POST', headers: { 'Content-Length': '100' } },
			path: `/v1/get_orders?key=${key}`,
		});
	const statusOf = (key: string, localAddress: string) =>
		new Promise<number | undefined>((resolve, reject) => {
			const path = `/v1/get_routes?key=${key}&date=${day}`;
			httpRequest({ port, localAddress, path }, (response) => {
				response.resume();
				resolve(response.statusCode);
			})
				.on('error', reject)
				.end();
		});
	const held = Array.from({ length: 5 }, () => half(server.key, '127.0.0.1'));
	for (const request of held) {
		request.on('error', () => undefined);
		request.write('{');
	}
	while ((await statusOf(server.key, '127.0.0.1')) !== 429);
	expect(await statusOf(other.key, '127.0.0.1')).toBe(429);
	expect(await statusOf(server.key, '127.0.0.2')).toBe(429);
	expect(await statusOf(other.key, '127.0.0.2')).toBe(200);
	for (const request of held) request.destroy();
});
