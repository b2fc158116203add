import { request as httpRequest } from 'node:http';
import { admin, journal } from '../../../support/admin.mts';
import { twoCompanies } from '../../../support/companies.mts';
import { report } from '../../../support/mobile-events.mts';
import { anOrder, day, orders } from '../../../support/orders.mts';
import { call, planDay } from '../../../support/optimoroute.mts';
import { adminToken, startServer, type TestServer } from '../../../support/server.mts';

describe('the request journal', () => {
	let server: TestServer;
	const restart = async (options: Parameters<typeof startServer>[0]) => {
		await server.close();
		server = await startServer(options);
	};
	beforeEach(async () => {
		server = await startServer();
	});
	afterEach(() => server.close());

	const post = (path: string, body: string) => fetch(`${server.url}${path}`, { method: 'POST', body });
	const codes = async () => (await journal(server))[0]?.warnings.map(({ code }) => code);

	it('tells each call, newest first, with what was sent and answered', async () => {
		await call(server, 'createOrUpdateOrders', { orders: [anOrder({ orderNo: 'A' })] });
		await call(server, 'getSchedulingInfo', { orderNo: 'X' });
		expect(await journal(server)).toEqual([
			{
				...{ at: '2027-03-01T12:00:00.000Z', api: 'OptimoRoute', company: 'Harbor Loop Deliveries' },
				...{ operation: 'get_scheduling_info', method: 'GET', path: '/v1/get_scheduling_info' },
				...{ query: { key: '***', orderNo: 'X' }, bodyBytes: 0 },
				...{ status: 200, code: 'ERR_ORD_NOT_FOUND', ms: expect.any(Number), warnings: [] },
			},
			expect.objectContaining({
				operation: 'create_or_update_orders',
				body: { orders: [expect.objectContaining({ orderNo: 'A' })] },
				status: 200,
			}),
		]);
	});

	it('tells calls without a company, without a call, and without JSON', async () => {
		await post('/v1/get_orders?key=wrong-key', '{}');
		await post(`/v1/get_order?key=${server.key}`, '{}');
		await post(`/v1/get_orders?key=${server.key}`, '{"orders":');
		const [broken, unknown, wrong] = await journal(server);
		expect(broken).toMatchObject({
			status: 400,
			code: 'MALFORMED_REQUEST',
			body: '{"orders":',
			warnings: [],
		});
		expect(unknown).toMatchObject({
			status: 404,
			path: '/v1/get_order',
			warnings: [{ code: 'UNKNOWN_PATH' }],
		});
		expect(unknown).not.toHaveProperty('operation');
		expect(wrong).toMatchObject({ status: 200, code: 'AUTH_KEY_UNKNOWN', operation: 'get_orders' });
		expect(wrong).not.toHaveProperty('company');
	});

	it('tells a connection that ended without an answer', async () => {
		const { port } = new URL(server.url);
		const request = httpRequest({
			...{ port, method: 'POST', path: `/v1/get_orders?key=${server.key}` },
			headers: { 'Content-Length': '100' },
		});
		const ended = new Promise((resolve) => request.once('error', resolve));
		request.write('{', () => request.destroy());
		await ended;
		let entries = await journal(server);
		while (entries.length === 0) entries = await journal(server);
		expect(entries).toMatchObject([{ path: '/v1/get_orders' }]);
	});

	it('filters by company, call and warnings, and clears', async () => {
		await restart({ seed: twoCompanies });
		const other = { url: server.url, key: server.keys[1] ?? '' };
		await call(server, 'getRoutes', { date: day });
		await call(other, 'getRoutes', { date: day, colour: 'red' });
		await call(other, 'searchOrders', { orders: [{ orderNo: 'A' }] });
		const found = async (query: string) => (await journal(server, query)).map(({ path }) => path.slice(4));
		expect(await found('')).toEqual(['search_orders', 'get_routes', 'get_routes']);
		expect(await found('?limit=1')).toEqual(['search_orders']);
		expect(await found('?company=Another+Company')).toEqual(['search_orders', 'get_routes']);
		expect(await found('?operation=get_routes')).toEqual(['get_routes', 'get_routes']);
		expect(await found('?warnings=true')).toEqual(['get_routes']);
		expect(await found('?warnings=true&company=Harbor+Loop+Deliveries')).toEqual([]);
		expect(await admin(server, 'GET /requests?limit=0')).toMatchObject({ status: 400 });
		expect(await admin(server, 'GET /requests?colour=red')).toMatchObject({
			status: 400,
			body: { code: 'FIELD_INVALID', message: "The field 'colour' is not known." },
		});
		expect(await admin(server, 'DELETE /requests')).toEqual({ status: 204, body: undefined });
		expect(await found('')).toEqual([]);
	});

	it('keeps the newest only', async () => {
		await restart({ requestJournalSize: 3 });
		for (const orderNo of ['A', 'B', 'C', 'D', 'E']) await call(server, 'getSchedulingInfo', { orderNo });
		expect((await journal(server)).map(({ query }) => query['orderNo'])).toEqual(['E', 'D', 'C']);
		await restart({ requestJournalSize: 0 });
		await call(server, 'getRoutes', { date: day });
		expect(await journal(server)).toEqual([]);
	});

	it('holds no key and no token, wherever a client puts them', async () => {
		const { key } = server;
		await post(`/v1/search_orders?key=${key}&note=${key}`, JSON.stringify({ key, notes: `my ${key}` }));
		await post(`/v1/search_orders?key=${key}`, `key=${key}&apiKey=another-secret`);
		await post(
			`/v1/search_orders?key=${key}`,
			`{"client_secret":"another-sec\\"ret","x":"${'x'.repeat(11_000)}`,
		);
		await post(`/v1/search_orders?key=${key}`, `${'x'.repeat(10_230)}${key}`);
		await post(`/v1/search_orders?key=a-wrong-key`, '{"orders":[{"orderNo":"a-wrong-key"}]}');
		await fetch(`${server.url}/v1/get_routes?key=${key}&${key}=1&token=another-secret`, {
			headers: { Authorization: `Bearer ${adminToken}` },
		});
		for (const url of [
			'get_routes&key=',
			'get_routes?date=2027-03-15?key=',
			'get_routes?x?key=',
			'get_routes%3Fkey%3D',
		]) {
			await fetch(`${server.url}/v1/${url}${key}`);
		}
		const told = JSON.stringify(await journal(server));
		expect(told).toContain('***');
		for (const secret of [key, key.slice(0, 8), 'a-wrong-key', 'another-sec', adminToken]) {
			expect(told).not.toContain(secret);
			expect(server.log.join()).not.toContain(secret);
		}
	});

	it('shortens a long body, and tells how long it was', async () => {
		await call(server, 'createOrUpdateOrders', { orders: orders(300) });
		const [entry] = await journal(server);
		expect(entry?.body).toHaveLength(10_240);
		expect(entry).toMatchObject({ bodyBytes: expect.any(Number) });
		expect((entry as unknown as { bodyBytes: number }).bodyBytes).toBeGreaterThan(30_000);
	});

	it.each([
		[
			'startsWith for startWith',
			'startPlanning',
			{ date: day, startsWith: 'CURRENT' },
			['UNKNOWN_FIELD', 'startsWith', "Did you mean 'startWith'?"],
		],
		[
			'afterTag for after_tag',
			'searchOrders',
			{ orders: [{ orderNo: 'A' }], afterTag: '' },
			['UNKNOWN_FIELD', 'afterTag', "Did you mean 'after_tag'?"],
		],
		[
			'a field in the wrong place',
			'createOrUpdateOrders',
			{ orders: [anOrder(), { ...anOrder(), latitude: 1 }] },
			['UNKNOWN_FIELD', 'orders[1].latitude', "Did you mean 'orders[1].location.latitude'?"],
		],
		[
			'flat times in the bulk driver call',
			'updateDriversParameters',
			{ updates: [{ driver: { serial: '001' }, date: day, workTimeFrom: '08:00' }] },
			['UNKNOWN_FIELD', 'updates[0].workTimeFrom', "Did you mean 'updates[0].workTime.from'?"],
		],
		[
			'a flat time that looks like the object itself',
			'updateDriversParameters',
			{ updates: [{ driver: { serial: '001' }, date: day, workTimeTo: '12:00' }] },
			['UNKNOWN_FIELD', 'updates[0].workTimeTo', "Did you mean 'updates[0].workTime.to'?"],
		],
		[
			'a field nobody knows',
			'deleteAllOrders',
			{ date: day, reallyAllOfThem: true },
			['UNKNOWN_FIELD', 'reallyAllOfThem', "The field 'reallyAllOfThem' is not known."],
		],
		[
			'an unknown parameter of a GET',
			'getRoutes',
			{ date: day, includePolyline: true },
			['UNKNOWN_FIELD', 'includePolyline', "The field 'includePolyline' is not known."],
		],
		['one order bare', 'createOrUpdateOrders', anOrder(), ['SINGLE_RECORD', 'orderNo', '{"orders": [ … ]}']],
		['a bare list', 'getOrders', [{ orderNo: 'A' }], ['LIST_NOT_WRAPPED', undefined, '{"orders": [ … ]}']],
		[
			'the wrapper orderNos',
			'getOrders',
			{ orderNos: ['A'] },
			['WRONG_WRAPPER', 'orderNos', '{"orders": [ … ]}'],
		],
		[
			'the wrapper drivers',
			'updateDriversParameters',
			{ drivers: [{}] },
			['WRONG_WRAPPER', 'drivers', '{"updates": [ … ]}'],
		],
		[
			'the wrapper positions',
			'updateDriversPositions',
			{ positions: [{}] },
			['WRONG_WRAPPER', 'positions', '{"updates": [ … ]}'],
		],
		[
			'twFrom',
			'createOrUpdateOrders',
			{ orders: [{ ...anOrder(), twFrom: '08:00' }] },
			['DEPRECATED_FIELD', 'orders[0].twFrom', "Use 'orders[0].timeWindows' instead."],
		],
		[
			'useOrders',
			'startPlanning',
			{ date: day, useOrders: ['A'] },
			['DEPRECATED_FIELD', 'useOrders', "Use 'useOrderObjects' instead."],
		],
	] as const)('warns of %s', async (_name, operation, input, [code, field, hint]) => {
		await call(server, operation, input);
		const [entry] = await journal(server);
		expect(entry?.warnings).toEqual([
			{ code, message: expect.stringContaining(hint), ...(field === undefined ? {} : { field }) },
		]);
	});

	it('passes unknown fields over in the answer', async () => {
		const { body } = await call(server, 'createOrUpdateOrders', {
			...{ orders: [{ ...anOrder(), colour: 'red' }], shade: 'dark' },
		});
		expect(body).toMatchObject({ success: true, orders: [{ success: true }] });
	});

	it('knows every field of a good request, and free names where any are good', async () => {
		const full = anOrder({ customFields: { quantity: 1 }, assignedTo: { serial: '001' }, barcode: [] });
		await call(server, 'createOrUpdateOrders', { orders: [{ ...full, operation: 'SYNC' }] });
		await planDay(server, { date: day, useDrivers: [{ driverSerial: '001' }], startWith: 'EMPTY' });
		await call(server, 'getRoutes', { date: day, includeRoutePolyline: true });
		expect(await journal(server, '?warnings=true')).toEqual([]);
	});

	it('tells the same fault of many rows once, and of a hostile request no more than twenty', async () => {
		await call(server, 'createOrUpdateOrders', { orders: orders(50).map((row) => ({ ...row, colour: 1 })) });
		expect(await codes()).toEqual(['UNKNOWN_FIELD']);
		const hostile = Object.fromEntries(
			Array.from({ length: 20_000 }, (_, index) => [`${index}x`.repeat(9), 1]),
		);
		await call(server, 'searchOrders', { ...hostile, orders: [{ orderNo: 'A' }] });
		expect(await codes()).toHaveLength(20);
	});

	it('warns of a wrong method and of parameters in the URL of a POST', async () => {
		await fetch(`${server.url}/v1/create_order?key=${server.key}`);
		expect((await journal(server))[0]).toMatchObject({ status: 405, operation: 'create_order' });
		expect(await codes()).toEqual(['WRONG_METHOD']);
		await post(`/v1/search_orders?key=${server.key}&after_tag=x`, '{"orders":[{"orderNo":"A"}]}');
		expect(await codes()).toEqual(['QUERY_NOT_READ']);
	});

	it('warns of events that are read again with a tag that newer ones were handed out for', async () => {
		const read = async (after_tag: unknown) => (await call(server, 'getEvents', { after_tag })).body['tag'];
		const begin = await read('');
		expect(await read(begin)).toBe(begin);
		await report(server, [{ event: 'on_duty', driver: { serial: '001' }, time: 1_800_000_000 }]);
		const next = await read(begin);
		expect(await codes()).toEqual([]);
		expect(await read(next)).toBe(next);
		expect(await codes()).toEqual([]);
		await read(begin);
		expect(await codes()).toEqual(['EVENTS_READ_AGAIN']);
		await read('bm90IGEgdGFn');
		expect(await codes()).toEqual(['FOREIGN_TAG']);
	});

	it('warns of a page that is read again, and of the tag of another search', async () => {
		await call(server, 'createOrUpdateOrders', { orders: orders(500) });
		await call(server, 'createOrUpdateOrders', { orders: orders(10) });
		const search = { dateRange: { from: day, to: day } };
		const page = async (request: object) => (await call(server, 'searchOrders', request)).body['after_tag'];
		const after_tag = await page(search);
		expect(after_tag).toEqual(expect.any(String));
		await page({ ...search, after_tag });
		expect(await codes()).toEqual([]);
		await page({ ...search, after_tag });
		expect(await codes()).toEqual(['PAGE_READ_AGAIN']);
		await page(search);
		await page({ ...search, after_tag });
		expect(await codes()).toEqual([]);
		await page({ orders: [{ orderNo: 'A' }], after_tag });
		expect(await codes()).toEqual(['FOREIGN_TAG']);
	});
});
