import { operations } from '../../../contract/optimoroute/operations.ts';
import { anOrder, optimoRouteNode, shown } from './optimoroute-node.mts';
import { startScripted, type Received, type Reply, type ScriptedServer } from './scripted-server.mts';

const key = 'key/with+odd=signs-4711';
const keyForms = [key, encodeURIComponent(key)];

let server: ScriptedServer | undefined;

async function serve(script: Parameters<typeof startScripted>[0]) {
	server = await startScripted(script);
	return optimoRouteNode({ url: server.url, key });
}
afterEach(async () => {
	await server?.close();
	server = undefined;
});

const create = {
	resource: 'order',
	operation: 'create',
	orderNo: '={{ $json.orderNo }}',
	date: '2027-03-15',
	type: 'D',
	locationBy: 'locationNo',
	locationNo: 'LOC001',
};
const saveMany = { resource: 'order', operation: 'upsertMany', dataMode: 'autoMap' };
const getRoutes = { resource: 'route', operation: 'getAll', date: '2027-03-15' };
const start = { resource: 'planning', operation: 'start', period: 'date', date: '2027-03-15' };

const noRoutes: Reply = { body: { success: true, routes: [] } };
const tooMany: Reply = {
	status: 429,
	headers: { 'retry-after': '0' },
	body: { success: false, code: 'ERR_TOO_MANY_CONNECTIONS' },
};

/** A bulk call in which every row succeeds. */
function savedAll({ body }: Received): Reply {
	const orders = (body.orders ?? []).map(({ orderNo }) => ({
		success: true,
		id: `id-${String(orderNo)}`,
		orderNo,
	}));
	return { body: { success: true, orders } };
}

/** Answers these one after the other, then the last one for good. */
function inSequence(...replies: Array<Reply | 'lost'>) {
	let next = 0;
	return () => replies[Math.min(next++, replies.length - 1)] ?? 'lost';
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('requests at a time', () => {
	it('are never more than five, not even with two nodes at work', async () => {
		const run = await serve(async (_request, open) => {
			for (let turn = 0; turn < 20; turn++) await breathe();
			return open > 5 ? tooMany : { body: { success: true, id: '1' } };
		});
		const items = Array.from({ length: 30 }, (_, n) => ({ orderNo: `N${n}` }));
		const results = await Promise.all([run(create, items), run(create, items)]);
		expect(results.map(({ json }) => json.length)).toEqual([30, 30]);
		expect(server?.mostAtOnce()).toBe(5);
		expect(server?.received).toHaveLength(60);
	});

	it('are sent again if the service counts one too many', async () => {
		const run = await serve(inSequence(tooMany, tooMany, noRoutes));
		expect((await run(getRoutes)).error).toBeUndefined();
		expect(server?.received).toHaveLength(3);
	});
});

describe('an item that fails', () => {
	it('ends the run: what is under way is finished, the others are not started', async () => {
		const run = await serve(() => ({ body: { success: false, code: 'ERR_LOC_NOT_VALID' } }));
		const { error } = await run(
			create,
			Array.from({ length: 30 }, (_, n) => ({ orderNo: `N${n}` })),
		);
		const begun = server?.received.length ?? 0;
		expect(begun).toBeLessThanOrEqual(5);
		expect(shown(error).message).toContain(
			`${begun} of 30 items failed, 0 were done, ${30 - begun} were not started`,
		);
	});
});

describe('bulk orders', () => {
	it('go in batches of 500, and come back in the order of their items', async () => {
		const run = await serve(savedAll);
		const items = Array.from({ length: 10_000 }, (_, n) => anOrder({ orderNo: `B${n}` }));
		const { json, outputs } = await run(saveMany, items);
		expect(server?.received.map(({ body }) => body.orders?.length)).toEqual(Array(20).fill(500));
		expect(server?.mostAtOnce()).toBeLessThanOrEqual(5);
		expect(json).toEqual(items.map(({ orderNo }) => ({ id: `id-${String(orderNo)}`, orderNo })));
		expect(outputs[0]?.[9_999]?.pairedItem).toEqual({ item: 9_999 });
	});

	it('fail one alone among thousands', async () => {
		const bad = { success: false, code: 'ERR_LOC_NOT_VALID', message: 'No place.' };
		const run = await serve(({ body }) => ({
			body: {
				success: true,
				orders: body.orders?.map(({ orderNo }) =>
					orderNo === 'B777' ? bad : { success: true, id: orderNo },
				),
			},
		}));
		const items = Array.from({ length: 1500 }, (_, n) => anOrder({ orderNo: `B${n}` }));
		const { outputs } = await run(saveMany, items, { onError: 'continueErrorOutput' });
		expect(outputs.map((output) => output.length)).toEqual([1499, 1]);
		expect(outputs[1]?.[0]?.json).toMatchObject({ orderNo: 'B777', error: 'Order B777: No place' });
	});

	it('go through all batches although one was refused whole', async () => {
		const run = await serve((request) =>
			request.body.orders?.[0]?.orderNo === 'B500'
				? { body: { success: false, code: 'MALFORMED_REQUEST', message: 'What?' } }
				: savedAll(request),
		);
		const items = Array.from({ length: 1200 }, (_, n) => anOrder({ orderNo: `B${n}` }));
		const { error } = await run(saveMany, items);
		expect(server?.received).toHaveLength(3);
		expect(shown(error)).toMatchObject({ itemIndex: 500 });
		expect(shown(error).message).toBe('500 of 1200 items failed, 700 were done. First: What?');
		expect(shown(error).description).toMatch(/… and 495 more\.$/);
	});

	it('that belong together wait for each other across batches', async () => {
		const done: string[] = [];
		const run = await serve(async (request) => {
			const first = String(request.body.orders?.[0]?.orderNo);
			if (first === 'B0') for (let turn = 0; turn < 50; turn++) await breathe();
			done.push(first);
			return savedAll(request);
		});
		const items = Array.from({ length: 1500 }, (_, n) => anOrder({ orderNo: `B${n}` }));
		items[700] = anOrder({ orderNo: 'B700', relatedOrderNo: 'B3' });
		await run(saveMany, items);
		expect(done.indexOf('B0')).toBeLessThan(done.indexOf('B500'));
	});

	it('are not taken for each other if the service answers too few', async () => {
		const run = await serve(() => ({ body: { success: true, orders: [{ success: true, id: '1' }] } }));
		const { error } = await run(saveMany, [anOrder(), anOrder({ orderNo: 'ORD002' })]);
		expect(shown(error).message).toContain('1 results for 2 items');
	});
});

describe('a lost answer', () => {
	it('is asked for again where that does no harm', async () => {
		const run = await serve(inSequence('lost', { status: 502, body: '<html>Bad gateway</html>' }, noRoutes));
		expect((await run(getRoutes)).error).toBeUndefined();
	});

	it('does not make a second order of one without a number', async () => {
		const run = await serve(() => 'lost');
		const { error } = await run({ ...saveMany, mode: 'CREATE' }, [anOrder({ orderNo: '' })]);
		expect(server?.received).toHaveLength(1);
		expect(shown(error).description).toContain('is not known');
	});

	const complete = { success: true, orders: [{ success: true, id: 'x1' }] };
	const broken: Array<[string, Reply]> = [
		['whose body is cut', { body: complete, cut: true, headers: { 'content-length': '70' } }],
		['whose last chunk is missing', { body: complete, cut: true }],
		['whose compression is broken', { body: complete, headers: { 'content-encoding': 'gzip' } }],
		['whose JSON is cut', { body: JSON.stringify(complete).slice(0, -5) }],
		[
			'that is an error page cut short',
			{ status: 502, body: '<html>Bad gateway</html>', cut: true, headers: { 'content-length': '70' } },
		],
	];

	it.each(broken)('is one %s: not sent again where that would do harm', async (_name, reply) => {
		const run = await serve(() => reply);
		const { error } = await run({ ...saveMany, mode: 'CREATE' }, [anOrder({ orderNo: '' })]);
		expect(server?.received).toHaveLength(1);
		expect(shown(error).message).toMatch(/lost before its answer had arrived/);
		expect(shown(error).description).toContain('is not known');
	});

	it.each(broken)('is one %s: asked for again where that does no harm', async (_name, reply) => {
		const run = await serve(inSequence(reply, noRoutes));
		expect((await run(getRoutes)).error).toBeUndefined();
		expect(server?.received).toHaveLength(2);
	});

	it('of a call that somebody cancelled is told from a fault of the service', async () => {
		const cancel = new AbortController();
		const run = await serve(async (): Promise<Reply> => {
			cancel.abort();
			for (let turn = 0; turn < 200; turn++) await breathe();
			return noRoutes;
		});
		const { error } = await run(getRoutes, undefined, { signal: cancel.signal });
		expect(shown(error).message).toBe('The execution was cancelled before OptimoRoute answered');
		expect(shown(error).description).toBe('Nothing was changed: try again');
		expect(server?.received).toHaveLength(1);
	});

	it('does not fail an order that the lost call has created', async () => {
		const stored = {
			id: 'x1',
			orderNo: 'N1',
			date: '2027-03-15',
			type: 'D',
			location: { locationNo: 'LOC001' },
		};
		const run = await serve(
			inSequence(
				'lost',
				{ body: { success: false, code: 'ERR_ORD_EXISTS' } },
				{ body: { success: true, orders: [{ success: true, id: 'x1', data: stored }] } },
			),
		);
		const { json } = await run(create, [{ orderNo: 'N1' }]);
		expect(json).toEqual([{ id: 'x1', orderNo: 'N1', location: { locationNo: 'LOC001' } }]);
	});

	it('does not hide that another order has the number', async () => {
		const other = { id: 'x1', orderNo: 'N1', date: '2027-01-01', location: { locationNo: 'LOC001' } };
		const run = await serve(
			inSequence(
				'lost',
				{ body: { success: false, code: 'ERR_ORD_EXISTS' } },
				{ body: { success: true, orders: [{ success: true, id: 'x1', data: other }] } },
			),
		);
		expect(shown((await run(create, [{ orderNo: 'N1' }])).error).description).toContain('ERR_ORD_EXISTS');
	});

	it('does not fail rows of a bulk call that it has created', async () => {
		const item = anOrder({ orderNo: 'N1' });
		const { locationName, latitude, longitude, ...order } = item;
		const data = { ...order, id: 'x1', location: { locationName, latitude, longitude, valid: true } };
		const exists = { success: false, code: 'ERR_ORD_EXISTS' };
		const run = await serve(
			inSequence(
				{ status: 500, body: { success: false, code: 'ERR_INTERNAL' } },
				{ body: { success: true, orders: [exists, { success: true, id: 'x2', orderNo: 'N2' }] } },
				{ body: { success: true, orders: [{ success: true, id: 'x1', data }] } },
			),
		);
		const { json } = await run({ ...saveMany, mode: 'CREATE' }, [item, anOrder({ orderNo: 'N2' })]);
		expect(json).toEqual([
			{ id: 'x1', orderNo: 'N1' },
			{ id: 'x2', orderNo: 'N2' },
		]);
		expect(server?.received[2]?.body).toEqual({ orders: [{ orderNo: 'N1' }] });
	});

	it('finds the planning that the lost call has started', async () => {
		const running: Reply = { body: { success: false, code: 'ERR_OPT_RUNNING_FOR_DATE', planningId: 12 } };
		const run = await serve(inSequence('lost', running));
		expect((await run(start)).json).toMatchObject([{ planningId: 12 }]);
	});

	it('does not fail what the lost call has deleted or stopped', async () => {
		const gone: Reply = { body: { success: false, code: 'ERR_ORD_NOT_FOUND' } };
		const run = await serve(
			inSequence('lost', gone, 'lost', { body: { success: false, code: 'ERR_OPT_NOT_RUNNING' } }),
		);
		const order = { __rl: true, mode: 'orderNo', value: 'N1' };
		expect((await run({ resource: 'order', operation: 'delete', order })).json).toMatchObject([
			{ deleted: true },
		]);
		const stopped = await run({ resource: 'planning', operation: 'stop', planningId: '12' });
		expect(stopped.json).toMatchObject([{ stopped: true }]);
	});
});

describe('what would fail for every item', () => {
	const items = Array.from({ length: 40 }, (_, n) => ({ orderNo: `N${n}` }));

	it.each([200, 401])('is asked only until it is known: a wrong key, HTTP %d', async (status) => {
		const run = await serve(() => ({ status, body: { success: false, code: 'AUTH_KEY_UNKNOWN' } }));
		const { json } = await run(create, items, { onError: 'continueRegularOutput' });
		expect(json).toHaveLength(40);
		for (const item of json) expect(item).toMatchObject({ details: { code: 'AUTH_KEY_UNKNOWN' } });
		expect(server?.received.length).toBeLessThanOrEqual(5);
	});

	it('is tried only until it is known: a service that cannot be reached', async () => {
		await serve(() => noRoutes);
		const url = String(server?.url);
		await server?.close();
		const { json } = await optimoRouteNode({ url, key })(create, items, { onError: 'continueRegularOutput' });
		expect(json).toHaveLength(40);
		for (const item of json) expect(item).toMatchObject({ details: { code: 'ECONNREFUSED' } });
	});
});

describe('an answer that lacks what it should have', () => {
	it.each([
		['routes', getRoutes],
		['orders', { resource: 'order', operation: 'getAll', from: '2027-03-15', to: '2027-03-15' }],
	])('is named: no list of %s', async (what, parameters) => {
		const run = await serve(() => ({ body: { success: true } }));
		expect(shown((await run(parameters)).error).message).toBe(
			`OptimoRoute answered without its list of ${what}`,
		);
	});

	it('does not stop the node where it can go on', async () => {
		const run = await serve(({ path }) => {
			const answers: Record<string, object> = {
				[operations.startPlanning.path]: { planningId: 1 },
				[operations.getPlanningStatus.path]: { status: 'F' },
				[operations.getRoutes.path]: { routes: [{ driverName: 'A', stops: [{ id: 'x' }] }, {}] },
				[operations.searchOrders.path]: { orders: [{ id: 'y', data: { orderNo: 'Y' } }, { id: 'z' }] },
			};
			return { body: { success: true, ...answers[path] } };
		});
		const getOrders = { resource: 'order', operation: 'getAll', from: '2027-03-15', to: '2027-03-15' };
		expect((await run(getOrders)).json).toHaveLength(2);
		const [plan] = (await run({ ...start, operation: 'planAndWait' })).json;
		expect(plan).toMatchObject({
			totals: { routes: 2, stops: 1, distanceKm: 0, unscheduled: 2 },
			unscheduled: [{ id: 'y', orderNo: 'Y', name: '', address: '', reason: '' }, { id: 'z' }],
		});
	});

	it('is named: a planning that runs for the date, but which', async () => {
		const run = await serve(() => ({ body: { success: false, code: 'ERR_OPT_RUNNING_FOR_DATE' } }));
		const { error } = await run({ ...start, operation: 'planAndWait' });
		expect(shown(error).message).toContain('did not say which one');
		expect(shown(error).description).not.toContain("'Plan and Wait'");
	});
});

describe('Plan and Wait', () => {
	const plan = { ...start, operation: 'planAndWait' };

	it('says so if the planning ended with a fault', async () => {
		const run = await serve(({ path }) => ({
			body: { success: true, ...(path.includes('start') ? { planningId: 7 } : { status: 'E' }) },
		}));
		const { json } = await run(plan, undefined, { onError: 'continueRegularOutput' });
		expect(json).toMatchObject([
			{ error: 'Planning 7 ended with a fault of the service', details: { planningId: 7, code: 'E' } },
		]);
	});

	it('does not try to reach the service beyond its time', async () => {
		const run = await serve(({ path }) =>
			path.includes('start') ? { body: { success: true, planningId: 7 } } : tooMany,
		);
		await run({ ...plan, options: { maxWaitMinutes: '0' } });
		const looks = server?.received.filter(({ path }) => path === operations.getPlanningStatus.path);
		expect(looks).toHaveLength(1);
	});
});

describe('the key', () => {
	const unnamed = { ...saveMany, mode: 'CREATE' };
	const refusals: Array<[string, Reply | 'lost']> = [
		['a lost connection', 'lost'],
		[
			'a refusal that repeats it',
			{ body: { success: false, code: 'AUTH_KEY_UNKNOWN', message: `Unknown key ${key}` } },
		],
		[
			'a 401',
			{ status: 401, body: { success: false, code: 'AUTH_KEY_UNKNOWN', message: `Unknown key ${key}` } },
		],
		['an HTML page', { status: 404, body: `<html>Not found: /v1?key=${encodeURIComponent(key)}</html>` }],
		['a redirect', { status: 302, headers: { location: `/other?key=${encodeURIComponent(key)}` }, body: '' }],
		[
			'rows that repeat it',
			{
				body: {
					success: false,
					orders: [{ success: false, code: 'ERR_ORD_NOT_FOUND', message: `key=${key}` }],
				},
			},
		],
	];

	it.each(refusals)('is in no error after %s', async (_name, reply) => {
		const run = await serve(() => reply);
		const results = [
			await run({ ...create, orderNo: 'N1', additionalFields: { acceptDuplicateOrderNo: true } }),
			await run(unnamed, [{ date: '2027-03-15' }]),
			await run(unnamed, [{ date: '2027-03-15' }], { onError: 'continueRegularOutput' }),
		];
		expect(results[0]?.error).toBeDefined();
		for (const result of results) {
			const text = everythingIn(result);
			for (const form of keyForms) expect(text).not.toContain(form);
		}
	});

	it('is not followed to another address', async () => {
		const run = await serve(({ path }) =>
			path === '/other' ? noRoutes : { status: 302, headers: { location: '/other' }, body: '' },
		);
		expect(shown((await run(getRoutes)).error).description).toContain("'Base URL'");
		expect(server?.received.map(({ path }) => path)).toEqual(['/v1/get_routes']);
	});

	it('is sent with every call', async () => {
		const run = await serve(() => noRoutes);
		await run(getRoutes);
		expect(server?.received[0]?.query.get('key')).toBe(key);
	});
});

it('asks for a planning with all its options', async () => {
	const run = await serve(() => ({ body: { success: true, planningId: 12 } }));
	const id = '0123456789abcdef0123456789abcdef';
	const options = {
		balanceBy: 'NUM',
		balancing: 'ON_FORCE',
		balancingFactor: 0.5,
		clustering: true,
		depotTrips: true,
		depotVisitDuration: 15,
		includeScheduledOrders: false,
		lockType: 'ROUTES',
		startWith: 'CURRENT',
	};
	const lists = { driverExternalIds: 'DRV1', driverSerials: '001, 002', orders: `={{ ["A", "${id}"] }}` };
	const period = { period: 'range', from: '2027-03-15', to: '2027-03-19' };
	const asText = Object.fromEntries(
		Object.entries(options).map(([name, value]) => [name, `={{ "${String(value)}" }}`]),
	);
	await run({ ...start, ...period, options: { ...options, ...lists } });
	await run({ ...start, ...period, options: { ...asText, ...lists, balanceBy: 'NUM' } });
	expect(server?.received[1]?.body).toEqual(server?.received[0]?.body);
	expect(server?.received[0]?.body).toEqual({
		...options,
		dateRange: { from: '2027-03-15', to: '2027-03-19' },
		useDrivers: [{ driverExternalId: 'DRV1' }, { driverSerial: '001' }, { driverSerial: '002' }],
		useOrderObjects: [{ orderNo: 'A' }, { id }],
	});
});

it('reaches every call of the contract, but the GET forms of two calls', async () => {
	const run = await serve((request) => {
		const answers: Record<string, object> = {
			[operations.startPlanning.path]: { planningId: 1 },
			[operations.getPlanningStatus.path]: { status: 'F', percentageComplete: 100 },
			[operations.getRoutes.path]: { routes: [] },
			[operations.getSchedulingInfo.path]: { orderScheduled: false },
			[operations.getEvents.path]: { events: [], tag: 'a', remainingEvents: 0 },
			[operations.getDispatchStatus.path]: { dispatchStatus: { state: 'NOT_SENT' } },
		};
		return { body: { success: true, orders: [], ...answers[request.path] } };
	});
	const date = '2027-03-15';
	const order = { __rl: true, mode: 'orderNo', value: 'N1' };
	const driver = { __rl: true, mode: 'externalId', value: 'DRV001' };
	const others = ['get', 'getSchedulingInfo', 'delete', 'deleteMany'].map((operation) => ({
		resource: 'order',
		operation,
		order,
	}));
	const updateDriver = { resource: 'driver', operation: 'updateParameters', driver, date };
	const position = { driverSerial: '001', timestamp: 1, latitude: 1, longitude: 1 };
	for (const parameters of [
		...others,
		create,
		{ ...saveMany },
		{ resource: 'order', operation: 'deleteAll', scope: 'all', confirmation: 'ALL' },
		{ resource: 'planning', operation: 'planAndWait', period: 'date', date },
		{ resource: 'planning', operation: 'stop', planningId: '1' },
		{ resource: 'route', operation: 'send', date },
		{ resource: 'route', operation: 'getDispatchStatus', date },
		{ resource: 'event', operation: 'getAll' },
		{ resource: 'completion', operation: 'get', order },
		{ resource: 'completion', operation: 'update', order },
		{ ...updateDriver, updateFields: { enabled: true } },
		{ ...updateDriver, updateFields: { enabled: true }, options: { placesFor: 'always' } },
		{ resource: 'driver', operation: 'updatePositions', dataMode: 'autoMap' },
	]) {
		await run(parameters, [{ ...anOrder(), ...position }]);
	}
	const called = new Set(server?.received.map(({ method, path }) => `${method} ${path}`));
	const expected = Object.values(operations).map(({ method, path }) => `${method} ${path}`);
	const secondForms = ['GET /v1/get_orders', 'GET /v1/get_completion_details'];
	expect([...called].sort()).toEqual(expected.filter((call) => !secondForms.includes(call)).sort());
});

/** All texts of a result, however deep, errors and their causes included. */
function everythingIn(value: unknown, seen = new Set<unknown>()): string {
	if (typeof value !== 'object' || value === null) return String(value);
	if (seen.has(value)) return '';
	seen.add(value);
	const names = Object.getOwnPropertyNames(value);
	return names.map((name) => `${name} ${everythingIn(Reflect.get(value, name), seen)}`).join('\n');
}
