import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { anOrder, day, orders } from '../../../support/orders.mts';
import { call, planDay } from '../../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../../support/server.mts';
import { twoCompanies } from '../../../support/companies.mts';

describe('bad requests', () => {
	let server: TestServer;
	beforeEach(async () => {
		server = await startServer();
	});
	afterEach(() => server.close());

	const send = async (path: string, body: string | Buffer | undefined, init: RequestInit = {}) => {
		const response = await fetch(`${server.url}/v1/${path}`, { method: 'POST', body, ...init });
		return { status: response.status, headers: response.headers, body: (await response.json()) as object };
	};
	const withKey = (path: string) => `${path}?key=${server.key}`;
	const unharmed = async () => {
		expect(server.domain.store.records.orders.size).toBe(0);
		const { body } = await call(server, 'createOrUpdateOrders', { orders: [anOrder()] });
		expect(body).toMatchObject({ success: true });
	};

	const nested = (levels: number) => `{"a":${'['.repeat(levels)}${']'.repeat(levels)}}`;
	const order = (fields: string) =>
		`{"operation":"CREATE","orderNo":"A","type":"D","date":"${day}",${fields}}`;

	it.each([
		['broken JSON', '{"orders":[', 400, 'MALFORMED_REQUEST'],
		['a body of 20 MB', `{"notes":"${'x'.repeat(20_000_000)}"}`, 413, 'MALFORMED_REQUEST'],
		['a body nested 100,000 levels deep', nested(100_000), 400, 'MALFORMED_REQUEST'],
		['a body nested 33 levels deep', nested(33), 400, 'MALFORMED_REQUEST'],
		['a __proto__ key', '{"__proto__":{"isAdmin":true}}', 400, 'MALFORMED_REQUEST'],
		['a constructor key', '{"constructor":{"prototype":{"isAdmin":true}}}', 400, 'MALFORMED_REQUEST'],
		['a list', '[]', 200, 'ERR_INVALID_PARAM_FORMAT'],
		['a text', '"orders"', 200, 'ERR_INVALID_PARAM_FORMAT'],
		['null', 'null', 200, 'ERR_INVALID_PARAM_FORMAT'],
		['nothing at all', '', 200, 'ERR_MISSING_MAND_FIELD'],
		['a missing field', '{"operation":"CREATE"}', 200, 'ERR_MISSING_MAND_FIELD'],
		['2026-02-30', order('"location":{}').replace(day, '2026-02-30'), 200, 'ERR_INVALID_PARAM_FORMAT'],
		['24:00', order('"location":{},"twFrom":"24:00"'), 200, 'ERR_INVALID_PARAM_FORMAT'],
		['latitude 91', order('"location":{"latitude":91,"longitude":0}'), 200, 'ERR_INVALID_PARAM_FORMAT'],
		['a load that is a text', order('"location":{},"load1":"3"'), 200, 'ERR_INVALID_PARAM_FORMAT'],
		['a load that is negative', order('"location":{},"load1":-1'), 200, 'ERR_INVALID_PARAM_FORMAT'],
		[
			'a date-time that does not exist',
			order('"location":{},"allowedDateTimes":[{"from":"2026-02-30T10:00:00"}]'),
			200,
			'ERR_INVALID_PARAM_FORMAT',
		],
		[
			'an operation nobody knows',
			order('"location":{}').replace('CREATE', 'DROP'),
			200,
			'ERR_INVALID_PARAM_FORMAT',
		],
		[
			'a note of 50 kB',
			order(`"location":{},"notes":"${'a'.repeat(50_000)}"`),
			200,
			'ERR_INVALID_PARAM_FORMAT',
		],
	])('answers %s with its code, keeps nothing, and goes on', async (_name, body, status, code) => {
		const answer = await send(withKey('create_order'), body);
		expect(answer.status).toBe(status);
		expect(answer.body).toMatchObject({ success: false, code, message: expect.any(String) });
		expect(JSON.stringify(answer.body)).not.toMatch(/\\n +at |node_modules|must match/);
		await unharmed();
	});

	it('says what a wrong field should be', async () => {
		const answer = await send(withKey('create_order'), order('"location":{"latitude":91,"longitude":0}'));
		expect(answer.body).toMatchObject({
			message: "The field 'location.latitude' should be degrees from -90 to 90.",
		});
		expect((await send(withKey('create_order'), 'null')).body).toMatchObject({
			message: 'The request should be an object, and is null.',
		});
	});

	it('unpacks a compressed body, but not a bomb', async () => {
		const headers = { 'Content-Encoding': 'gzip' };
		const small = await send(withKey('search_orders'), gzipSync('{"orders":[{"orderNo":"A"}]}'), { headers });
		expect(small.body).toEqual({ success: true, orders: [] });
		const bomb = await send(withKey('search_orders'), gzipSync(Buffer.alloc(50_000_000, ' ')), { headers });
		expect(bomb.status).toBe(413);
		const odd = await send(withKey('search_orders'), 'x', { headers: { 'Content-Encoding': 'pigeon' } });
		expect(odd.status).toBe(415);
	});

	it('reads JSON whatever the Content-Type says', async () => {
		const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
		const { body } = await send(withKey('search_orders'), '{"orders":[{"orderNo":"A"}]}', { headers });
		expect(body).toEqual({ success: true, orders: [] });
	});

	it.each([
		['no key', 'create_order', 'AUTH_KEY_MISSING'],
		['an empty key', 'create_order?key=', 'AUTH_KEY_MISSING'],
		['two keys', 'create_order?key=a&key=b', 'AUTH_KEY_MISSING'],
		['a wrong key', 'create_order?key=0123456789abcdef', 'AUTH_KEY_UNKNOWN'],
		['a key that is a name of JavaScript', 'create_order?key=__proto__', 'AUTH_KEY_UNKNOWN'],
	])('refuses %s', async (_name, path, code) => {
		const { status, body } = await send(path, order('"location":{"locationNo":"LOC001"}'));
		expect(status).toBe(200);
		expect(body).toMatchObject({ success: false, code });
		await unharmed();
	});

	it('refuses a wrong method with 405 and says which one is right', async () => {
		const got = await send(withKey('create_order'), undefined, { method: 'GET' });
		expect(got).toMatchObject({
			status: 405,
			body: { success: false, message: expect.stringContaining('POST') },
		});
		const posted = await send(withKey('get_routes'), '{}');
		expect(posted).toMatchObject({ status: 405, body: { message: expect.stringContaining('GET') } });
		expect((await send('get_nothing', '{}')).status).toBe(404);
	});

	it.each([
		['date missing', {}, 'ERR_MISSING_MAND_FIELD'],
		['a date that is none', { date: 'today' }, 'ERR_INVALID_PARAM_FORMAT'],
		['a flag that is none', { date: day, includeRoutePolyline: 'perhaps' }, 'ERR_INVALID_PARAM_FORMAT'],
	])('checks a query: %s', async (_name, query, code) => {
		expect((await call(server, 'getRoutes', query)).body).toMatchObject({ success: false, code });
	});

	it.each([
		['36 days', { from: '2027-01-01', to: '2027-02-05' }],
		['no day', { from: '2027-01-02', to: '2027-01-01' }],
	])('refuses to search %s, but not 35', async (_name, dateRange) => {
		expect((await call(server, 'searchOrders', { dateRange })).body).toMatchObject({
			code: 'ERR_INVALID_PARAM_FORMAT',
		});
		const most = { from: '2027-01-01', to: '2027-02-04' };
		expect((await call(server, 'searchOrders', { dateRange: most })).body).toEqual({
			success: true,
			orders: [],
		});
	});

	it('answers with fitting status codes where that is set', async () => {
		const strict = await startServer({ errorStatus: '4xx' });
		const statuses = await Promise.all([
			call(strict, 'getSchedulingInfo', { orderNo: 'X' }),
			call({ ...strict, key: 'wrong-key' }, 'getRoutes', { date: day }),
			call(strict, 'getRoutes', { date: 'x' }),
			call(strict, 'startPlanning', { date: day }),
		]);
		expect(statuses.map(({ status }) => status)).toEqual([404, 401, 400, 400]);
		await strict.close();
	});

	it('tells nothing of itself in its headers', async () => {
		const { headers } = await send(withKey('search_orders'), '{"orders":[{"orderNo":"A"}]}');
		expect(headers.get('x-powered-by')).toBeNull();
		expect(headers.get('access-control-allow-origin')).toBeNull();
		expect(headers.get('x-content-type-options')).toBe('nosniff');
	});

	it('writes no key into its log, whatever happens', async () => {
		await send(withKey('create_order'), '{');
		await send(withKey('nowhere'), '{}');
		await call(server, 'getRoutes', { date: day });
		await send('create_order?key=a-wrong-key-in-the-query', '{}');
		expect(server.log.length).toBeGreaterThan(0);
		expect(server.log.join()).not.toContain(server.key);
		expect(server.log.join()).not.toContain('a-wrong-key');
	});

	it('takes another company’s mark of a search for an unknown one', async () => {
		await server.close();
		server = await startServer({ seed: twoCompanies });
		const search = { dateRange: { from: day, to: day } };
		for (const rows of [orders(500), orders(1)]) await call(server, 'createOrUpdateOrders', { orders: rows });
		const { after_tag: tag } = (await call(server, 'searchOrders', search)).body;
		expect((await call(server, 'searchOrders', { ...search, after_tag: tag })).body['orders']).toHaveLength(
			1,
		);

		const theirs = { url: server.url, key: server.keys[1] ?? '' };
		const unknown = await call(theirs, 'searchOrders', { ...search, after_tag: 'abc' });
		expect(unknown.body).toMatchObject({ success: false });
		expect(await call(theirs, 'searchOrders', { ...search, after_tag: tag })).toEqual(unknown);
	});

	it('answers another company’s ids exactly as unknown ones', async () => {
		await server.close();
		server = await startServer({ seed: twoCompanies });
		const [, other] = [...server.domain.store.records.companies.all()];
		expect(other?.name).toBe('Another Company');
		const { body } = await call(server, 'createOrUpdateOrders', { orders: [anOrder({ orderNo: 'MINE' })] });
		const [{ id }] = body['orders'] as [{ id: string }];
		await planDay(server, { date: day });

		const theirs = { url: server.url, key: server.keys[1] ?? '' };
		const unknown = 'f'.repeat(32);
		for (const name of ['getOrders', 'deleteOrders'] as const) {
			const foreign = await call(theirs, name, { orders: [{ id }] });
			const missing = await call(theirs, name, { orders: [{ id: unknown }] });
			expect(JSON.stringify(foreign).replaceAll(id, unknown)).toBe(
				JSON.stringify(missing).replaceAll(id, unknown),
			);
		}
		expect((await call(theirs, 'searchOrders', { orders: [{ id }] })).body).toEqual({
			success: true,
			orders: [],
		});
		expect((await call(theirs, 'getRoutes', { date: day })).body).toEqual({ success: true, routes: [] });
		expect((await call(theirs, 'getPlanningStatus', { planningId: 1 })).body).toMatchObject({
			code: 'ERR_JOB_NOT_FOUND',
		});
		await call(theirs, 'deleteAllOrders');
		expect(server.domain.store.records.orders.size).toBe(1);
	});
});

describe('six requests at once', () => {
	it('refuses the sixth at once, and frees the slot of one that is aborted', async () => {
		const server = await startServer();
		const { port } = new URL(server.url);
		const path = `/v1/search_orders?key=${server.key}`;
		const half = () =>
			new Promise<ReturnType<typeof httpRequest>>((resolve) => {
				const request = httpRequest({ port, path, method: 'POST', headers: { 'Content-Length': '100' } });
				request.on('error', () => undefined);
				request.write('{', () => resolve(request));
			});
		const held = await Promise.all(Array.from({ length: 5 }, half));
		const sixth = await until(
			() => call(server, 'getRoutes', { date: day }),
			({ status }) => status === 429,
		);
		expect(sixth.body).toMatchObject({ success: false, code: 'ERR_TOO_MANY_CONNECTIONS' });

		held[0]?.destroy();
		const after = await until(
			() => call(server, 'getRoutes', { date: day }),
			({ status }) => status === 200,
		);
		expect(after.body).toMatchObject({ success: true });
		for (const request of held) request.destroy();
		await server.close();
	});
});

/** Tries again until the server has seen what was sent to it on other connections. */
async function until<T>(attempt: () => Promise<T>, isDone: (result: T) => boolean): Promise<T> {
	for (;;) {
		const result = await attempt();
		if (isDone(result)) return result;
	}
}
