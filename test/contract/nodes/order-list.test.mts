import type { INodeListSearchResult } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { searchList } from '../../../engine/list-search.mts';
import { saveOrders } from '../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { optimoRouteNode, orderList, shown } from './optimoroute-node.mts';
import { startScripted } from './scripted-server.mts';

let server: TestServer;
let list: ReturnType<typeof orderList>;

beforeEach(async () => {
	server = await startServer();
	list = orderList(server);
});
afterEach(() => server.close());

const now = Date.now();

/** A day so many days from now; up to two days beside it may be "today" in some time zone while a test runs. */
function dayFromNow(days: number): string {
	return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}

const soon = dayFromNow(2);
const far = dayFromNow(100);
const location = { locationName: 'Old Mill Pharmacy', latitude: 42.23899, longitude: -71.36978 };

const names = ({ results }: INodeListSearchResult) => results.map(({ name }) => name);

/** What is shown once somebody has scrolled to the end. */
async function everyPage(filter?: string): Promise<INodeListSearchResult[]> {
	const pages = [await list({ filter })];
	for (let last = pages[0]; last?.paginationToken !== undefined; last = pages.at(-1)) {
		pages.push(await list({ filter, paginationToken: last.paginationToken }));
	}
	return pages;
}

/** What came of an attempt to open a list. */
async function troubleOf(opening: Promise<unknown>): Promise<ReturnType<typeof shown>> {
	try {
		await opening;
	} catch (error) {
		if (error instanceof Error) return shown(error);
	}
	throw new Error('The list opened');
}

describe('the list of orders', () => {
	it('shows the orders from a week ago to four weeks ahead, by day and number, with their IDs', async () => {
		const [ten, two, past] = await saveOrders(server, [
			{ orderNo: 'L10', date: soon, location },
			{ orderNo: 'L2', date: soon, location: { ...location, locationName: '', address: '12 Elm St' } },
			{ orderNo: 'L3', date: dayFromNow(-5), location },
			{ orderNo: 'L4', date: dayFromNow(-10), location },
			{ orderNo: 'L5', date: dayFromNow(29), location },
		]);
		await expect(list()).resolves.toEqual({
			results: [
				{ name: `L3 · Old Mill Pharmacy · ${dayFromNow(-5)}`, value: past?.['id'] },
				{ name: `L2 · 12 Elm St · ${soon}`, value: two?.['id'] },
				{ name: `L10 · Old Mill Pharmacy · ${soon}`, value: ten?.['id'] },
			],
		});
	});

	it('shows an order without a number by its ID', async () => {
		const [saved] = await saveOrders(server, [{ operation: 'CREATE', date: soon, location }]);
		expect(names(await list())).toEqual([`${String(saved?.['id'])} · Old Mill Pharmacy · ${soon}`]);
	});

	it('is empty for an account without orders', async () => {
		await expect(list()).resolves.toEqual({ results: [] });
		await expect(list({ filter: 'none' })).resolves.toEqual({ results: [] });
	});

	it.each(['get', 'update', 'delete', 'deleteMany', 'getSchedulingInfo'])(
		'opens in %s',
		async (operation) => {
			await saveOrders(server, [{ orderNo: 'L1', date: soon, location }]);
			await expect(list({}, operation)).resolves.toMatchObject({ results: [{ value: expect.any(String) }] });
		},
	);

	it('shows each of more than 500 orders once, on as many pages as it takes', async () => {
		const rows = Array.from({ length: 1201 }, (_, n) => ({
			orderNo: `P${n}`,
			date: dayFromNow(n % 20),
			location,
		}));
		for (let start = 0; start < rows.length; start += 500) {
			await saveOrders(server, rows.slice(start, start + 500));
		}
		const pages = await everyPage();
		expect(pages.map(({ results }) => results.length)).toEqual([500, 500, 201]);
		expect(new Set(pages.flatMap(names).map((name) => name.split(' ')[0])).size).toBe(1201);
		expect(await everyPage('p1200')).toMatchObject([
			{ results: [{ name: expect.stringMatching(/^P1200 /) }] },
		]);
		const named = (await everyPage('P7')).flatMap(names).map((name) => name.split(' ')[0]);
		expect(named[0]).toBe('P7');
		expect(named).toHaveLength(111);
		expect(new Set(named).size).toBe(111);
	});
});

describe('what is typed', () => {
	const rows = [
		{ orderNo: 'F1', date: soon, location },
		{ orderNo: 'F2', date: dayFromNow(3), location: { ...location, address: '393 Hanover St, Boston' } },
		{ orderNo: 'F3', date: far, location },
		{ orderNo: 'F30', date: far, location },
	];
	let ids: string[];
	beforeEach(async () => {
		ids = (await saveOrders(server, rows)).map(({ id }) => String(id));
	});

	const found = async (filter: string) => names(await list({ filter })).map((name) => name.split(' ')[0]);

	it.each<[string, string, string[]]>([
		['a number in any case', 'f1', ['F1']],
		['a part of the name', ' pharm ', ['F1', 'F2']],
		['a part of the address', 'HANOVER', ['F2']],
		['the day', soon, ['F1']],
		['several words, in any order', `boston  mill`, ['F2']],
		['nothing but blanks', '  ', ['F1', 'F2']],
		['what no order has', 'mill xyzzy', []],
		['the number of an order of any date, which stands first', 'F3', ['F3']],
		['a day of any date', far, ['F3', 'F30']],
		['a day that does not exist', '2027-02-31', []],
		['the mark of an order without a number', '-', ['F1', 'F2']],
		['a text too long for a number', 'x'.repeat(5000), []],
	])('finds %s', async (_what, filter, expected) => {
		expect(await found(filter)).toEqual(expected);
	});

	it('finds an order of any date by its ID, also written as a UUID', async () => {
		const id = ids[2] ?? '';
		expect(await found(id.toUpperCase())).toEqual(['F3']);
		const uuid = id.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
		expect(await found(uuid)).toEqual(['F3']);
		expect(await found(`${id.slice(0, -4)}ffff`)).toEqual([]);
	});

	it('finds all orders that have the number', async () => {
		const twin = { ...rows[2], operation: 'CREATE', acceptDuplicateOrderNo: true };
		await saveOrders(server, [twin]);
		expect(await found('F3')).toEqual(['F3', 'F3']);
	});
});

describe('an order chosen from the list', () => {
	const chosen = async (orderNo: string) => {
		const { results } = await list({ filter: orderNo });
		const [{ name: cachedResultName, value } = { name: '', value: '' }] = results;
		return { __rl: true, mode: 'list', value: String(value), cachedResultName };
	};

	it('is the one that every operation works on, even if others have its number', async () => {
		await saveOrders(server, [
			anOrderOn(soon),
			{ ...anOrderOn(soon), operation: 'CREATE', acceptDuplicateOrderNo: true },
		]);
		const order = await chosen('C1');
		const run = optimoRouteNode(server);
		const on = (operation: string, fields = {}) => run({ resource: 'order', operation, order, ...fields });
		expect((await on('update', { updateFields: { newOrderNo: 'C2', notes: 'Ring' } })).error).toBeUndefined();
		expect((await on('get', { simplify: false })).json).toMatchObject([{ orderNo: 'C2', notes: 'Ring' }]);
		expect((await on('getSchedulingInfo')).json).toMatchObject([{ id: order.value, scheduled: false }]);
		expect((await on('delete')).json).toEqual([{ deleted: true, id: order.value }]);
		expect(names(await list())).toHaveLength(1);
		const other = await chosen('C1');
		const removed = await run({
			resource: 'order',
			operation: 'deleteMany',
			dataMode: 'define',
			order: other,
		});
		expect(removed.json).toEqual([{ deleted: true, id: other.value }]);
		expect(names(await list())).toEqual([]);
	});

	it('is asked for if none was chosen', async () => {
		const order = { __rl: true, mode: 'list', value: '={{ $json.none }}' };
		const { error } = await optimoRouteNode(server)({ resource: 'order', operation: 'get', order });
		expect(shown(error).message).toBe('No order is named');
	});
});

describe('an ID that is none', () => {
	it.each(['id', 'list'])('fails its item alone, in mode %s', async (mode) => {
		const [saved] = await saveOrders(server, [anOrderOn(soon)]);
		const { json } = await optimoRouteNode(server)(
			{ resource: 'order', operation: 'get', order: { __rl: true, mode, value: '={{ $json.name }}' } },
			[{ name: 'C1' }, { name: saved?.['id'] as string }],
			{ onError: 'continueRegularOutput' },
		);
		expect(json).toMatchObject([
			{
				error: "'Order' is not an ID of OptimoRoute: C1",
				details: { advice: expect.stringContaining('By Order Number') },
			},
			{ orderNo: 'C1' },
		]);
	});
});

describe('a list that cannot be had', () => {
	it('says that the key is wrong, and what to do about it', async () => {
		const { message, description } = await troubleOf(orderList({ url: server.url, key: 'not-this-one' })());
		expect(message).toMatch(/key/i);
		expect(description).toMatch(/Copy the key again.*\(AUTH_KEY_UNKNOWN\)/);
	});

	it('says that no credential is chosen', async () => {
		const opening = searchList({
			type: 'n8n-nodes-delivery-routing.optimoRoute',
			parameters: { resource: 'order', operation: 'get' },
			field: 'order',
		});
		expect((await troubleOf(opening)).message).toBe('Node does not have any credentials set');
	});

	it('says that the service cannot be reached', async () => {
		await server.close();
		const { message, description } = await troubleOf(list());
		expect(message).toBe('OptimoRoute cannot be reached');
		expect(description).toContain("'Base URL'");
		server = await startServer();
	});

	it('never shows the key', async () => {
		const key = 'key/with+odd=signs-4711';
		const scripted = await startScripted(({ query }) => ({
			body: {
				success: false,
				code: 'AUTH_KEY_UNKNOWN',
				message: `No account has ${String(query.get('key'))}`,
			},
		}));
		const error: unknown = await orderList({ url: scripted.url, key })({ filter: 'x' }).catch(
			(e: unknown) => e,
		);
		await scripted.close();
		expect(shown(error as Error).message).toBe('No account has ***');
		expect(JSON.stringify(error)).not.toContain(key);
	});
});

function anOrderOn(date: string) {
	return { orderNo: 'C1', date, location };
}
