import { gzipSync } from 'node:zlib';
import { journal } from '../../../support/admin.mts';
import { day } from '../../../support/orders.mts';
import { accountOf, tokenOf } from '../../../support/routemate.mts';
import { startServer, type TestServer } from '../../../support/server.mts';
import { aStop, someStops } from '../../../support/stops.mts';

describe('a bad request', () => {
	let server: TestServer;
	let token: string;
	beforeAll(async () => {
		server = await startServer();
		token = await tokenOf(accountOf(server));
	});
	afterAll(() => server.close());

	const send = async (
		body: string | Buffer,
		headers: Record<string, string> = {},
		method = 'POST',
		path = 'import',
	) => {
		const response = await fetch(`${server.url}/v1/integration-${path}`, {
			method,
			headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
			...(method === 'GET' ? {} : { body }),
		});
		return { status: response.status, headers: response.headers, text: await response.text() };
	};
	const job = (fields: object) =>
		JSON.stringify({ external_job_id: 'J', date: day, stops: [aStop()], ...fields });
	const nested = (levels: number) => `{"stops":${'['.repeat(levels)}${']'.repeat(levels)}}`;

	it.each([
		['broken JSON', '{"stops":[', 400, 'invalid_request', undefined],
		['nothing', '', 400, 'invalid_request', 'external_job_id'],
		['a list', '[]', 400, 'invalid_request', undefined],
		['null', 'null', 400, 'invalid_request', undefined],
		['a body of 11 MB', `{"title":"${'x'.repeat(11_000_000)}"}`, 413, 'payload_too_large', undefined],
		['a body nested 33 levels deep', nested(33), 400, 'invalid_request', undefined],
		['a __proto__ key', '{"__proto__":{"isAdmin":true}}', 400, 'invalid_request', undefined],
		['no stops', job({ stops: [] }), 400, 'invalid_request', 'stops'],
		['1,001 stops', job({ stops: someStops(1_001) }), 400, 'invalid_request', 'stops'],
		[
			'a stop without an id',
			job({ stops: [{ address: 'Boston, MA' }] }),
			400,
			'invalid_request',
			'stops[0].external_stop_id',
		],
		[
			'a stop without a place',
			job({ stops: [aStop(), { external_stop_id: 'A' }] }),
			400,
			'invalid_request',
			'stops[1].address',
		],
		[
			'half a place',
			job({ stops: [{ external_stop_id: 'A', latitude: 42 }] }),
			400,
			'invalid_request',
			'stops[0].longitude',
		],
		['latitude 91', job({ stops: [aStop({ latitude: 91 })] }), 400, 'invalid_request', 'stops[0].latitude'],
		[
			'an id twice',
			job({ stops: [aStop({ external_stop_id: 'A' }), aStop({ external_stop_id: 'A' })] }),
			400,
			'invalid_request',
			'stops[1].external_stop_id',
		],
		[
			'half a parcel',
			job({ stops: [aStop({ parcel_count: 0.5 })] }),
			400,
			'invalid_request',
			'stops[0].parcel_count',
		],
		[
			'24:00',
			job({ stops: [aStop({ time_window_end: '24:00' })] }),
			400,
			'invalid_request',
			'stops[0].time_window_end',
		],
		[
			'a window that ends before it begins',
			job({ stops: [aStop({ time_window_start: '10:00', time_window_end: '09:00' })] }),
			400,
			'invalid_request',
			'stops[0].time_window_end',
		],
		['30 February', job({ date: '2027-02-30' }), 400, 'invalid_request', 'date'],
		['an empty job id', job({ external_job_id: '' }), 400, 'invalid_request', 'external_job_id'],
		[
			'a note of 50 kB',
			job({ stops: [aStop({ notes: 'a'.repeat(50_000) })] }),
			400,
			'invalid_request',
			'stops[0].notes',
		],
	])('with %s is refused, names the field and changes nothing', async (_what, body, status, code, field) => {
		const reply = await send(body);
		expect(reply.status).toBe(status);
		const { error } = JSON.parse(reply.text) as { error: { details: Array<{ field: string }> } };
		expect(error).toMatchObject({
			code,
			message: expect.stringMatching(/\w/),
			request_id: reply.headers.get('X-Request-Id'),
		});
		expect(error.details.map((detail) => detail.field)).toEqual(field === undefined ? [] : [field]);
		expect(reply.text).not.toMatch(/node_modules|\.mts|at position/);
		expect(server.domain.store.records.orders.size).toBe(0);
	});

	it.each([
		['text', { 'Content-Type': 'text/plain' }, job({}), 415],
		['a form', { 'Content-Type': 'application/x-www-form-urlencoded' }, 'a=b', 415],
		['an unknown packing', { 'Content-Encoding': 'rot13' }, job({}), 415],
		['a gzip bomb', { 'Content-Encoding': 'gzip' }, gzipSync(`"${'0'.repeat(30_000_000)}"`), 413],
	])('that is %s is refused', async (_what, headers, body, status) => {
		const reply = await send(body, headers);
		expect(reply.status).toBe(status);
	});

	it.each([
		['GET', 'import', 405, 'POST'],
		['DELETE', 'jobs', 405, 'GET'],
		['PUT', 'token', 405, 'POST'],
		['POST', 'imports', 404, null],
		['POST', 'jobs/J', 404, null],
	])('%s integration-%s is refused', async (method, path, status, allow) => {
		const reply = await send('{}', {}, method, path);
		expect([reply.status, reply.headers.get('Allow')]).toEqual([status, allow]);
		expect(JSON.parse(reply.text)).toHaveProperty('error');
	});

	it('takes over the id that a client gives its request, unless it could harm a header or a log', async () => {
		const taken = await send('{', { 'X-Request-Id': 'run-7.item:3' });
		expect(taken.headers.get('X-Request-Id')).toBe('run-7.item:3');
		const replaced = await send('{', { 'X-Request-Id': 'a b"' });
		expect(replaced.headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
	});

	it('shows up in the request journal with what is odd about it, and without the token', async () => {
		await send(JSON.stringify([aStop()]));
		const [bare] = await journal(server, '?limit=1');
		expect(bare).toMatchObject({ operation: 'integration-import', path: '/v1/integration-import' });
		expect(bare?.warnings).toMatchObject([{ code: 'LIST_NOT_WRAPPED' }]);
		const stop = { ...aStop(), lat: 42, notes: token };
		await send(JSON.stringify({ external_job_id: 'odd', drivers_email: 'x', stops: [stop] }));
		const [odd] = await journal(server, '?limit=1');
		const meant = odd?.warnings.map(({ message }) => message).join(' ');
		expect(meant).toMatch(/'drivers_email' is not known. Did you mean 'driver_email'/);
		expect(meant).toContain("'stops[0].lat'");
		expect(JSON.stringify(await journal(server)).includes(token)).toBe(false);
	});
});
