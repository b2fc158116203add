import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { anOrder, orders } from '../support/orders.mts';
import { call } from '../support/optimoroute.mts';
import { startProcess, temporaryFolder, testKey, tryToStart } from '../support/server-process.mts';

let folder: { path: string; remove: () => Promise<void> };
beforeEach(async () => {
	folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const data = () => join(folder.path, 'data');

/** Everything in the data folder, by name. */
async function content(path: string): Promise<Record<string, string>> {
	const files = (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isFile());
	return Object.fromEntries(
		await Promise.all(
			files.map(async ({ name }) => [name, await readFile(join(path, name), 'utf8')] as const),
		),
	);
}

describe('starting', () => {
	it('says one line on stdout, answers /healthz, and makes up a key that it tells once', async () => {
		const server = await startProcess({ DATA_DIR: data(), OPTIMOROUTE_API_KEY: '' });
		expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
		const key = /OptimoRoute key of [^:]+: ([0-9a-f]{64})/.exec(server.output())?.[1] ?? '';
		const { body } = await call({ url: server.url, key }, 'getOrders', { orders: [{ orderNo: 'A' }] });
		expect(body).toMatchObject({ orders: [{ code: 'ERR_ORD_NOT_FOUND' }] });
		expect(await server.end('SIGTERM')).toBe(0);
		expect(JSON.stringify(await content(data()))).not.toContain(key);

		const again = await startProcess({ DATA_DIR: data(), OPTIMOROUTE_API_KEY: '' });
		expect(again.output()).not.toContain('key of');
		expect((await call({ url: again.url, key }, 'getRoutes', { date: '2027-03-15' })).body).toMatchObject({
			success: true,
		});
		await again.end('SIGTERM');
	});

	it('writes no key into its log or data folder', async () => {
		const server = await startProcess({ DATA_DIR: data(), LOG_LEVEL: 'trace' });
		await call(server, 'createOrUpdateOrders', { orders: [anOrder()] });
		await fetch(`${server.url}/v1/create_order?key=${testKey}`, { method: 'POST', body: '{' });
		await fetch(`${server.url}/nowhere?key=${testKey}`);
		await server.end('SIGTERM');
		expect(server.output()).toContain('/v1/create_order');
		expect(server.output()).not.toContain(testKey);
		expect(JSON.stringify(await content(data()))).not.toContain(testKey);
	});

	it.each([
		['PORT', 'eighty'],
		['LOG_LEVEL', 'loud'],
		['OPTIMOROUTE_ERROR_STATUS', '500'],
		['SPEED_KMH', '-3'],
	])('refuses a wrong %s by name', async (name, value) => {
		const start = await tryToStart({ DATA_DIR: data(), [name]: value });
		expect(start).toMatchObject({ code: 1, output: expect.stringContaining(name) });
	});

	it('refuses a port that is taken', async () => {
		const server = await startProcess({ DATA_DIR: data() });
		const second = await tryToStart({ DATA_DIR: join(folder.path, 'other'), PORT: new URL(server.url).port });
		expect(second).toMatchObject({ code: 1, output: expect.stringContaining('PORT') });
		await server.end('SIGTERM');
	});

	it.each([
		['is not there', undefined, 'could not be read'],
		['is no JSON', '{"companies":', 'not valid JSON'],
		[
			'has a wrong type',
			'{"companies":[{"name":"A","timezone":"Europe/Berlin","drivers":[{"name":7}]}]}',
			'companies[0].drivers[0].name',
		],
		[
			'has a time zone that does not exist',
			'{"companies":[{"name":"A","timezone":"Mars/Base"}]}',
			'companies[0].timezone',
		],
		['has an unknown field', '{"companies":[{"name":"A","timezone":"UTC","colour":"red"}]}', 'colour'],
		[
			'has a bad order',
			'{"companies":[{"name":"A","timezone":"UTC","orders":[{"date":"2027-02-30"}]}]}',
			'companies[0].orders[0].date',
		],
		[
			'names a vehicle that is not there',
			'{"companies":[{"name":"A","timezone":"UTC","drivers":[{"name":"B","vehicle":"V"}]}]}',
			'companies[0].drivers[0].vehicle',
		],
	])('refuses a seed file that %s, names the place, and keeps nothing of it', async (_name, seed, place) => {
		const file = join(folder.path, 'seed.json');
		if (seed !== undefined) await writeFile(file, seed);
		const start = await tryToStart({ DATA_DIR: data(), SEED_FILE: file });
		expect(start).toMatchObject({ code: 1, output: expect.stringContaining(place) });
		expect(start).toMatchObject({ output: expect.stringContaining('seed.json') });
		const server = await startProcess({ DATA_DIR: data() });
		expect((await call(server, 'getRoutes', { date: '2027-03-15' })).body).toEqual({
			success: true,
			routes: [],
		});
		await server.end('SIGTERM');
	});

	it('refuses a data folder that another server uses', async () => {
		const server = await startProcess({ DATA_DIR: data() });
		expect(await tryToStart({ DATA_DIR: data() })).toMatchObject({
			code: 1,
			output: expect.stringContaining(data()),
		});
		await server.end('SIGTERM');
	});

	it('refuses a damaged or foreign data folder, names the file and touches nothing', async () => {
		const server = await startProcess({ DATA_DIR: data() });
		for (let call_ = 0; call_ < 3; call_ += 1)
			await call(server, 'createOrUpdateOrders', { orders: [anOrder()] });
		await server.end('SIGTERM');
		const journal =
			Object.entries(await content(data())).find(([, text]) => text.split('\n').length > 3)?.[0] ?? '';
		const damaged = join(folder.path, 'damaged');
		await cp(data(), damaged, { recursive: true });
		const text = await readFile(join(damaged, journal), 'utf8');
		await writeFile(join(damaged, journal), text.replace('Harbor', 'Harbxr'));
		const before = await content(damaged);
		const start = await tryToStart({ DATA_DIR: damaged });
		expect(start).toMatchObject({ code: 1, output: expect.stringContaining(journal) });
		expect(await content(damaged)).toMatchObject(before);

		const foreign = join(folder.path, 'foreign');
		await cp(data(), foreign, { recursive: true });
		for (const name of Object.keys(await content(foreign)))
			await writeFile(join(foreign, name), '{"users":[]}\n');
		expect(await tryToStart({ DATA_DIR: foreign })).toMatchObject({
			code: 1,
			output: expect.stringContaining(foreign),
		});
	});
});

describe('stopping on SIGTERM', () => {
	it('finishes within ten seconds though a connection stays half open, and keeps what it acknowledged', async () => {
		const server = await startProcess({ DATA_DIR: data() });
		const { hostname, port } = new URL(server.url);
		const socket = connect(Number(port), hostname);
		socket.on('error', () => undefined);
		await new Promise((resolve) => socket.once('connect', resolve));
		socket.write('POST /v1/search_orders HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{');
		await call(server, 'createOrUpdateOrders', { orders: [anOrder({ orderNo: 'LAST' })] });
		expect(await server.end('SIGTERM')).toBe(0);
		socket.destroy();

		const again = await startProcess({ DATA_DIR: data() });
		expect((await call(again, 'getOrders', { orders: [{ orderNo: 'LAST' }] })).body).toMatchObject({
			success: true,
		});
		await again.end('SIGTERM');
	});

	it('ends while a planning runs; the planning goes on at the next start', async () => {
		const server = await startProcess({ DATA_DIR: data() });
		await call(server, 'createOrUpdateOrders', { orders: orders(300) });
		await call(server, 'startPlanning', { date: '2027-03-15' });
		expect(await server.end('SIGTERM')).toBe(0);
		const again = await startProcess({ DATA_DIR: data() });
		expect((await call(again, 'getPlanningStatus', { planningId: 1 })).body).toMatchObject({
			status: expect.stringMatching(/[NR]/),
		});
		await again.end('SIGTERM');
	});
});
