import type { Route } from '../../../../contract/optimoroute/route.ts';
import { twoCompanies } from '../../../support/companies.mts';
import { call, planDay, saveOrders, storedOrder } from '../../../support/optimoroute.mts';
import { anOrder, day } from '../../../support/orders.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const nextDay = '2027-03-16';

describe('sending routes', () => {
	let server: TestServer;
	let now: string;
	beforeEach(async () => {
		now = '2027-03-14T20:00:00.500Z';
		server = await startServer({ now: () => new Date(now) });
		await saveOrders(server, [
			anOrder({ orderNo: 'A', assignedTo: { serial: '001' } }),
			anOrder({ orderNo: 'B', assignedTo: { serial: '002' } }),
			anOrder({ orderNo: 'LATER', date: nextDay }),
			anOrder({ orderNo: 'NOWHERE', date: '2027-03-17' }),
		]);
		await planDay(server, { date: day });
		await planDay(server, { date: nextDay });
	});
	afterEach(() => server.close());

	const send = async (request: object = {}) =>
		(await call(server, 'sendRoutes', { date: day, ...request })).body;
	const status = async (query: object = { date: day }) =>
		(await call(server, 'getDispatchStatus', query)).body;
	const statesOfRoutes = async () => {
		const query = { date: day, includeDispatchStatus: true };
		const routes = (await call(server, 'getRoutes', query)).body['routes'] as Route[];
		return routes.map(({ driverSerial, dispatchStatus }) => [driverSerial, dispatchStatus?.state]);
	};

	it('tells what was sent, when, and whether it is the live plan', async () => {
		expect(await status()).toEqual({
			success: true,
			date: day,
			dispatchStatus: { state: 'NOT_SENT' },
			isLive: false,
			notificationsSent: false,
		});
		expect(await status({})).toEqual({
			success: true,
			dispatchStatus: { state: 'NOT_SENT' },
			isLive: false,
			notificationsSent: false,
		});
		expect(await send()).toEqual({ success: true });
		const sent = {
			success: true,
			date: day,
			dispatchStatus: { state: 'SENT', lastSentUtc: '2027-03-14T20:00:00' },
			isLive: true,
			notificationsSent: true,
		};
		expect(await status()).toEqual(sent);
		expect(await status({})).toEqual(sent);
		await send({ date: nextDay, sendNotifications: false });
		expect(await status()).toEqual({ ...sent, isLive: false });
		expect(await status({})).toMatchObject({ date: nextDay, isLive: true, notificationsSent: false });
	});

	it('tells of each route whether its driver has it as it is', async () => {
		expect(await statesOfRoutes()).toEqual([
			['001', 'NOT_SENT'],
			['002', 'NOT_SENT'],
		]);
		await send();
		await saveOrders(server, [
			{ orderNo: 'A', duration: 50 },
			anOrder({ orderNo: 'C', assignedTo: { serial: '003' } }),
		]);
		await planDay(server, { date: day, useDrivers: [{ driverSerial: '003' }] });
		expect(await statesOfRoutes()).toEqual([
			['001', 'CHANGED_SINCE_SENT'],
			['002', 'SENT'],
			['003', 'NOT_SENT'],
		]);
		await call(server, 'deleteOrder', { orderNo: 'B', forceDelete: true });
		expect(await status({ date: day, includeRouteChanges: true })).toMatchObject({
			dispatchStatus: { state: 'CHANGED_SINCE_SENT' },
			routeChanges: { added: 1, modified: 1, removed: 1 },
		});
		expect((await call(server, 'getRoutes', { date: day })).body['routes']).not.toContainEqual(
			expect.objectContaining({ dispatchStatus: expect.anything() }),
		);
	});

	it('takes the same plan, made anew, for what was sent', async () => {
		await send();
		await planDay(server, { date: day });
		expect(await status()).toMatchObject({ dispatchStatus: { state: 'SENT' } });
	});

	it('gives the orders that were sent a page to follow them', async () => {
		await send();
		const { body } = await call(server, 'getCompletionDetails', {
			orders: [{ orderNo: 'A' }, { orderNo: 'LATER' }],
		});
		expect(body['orders']).toMatchObject([{ data: { tracking_url: expect.stringContaining('http') } }, {}]);
		expect(JSON.stringify(body['orders']).match(/tracking_url/g)).toHaveLength(1);
	});

	it('refuses to send nothing: no routes, or the same again', async () => {
		const refused = { success: false, code: 'ERR_INVALID_PARAM_FORMAT' };
		expect(await send({ date: '2027-03-17' })).toMatchObject(refused);
		expect(await send({ sendNotifications: false })).toEqual({ success: true });
		expect(await send({ sendNotifications: false })).toMatchObject(refused);
		expect(await send({ sendNotifications: true })).toEqual({ success: true });
		expect(await send()).toMatchObject(refused);
		await saveOrders(server, [{ orderNo: 'A', duration: 50 }]);
		now = '2027-03-14T21:00:00Z';
		expect(await send({ sendNotifications: false })).toEqual({ success: true });
		expect(await status()).toMatchObject({
			dispatchStatus: { state: 'SENT', lastSentUtc: '2027-03-14T21:00:00' },
		});
	});

	it('protects what a driver has from being deleted, unless that is forced', async () => {
		const refused = {
			success: false,
			code: 'ERR_INVALID_PARAM_FORMAT',
			message: expect.stringContaining('forceDelete'),
		};
		await send();
		expect((await call(server, 'deleteOrder', { orderNo: 'A' })).body).toMatchObject(refused);
		const rows = { orders: [{ orderNo: 'A' }, { orderNo: 'LATER' }] };
		expect((await call(server, 'deleteOrders', rows)).body).toMatchObject({
			success: true,
			orders: [{ orderNo: 'A', ...refused }, { success: true }],
		});
		await planDay(server, { date: day, useOrders: ['B'], includeScheduledOrders: false });
		expect((await call(server, 'deleteOrder', { orderNo: 'A' })).body).toMatchObject(refused);
		expect((await call(server, 'deleteOrders', { ...rows, forceDelete: true })).body).toMatchObject({
			orders: [{ success: true }, { code: 'ERR_ORD_NOT_FOUND' }],
		});
		expect((await call(server, 'deleteOrder', { orderNo: 'B', forceDelete: true })).body).toEqual({
			success: true,
		});
	});

	it('protects an order under way that was never sent, until its service has ended', async () => {
		const become = async (state: string) => {
			await call(server, 'updateCompletionDetails', { updates: [{ orderNo: 'A', data: { status: state } }] });
		};
		await become('servicing');
		expect((await call(server, 'deleteOrder', { orderNo: 'A' })).body).toMatchObject({
			code: 'ERR_INVALID_PARAM_FORMAT',
		});
		await become('success');
		expect((await call(server, 'deleteOrder', { orderNo: 'A' })).body).toEqual({ success: true });
	});

	it('empties a day that was sent, and forgets that it was sent', async () => {
		await send();
		await send({ date: nextDay });
		expect((await call(server, 'deleteAllOrders', { date: nextDay })).body).toEqual({ success: true });
		expect(await status({})).toMatchObject({ date: day, isLive: true });
		expect(await storedOrder(server, 'A')).toBeDefined();
		expect((await call(server, 'deleteAllOrders')).body).toEqual({ success: true });
		expect(await status({})).toMatchObject({ dispatchStatus: { state: 'NOT_SENT' } });
		expect(server.domain.store.records.orders.size).toBe(0);
		expect(server.domain.store.records.dispatches.size).toBe(0);
	});
});

it('neither sends nor shows nor deletes what is another company’s', async () => {
	const server = await startServer({ seed: twoCompanies });
	await saveOrders(server, [anOrder()]);
	await planDay(server, { date: day });
	const theirs = { url: server.url, key: server.keys[1] ?? '' };
	expect((await call(theirs, 'sendRoutes', { date: day })).body).toMatchObject({ success: false });
	await call(server, 'sendRoutes', { date: day });
	expect((await call(theirs, 'getDispatchStatus', {})).body).toMatchObject({ isLive: false });
	await call(theirs, 'deleteAllOrders');
	expect((await call(server, 'getDispatchStatus', {})).body).toMatchObject({ isLive: true, date: day });
	await server.close();
});
