import type { CompletionDetails } from '../../../../contract/optimoroute/completion.ts';
import type { MobileEvent } from '../../../../contract/optimoroute/event.ts';
import { seedWith, twoCompanies } from '../../../support/companies.mts';
import { createHeldSolver } from '../../../support/held-solver.mts';
import { call, planDay, planningEnd, saveOrders, storedOrder } from '../../../support/optimoroute.mts';
import { anOrder, day, orders } from '../../../support/orders.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const nextDay = '2027-03-16';
/** 10:00 in New York on the planned day. */
const ten = 1_805_119_200;
/** What the clock of test servers shows. */
const now = Date.parse('2027-03-01T12:00:00Z') / 1000;

let server: TestServer;
const begin = async (options: Parameters<typeof startServer>[0] = {}) => {
	server = await startServer(options);
};
afterEach(() => server.close());

type Row = Record<string, unknown> & { readonly data: CompletionDetails };

const update = async (...updates: object[]): Promise<Row[]> => {
	const { body } = await call(server, 'updateCompletionDetails', { updates });
	expect(body['updates']).toEqual(body['orders']);
	return body['orders'] as Row[];
};
const set = (orderNo: string, status: string, times: object = {}) =>
	update({ orderNo, data: { status, ...times } });
const completion = async (orderNo: string): Promise<CompletionDetails> => {
	const { body } = await call(server, 'getCompletionDetails', { orders: [{ orderNo }] });
	return (body['orders'] as Row[])[0]!.data;
};
const eventLog = async (): Promise<MobileEvent[]> =>
	(await call(server, 'getEvents')).body['events'] as MobileEvent[];
const eventNames = async () =>
	(await eventLog()).map(({ event, orderNo }) => [event, orderNo].join(' ').trim());
const stops = async (date = day) =>
	(
		(await call(server, 'getRoutes', { date })).body['routes'] as Array<{ stops: Array<{ orderNo: string }> }>
	).map((route) => route.stops.map((stop) => stop.orderNo));
const startAt = (unixTimestamp: number) => ({ startTime: { unixTimestamp } });
const endAt = (unixTimestamp: number) => ({ endTime: { unixTimestamp } });

const assignedTo = { serial: '001' };
const planned = async (...numbers: string[]) => {
	await saveOrders(
		server,
		numbers.map((orderNo) => anOrder({ orderNo, assignedTo })),
	);
	await planDay(server, { date: day });
};

describe('rows of the calls', () => {
	beforeEach(() => begin());

	it('echo the name they were sent with, and fail alone', async () => {
		const [saved] = await saveOrders(server, [anOrder({ orderNo: 'A' }), anOrder({ orderNo: 'B' })]);
		await saveOrders(server, [anOrder({ orderNo: 'B', operation: 'CREATE', acceptDuplicateOrderNo: true })]);
		const names = [
			{ id: saved?.['id'] },
			{ orderNo: 'A' },
			{ orderNo: 'B' },
			{ orderNo: 'C' },
			{},
			{ id: 'A' },
		];
		const expected = [
			{ success: true, id: saved?.['id'], data: { status: 'failed' } },
			{ success: true, orderNo: 'A', data: { status: 'failed' } },
			{ success: false, orderNo: 'B', code: 'ERR_MULTIPLE_ORD_FOUND' },
			{ success: false, orderNo: 'C', code: 'ERR_ORD_NOT_FOUND' },
			{ success: false, code: 'ERR_INVALID_PARAM_FORMAT' },
			{ success: false, id: 'A', code: 'ERR_INVALID_PARAM_FORMAT' },
		];
		expect(await update(...names.map((name) => ({ ...name, data: { status: 'failed' } })))).toMatchObject(
			expected,
		);
		const { body } = await call(server, 'getCompletionDetails', { orders: names });
		expect(body).toMatchObject({ success: true, orders: expected });
		const query = await call(server, 'getCompletionDetailsByQuery', { orderNo: ['A', 'B', 'C'] });
		expect(query.body['orders']).toMatchObject(expected.slice(1, 4));
	});

	it.each([
		['getCompletionDetails', 'orders'],
		['updateCompletionDetails', 'updates'],
	] as const)('are 1 to 500 in %s', async (operation, list) => {
		const row = { orderNo: 'X', data: { status: 'success' } };
		for (const count of [0, 501]) {
			const { body } = await call(server, operation, { [list]: Array(count).fill(row) });
			expect(body).toMatchObject({ success: false, code: 'ERR_INVALID_PARAM_FORMAT' });
		}
		const most = (await call(server, operation, { [list]: Array(500).fill(row) })).body;
		expect(most['orders']).toHaveLength(500);
		expect((await call(server, operation)).body).toMatchObject({ code: 'ERR_MISSING_MAND_FIELD' });
	});

	it.each([
		{},
		{ status: 'delivered' },
		{ status: 'success', startTime: {} },
		{ status: 'success', startTime: { unixTimestamp: '1' } },
		{ status: 'success', startTime: { unixTimestamp: -1 } },
		{ status: 'success', startTime: { unixTimestamp: 1.5 } },
		{ status: 'success', startTime: { utcTime: '2027-02-30T10:00:00' } },
		{ status: 'success', startTime: { utcTime: '2027-03-15T10:00:00+02:00' } },
		{ status: 'success', startTime: { localTime: '2027-03-15T10:00:00Z' } },
		{ status: 'success', startTime: { localTime: '0027-03-15T10:00:00' } },
		{ status: 'success', endTime: { localTime: '10:00' } },
		{ status: 'success', ...startAt(ten), ...endAt(ten - 1) },
		{ status: 'scheduled' },
	])('refuse %j of an order on no route', async (data) => {
		await saveOrders(server, [anOrder({ orderNo: 'A' })]);
		expect(await update({ orderNo: 'A', data })).toMatchObject([
			{ success: false, orderNo: 'A', code: 'ERR_INVALID_PARAM_FORMAT' },
		]);
		expect(await completion('A')).toEqual({ status: 'unscheduled' });
		expect(await eventLog()).toEqual([]);
	});
});

describe('times', () => {
	beforeEach(async () => {
		await begin();
		await saveOrders(server, [anOrder({ orderNo: 'A' })]);
	});

	it.each([
		['unixTimestamp', { unixTimestamp: ten }, ten],
		['utcTime', { utcTime: '2027-03-15T14:00:00' }, ten],
		['utcTime with Z', { utcTime: '2027-03-15T14:00:00Z' }, ten],
		['utcTime with fractions', { utcTime: '2027-03-15T14:00:00.999Z' }, ten],
		['localTime', { localTime: '2027-03-15T10:00:00' }, ten],
		['localTime left out by the clocks', { localTime: '2027-03-14T02:30:00' }, ten - 109_800],
		['localTime shown twice', { localTime: '2026-11-01T01:30:00' }, 1_793_511_000],
		[
			'all: unixTimestamp first',
			{ unixTimestamp: ten, utcTime: '2027-01-01T00:00:00', localTime: '2027-01-02T00:00:00' },
			ten,
		],
		['one, the others being none', { unixTimestamp: ten, utcTime: '', localTime: null }, ten],
		['two: utcTime first', { utcTime: '2027-03-15T14:00:00', localTime: '2027-01-02T00:00:00' }, ten],
	])('are read from %s', async (_notation, startTime, expected) => {
		const [row] = await set('A', 'servicing', { startTime });
		expect(row!.data.startTime?.unixTimestamp).toBe(expected);
		expect(await completion('A')).toEqual(row!.data);
	});

	it('are told in all notations', async () => {
		const [row] = await set('A', 'success', { ...startAt(ten), ...endAt(ten + 65) });
		expect(row!.data).toEqual({
			status: 'success',
			startTime: { unixTimestamp: ten, utcTime: '2027-03-15T14:00:00', localTime: '2027-03-15T10:00:00' },
			endTime: { unixTimestamp: ten + 65, utcTime: '2027-03-15T14:01:05', localTime: '2027-03-15T10:01:05' },
		});
	});

	it.each([
		['nothing', {}, now, now],
		['an end before now', endAt(now - 60), now - 60, now - 60],
		['an end after now', endAt(now + 60), now, now + 60],
		['a start before now', startAt(now - 60), now - 60, now],
		['a start after now', startAt(now + 60), now + 60, now + 60],
	])('default to now beside %s', async (_given, times, start, end) => {
		const [row] = await set('A', 'failed', times);
		expect([row!.data.startTime?.unixTimestamp, row!.data.endTime?.unixTimestamp]).toEqual([start, end]);
	});

	it('count only with the statuses they belong to', async () => {
		const times = { ...startAt(ten), ...endAt(ten - 5) };
		for (const status of ['on_route', 'rejected', 'cancelled', 'unscheduled']) {
			expect((await set('A', status, times))[0]!.data).toEqual({ status });
		}
		expect((await set('A', 'servicing', times))[0]!.data).toMatchObject({
			startTime: { unixTimestamp: ten },
		});
		expect(await completion('A')).not.toHaveProperty('endTime');
	});

	it('never end a visit before it began, however it ends', async () => {
		for (const ending of ['cancelled', 'rejected', 'success', 'failed']) {
			await set('A', 'servicing', { startTime: { unixTimestamp: ten } });
			await set('A', ending);
			const [visit] = server.domain.store.records.completions.all();
			expect([ending, visit?.startedAt, visit?.endedAt]).toEqual([ending, ten, ten]);
			await set('A', 'unscheduled');
		}
	});

	it('that are known stay until others are told', async () => {
		await set('A', 'servicing', startAt(ten));
		await set('A', 'success', endAt(ten + 60));
		expect(await completion('A')).toMatchObject({
			startTime: { unixTimestamp: ten },
			endTime: { unixTimestamp: ten + 60 },
		});
		await set('A', 'success', startAt(ten + 10));
		expect(await completion('A')).toMatchObject({
			startTime: { unixTimestamp: ten + 10 },
			endTime: { unixTimestamp: ten + 60 },
		});
		expect((await set('A', 'success', startAt(ten + 61)))[0]).toMatchObject({ success: false });
	});
});

describe('events of updates', () => {
	beforeEach(async () => {
		await begin();
		await planned('A', 'B');
	});

	it('tell what the driver would have told, his route included', async () => {
		const [first, second] = (await stops())[0]!;
		await set(first!, 'on_route');
		await set(first!, 'servicing', startAt(ten));
		await set(first!, 'success', endAt(ten + 60));
		await set(second!, 'rejected');
		expect(
			(await eventLog()).map(({ event, orderNo, unixTimestamp }) => [event, orderNo, unixTimestamp]),
		).toEqual([
			['start_route', undefined, now],
			['start_service', first, ten],
			['success', first, ten + 60],
			['rejected', second, now],
			['end_route', undefined, now],
		]);
		expect(await eventLog()).toEqual(
			Array(5).fill(expect.objectContaining({ driverSerial: '001', driverExternalId: 'DRV001' })),
		);
	});

	it('are not repeated, and other times are no event', async () => {
		await set('A', 'success', { ...startAt(ten), ...endAt(ten + 60) });
		const before = await eventLog();
		await set('A', 'success', { ...startAt(ten), ...endAt(ten + 60) });
		await set('A', 'success');
		await set('A', 'success', endAt(ten + 90));
		await set('B', 'scheduled');
		expect(await eventLog()).toEqual(before);
		expect(await completion('A')).toMatchObject({ endTime: { unixTimestamp: ten + 90 } });
	});

	it('say where the device was', async () => {
		const positions = [
			{ timestamp: ten - 30, latitude: 42.3, longitude: -71, accuracy: 5 },
			{ timestamp: ten + 500, latitude: 42.4, longitude: -71 },
		];
		await call(server, 'updateDriversPositions', { updates: [{ driver: assignedTo, positions }] });
		const [row] = await set('A', 'success', { ...startAt(ten), ...endAt(ten + 300) });
		expect(row!.data.startPosition).toEqual({ ...positions[0], distanceToLocation: expect.any(Number) });
		expect(row!.data).not.toHaveProperty('endPosition');
	});

	it('end no route that nobody set off for', async () => {
		await set('A', 'cancelled');
		await set('B', 'cancelled');
		expect(await eventLog()).toEqual([]);
	});
});

describe('taking back', () => {
	beforeEach(async () => {
		await begin();
		await planned('A', 'B');
	});

	it('puts an order back on the way as if nothing had been told', async () => {
		await set('A', 'failed', { ...startAt(ten), ...endAt(ten + 60) });
		expect((await set('A', 'scheduled'))[0]).toMatchObject({ success: true, data: { status: 'scheduled' } });
		expect(await completion('A')).toEqual({ status: 'scheduled' });
		const [row] = await set('A', 'success');
		expect(row!.data.startTime?.unixTimestamp).toBe(now);
	});

	it('takes an order off its route', async () => {
		await set('A', 'success');
		await set('A', 'unscheduled');
		expect(await stops()).toEqual([['B']]);
		expect(await completion('A')).toEqual({ status: 'unscheduled' });
	});
});

describe('orders that are under way', () => {
	it.each(['on_route', 'servicing', 'success', 'failed'])(
		'stay on their route as %s when it is planned anew',
		async (status) => {
			await begin();
			await planned('A', 'B');
			await set('A', status);
			await saveOrders(server, orders(2, { assignedTo }));
			await planDay(server, { date: day });
			expect((await completion('A')).status).toBe(status);
			expect((await stops()).flat().filter((orderNo) => orderNo === 'A')).toHaveLength(1);
			expect((await stops()).flat()).toHaveLength(4);
		},
	);

	it('stay as they are when a planning ends that began before', async () => {
		await begin({ solver: createHeldSolver() });
		await saveOrders(server, [anOrder({ orderNo: 'A' }), anOrder({ orderNo: 'B' })]);
		const { body } = await call(server, 'startPlanning', { date: day });
		await set('A', 'success', endAt(ten));
		await call(server, 'stopPlanning', { planningId: body['planningId'] });
		await planningEnd(server, body['planningId']);
		expect(await completion('A')).toMatchObject({ status: 'success', endTime: { unixTimestamp: ten } });
		expect((await stops()).flat()).toEqual(['B']);
	});

	it.each([
		['failed', 'unscheduled', true],
		['rejected', 'unscheduled', true],
		['on_route', 'unscheduled', true],
		['success', 'success', false],
		['cancelled', 'cancelled', false],
	])('moved to another day as %s are %s there', async (status, then, isPlanned) => {
		await begin();
		await planned('A', 'B');
		await set('A', status);
		await saveOrders(server, [{ orderNo: 'A', date: nextDay }, anOrder({ orderNo: 'C', date: nextDay })]);
		expect((await completion('A')).status).toBe(then);
		expect(await stops()).toEqual([['B']]);
		await planDay(server, { date: nextDay });
		expect((await stops(nextDay)).flat().includes('A')).toBe(isPlanned);
	});

	it('keep what was told of the visit that failed until the next one begins', async () => {
		await begin();
		await planned('A');
		await set('A', 'failed', { ...startAt(ten), ...endAt(ten + 60) });
		await saveOrders(server, [{ orderNo: 'A', date: nextDay }]);
		expect(await completion('A')).toEqual({ status: 'unscheduled' });
		await set('A', 'servicing');
		expect(await completion('A')).toMatchObject({ startTime: { unixTimestamp: now } });
	});

	it('are never planned once they are cancelled', async () => {
		await begin();
		await saveOrders(server, [anOrder({ orderNo: 'A' }), anOrder({ orderNo: 'B' })]);
		await set('A', 'cancelled');
		await planDay(server, { date: day });
		expect(await stops()).toEqual([['B']]);
	});

	it('leave nothing behind when they are deleted', async () => {
		await begin();
		await planned('A');
		await set('A', 'success');
		const { body } = await call(server, 'deleteOrder', { orderNo: 'A', forceDelete: true });
		expect(body).toMatchObject({ success: true });
		expect(server.domain.store.records.completions.size).toBe(0);
		await saveOrders(server, [anOrder({ orderNo: 'B' })]);
		await set('B', 'success');
		await call(server, 'deleteAllOrders');
		expect(server.domain.store.records.completions.size).toBe(0);
		expect(await eventNames()).toEqual(['start_route', 'success A', 'end_route', 'success B']);
	});
});

describe('strict completion', () => {
	it('takes only orders that were sent to the drivers', async () => {
		await begin({ completesOnlyDispatched: true });
		await planned('A');
		expect((await set('A', 'success'))[0]).toMatchObject({ code: 'ERR_INVALID_PARAM_FORMAT' });
		expect(await completion('A')).toEqual({ status: 'scheduled' });
		await call(server, 'sendRoutes', { date: day });
		await saveOrders(server, [anOrder({ orderNo: 'B' })]);
		expect((await set('A', 'success'))[0]).toMatchObject({ success: true });
		expect((await set('B', 'success'))[0]).toMatchObject({ success: false });
	});
});

describe('other companies', () => {
	it('have orders of their own', async () => {
		await begin({ seed: twoCompanies });
		await planned('A');
		const { url, keys } = server;
		const other = { url, key: keys[1]! };
		const mine = (await storedOrder(server, 'A'))?.['id'] as string;
		const unknown = 'f'.repeat(32);
		for (const [operation, rows] of [
			['getCompletionDetails', (id: string) => ({ orders: [{ id }] })],
			['updateCompletionDetails', (id: string) => ({ updates: [{ id, data: { status: 'success' } }] })],
		] as const) {
			const told = JSON.stringify((await call(other, operation, rows(mine))).body);
			expect(told).toBe(
				JSON.stringify((await call(other, operation, rows(unknown))).body).replaceAll(unknown, mine),
			);
		}
		expect((await completion('A')).status).toBe('scheduled');
	});

	it('have their own time zone', async () => {
		await begin({ seed: seedWith(() => ({ timezone: 'Asia/Tokyo' })) });
		await saveOrders(server, [anOrder({ orderNo: 'A' })]);
		const [row] = await set('A', 'servicing', { startTime: { localTime: '2027-03-15T10:00:00' } });
		expect(row!.data.startTime?.utcTime).toBe('2027-03-15T01:00:00');
	});
});
