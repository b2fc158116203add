import { createHeldSolver } from '../../../support/held-solver.mts';
import { admin, journal } from '../../../support/admin.mts';
import { twoCompanies } from '../../../support/companies.mts';
import { anOrder, day } from '../../../support/orders.mts';
import { call, storedOrder } from '../../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

describe('ordered failures', () => {
	let server: TestServer;
	const pauses: number[] = [];
	beforeEach(async () => {
		pauses.length = 0;
		server = await startServer({
			seed: twoCompanies,
			pause: (ms) => {
				pauses.push(ms);
				return Promise.resolve();
			},
		});
	});
	afterEach(() => server.close());

	const order = async (fault: object) => {
		const { status, body } = await admin(server, 'PUT /faults', fault);
		expect(body).toMatchObject({ faults: expect.any(Array) });
		expect(status).toBe(200);
	};
	const routes = () => call(server, 'getRoutes', { date: day });
	const save = () => call(server, 'createOrUpdateOrders', { orders: [anOrder({ orderNo: 'A' })] });
	const waiting = async () => (await admin(server, 'GET /faults')).body?.['faults'];

	it.each([
		['get_routes', 'ERR_INTERNAL', 500],
		['get_routes', 'ERR_TOO_MANY_CONNECTIONS', 429],
		['get_routes', 'MALFORMED_REQUEST', 400],
		['get_routes', 'AUTH_KEY_UNKNOWN', 200],
		['start_planning', 'ERR_OPT_COULD_NOT_START', 200],
		['stop_planning', 'ERR_OPT_COULD_NOT_STOP', 200],
		['start_planning', 'ERR_MULTIPLE_DRV', 200],
	] as const)('lets %s fail with %s once', async (operation, code, status) => {
		await order({ operation, code });
		const name = {
			get_routes: 'getRoutes',
			start_planning: 'startPlanning',
			stop_planning: 'stopPlanning',
		} as const;
		const input = operation === 'stop_planning' ? { planningId: 1 } : { date: day };
		expect(await call(server, name[operation], input)).toEqual({
			status,
			body: { success: false, code, message: expect.any(String) },
		});
		expect((await call(server, name[operation], input)).body['code']).not.toBe(code);
		expect(server.log.join()).not.toContain('"fault"');
	});

	it('says when to come again', async () => {
		await order({ operation: 'get_routes', code: 'ERR_TOO_MANY_CONNECTIONS' });
		const { headers } = await fetch(`${server.url}/v1/get_routes?date=${day}&key=${server.key}`);
		expect(headers.get('retry-after')).toBe('1');
	});

	it('answers with fitting status codes where that is set', async () => {
		await server.close();
		server = await startServer({ errorStatus: '4xx' });
		const statuses: number[] = [];
		for (const code of ['AUTH_KEY_UNKNOWN', 'ERR_INVALID_PARAM_FORMAT', 'ERR_INTERNAL']) {
			await order({ operation: 'get_routes', code });
			statuses.push((await routes()).status);
		}
		expect(statuses).toEqual([401, 400, 500]);
	});

	it('takes failures in the order they were given, each as often as was said', async () => {
		await order({ operation: 'get_routes', code: 'ERR_INTERNAL', times: 2 });
		await order({ operation: 'get_routes', kind: 'status', status: 502 });
		expect(await waiting()).toMatchObject([{ times: 2 }, { times: 1, status: 502 }]);
		const statuses = [(await routes()).status, (await routes()).status];
		expect(await waiting()).toHaveLength(1);
		const proxied = await fetch(`${server.url}/v1/get_routes?date=${day}&key=${server.key}`);
		expect([proxied.status, await proxied.text()]).toEqual([502, 'HTTP 502\n']);
		expect([...statuses, (await routes()).status]).toEqual([500, 500, 200]);
		expect(await waiting()).toEqual([]);
	});

	it('counts one company’s calls only, if told to', async () => {
		await order({ operation: 'get_routes', code: 'ERR_INTERNAL', company: 'Another Company' });
		expect((await routes()).status).toBe(200);
		const other = { url: server.url, key: server.keys[1] ?? '' };
		expect((await call(other, 'getRoutes', { date: day })).status).toBe(500);
	});

	it('leaves other calls and wrong keys alone', async () => {
		await order({ operation: 'get_routes', code: 'ERR_INTERNAL' });
		expect((await save()).status).toBe(200);
		expect((await call({ ...server, key: 'wrong' }, 'getRoutes')).body['code']).toBe('AUTH_KEY_UNKNOWN');
		expect(await waiting()).toHaveLength(1);
	});

	it('delays a call, and does its work', async () => {
		await order({ operation: 'create_or_update_orders', kind: 'delay', delayMs: 5_000 });
		expect((await save()).body).toMatchObject({ success: true });
		expect(pauses).toEqual([5_000]);
	});

	it.each([
		['before', undefined],
		['after', expect.objectContaining({ orderNo: 'A' })],
	])('drops a connection %s the work is done', async (when, stored) => {
		await order({ operation: 'create_or_update_orders', kind: 'drop-connection', when });
		await expect(save()).rejects.toThrow('fetch failed');
		const [entry] = await journal(server);
		expect(entry).not.toHaveProperty('status');
		expect(await storedOrder(server, 'A')).toEqual(stored);
	});

	it('loses the answer of work that is done, in an error too', async () => {
		await order({ operation: 'create_or_update_orders', code: 'ERR_INTERNAL', when: 'after' });
		expect((await save()).status).toBe(500);
		expect(await storedOrder(server, 'A')).toBeDefined();
	});

	it('lets a call hang until the client gives up', async () => {
		await order({ operation: 'get_routes', kind: 'hang' });
		const patience = new AbortController();
		const hanging = fetch(`${server.url}/v1/get_routes?date=${day}&key=${server.key}`, {
			signal: patience.signal,
		});
		const outcome = expect(hanging).rejects.toThrow('aborted');
		while (((await waiting()) as object[]).length > 0);
		expect((await routes()).status).toBe(200);
		patience.abort();
		await outcome;
	});

	it('clears what waits', async () => {
		await order({ operation: 'get_routes', code: 'ERR_INTERNAL' });
		expect(await admin(server, 'DELETE /faults')).toEqual({ status: 204, body: undefined });
		expect((await routes()).status).toBe(200);
	});

	it.each([
		['no operation', { code: 'ERR_INTERNAL' }, "'operation' is missing"],
		['an unknown operation', { operation: 'get_routess', code: 'ERR_INTERNAL' }, "Did you mean 'get_routes'?"],
		['an unknown company', { operation: 'get_routes', company: 'Nobody', code: 'ERR_INTERNAL' }, "'Nobody'"],
		['a code of another call', { operation: 'get_routes', code: 'ERR_ORD_EXISTS' }, 'get_routes has no code'],
		['a warning', { operation: 'create_order', code: 'WAR_LOC_GEOCODING' }, 'create_order has no code'],
		['no code', { operation: 'get_routes' }, "'error' needs the field 'code'"],
		['no status', { operation: 'get_routes', kind: 'status' }, "'status' needs the field 'status'"],
		['no delay', { operation: 'get_routes', kind: 'delay' }, "'delay' needs the field 'delayMs'"],
		['a code of a hang', { operation: 'get_routes', kind: 'hang', code: 'ERR_INTERNAL' }, 'has no code'],
		['a status of an error', { operation: 'get_routes', code: 'ERR_INTERNAL', status: 500 }, 'has no status'],
		['an unknown kind', { operation: 'get_routes', kind: 'explode' }, "'kind' should be one of error"],
		['an unknown field', { operation: 'get_routes', kod: 'ERR_INTERNAL' }, "'kod' is not known"],
		['no times', { operation: 'get_routes', code: 'ERR_INTERNAL', times: 0 }, 'a whole number from 1'],
	])('refuses %s', async (_name, fault, message) => {
		expect(await admin(server, 'PUT /faults', fault)).toEqual({
			status: 400,
			body: { code: expect.stringMatching(/^FIELD_/), message: expect.stringContaining(message) },
		});
		expect(await waiting()).toEqual([]);
	});

	it('lets an ordered failure of stop_planning leave the planning running', async () => {
		await server.close();
		server = await startServer({ solver: createHeldSolver() });
		await save();
		await call(server, 'startPlanning', { date: day });
		await order({ operation: 'stop_planning', code: 'ERR_OPT_COULD_NOT_STOP' });
		await call(server, 'stopPlanning', { planningId: 1 });
		expect((await call(server, 'getPlanningStatus', { planningId: 1 })).body['status']).toBe('R');
	});
});
