import type { IDataObject, INodeParameters } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { createInlineSolver } from '../../../server/planning/inline-solver.mts';
import { createHeldSolver } from '../../support/held-solver.mts';
import { call, planDay, planningEnd, saveOrders, storedOrder } from '../../support/optimoroute.mts';
import { anOrder, day } from '../../support/orders.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { optimoRouteNode, shown } from './optimoroute-node.mts';

let server: TestServer;
let run: ReturnType<typeof optimoRouteNode>;
/** Whether plannings go on until they are stopped. */
let isHeld: boolean;
const held = createHeldSolver();
const quick = createInlineSolver();

/** A is on the route of the first driver, B on that of the second one, C on none, D has no place. */
beforeEach(async () => {
	isHeld = false;
	server = await startServer({
		solver: { ...quick, solve: (...task) => (isHeld ? held : quick).solve(...task) },
	});
	run = optimoRouteNode(server);
	await saveOrders(server, [
		anOrder({ orderNo: 'A', assignedTo: { serial: '001' } }),
		anOrder({ orderNo: 'B', assignedTo: { serial: '002' } }),
	]);
	await planDay(server, { date: day });
	await saveOrders(server, [anOrder({ orderNo: 'C' })]);
	const nowhere = { address: 'Nowhere 1, Xyzzy', storeInvalid: true };
	await call(server, 'createOrder', { ...anOrder({ orderNo: 'D' }), operation: 'CREATE', location: nowhere });
});
afterEach(() => server.close());

/** The preview that a planning with these options gives. */
async function preview(options: INodeParameters = {}, operation = 'planAndWait'): Promise<IDataObject> {
	const { json, error } = await run({
		resource: 'planning',
		operation,
		period: 'date',
		date: day,
		options: { dryRun: true, ...options },
	});
	expect(error).toBeUndefined();
	expect(json).toHaveLength(1);
	return json[0] ?? {};
}

const numbersIn = (orders: unknown) => (orders as IDataObject[]).map(({ orderNo }) => orderNo);
const changesIn = (routes: unknown) =>
	(routes as IDataObject[]).map(({ driver, change }) => `${String(driver)}: ${String(change)}`);
const calls = (path: string) => server.log.filter((line) => line.includes(path)).length;

describe('a dry run of a planning', () => {
	it.each(['planAndWait', 'start'])('tells what %s would do, and does nothing', async (operation) => {
		const before = calls('start_planning');
		const told = await preview({}, operation);
		expect(told).toMatchObject({ dryRun: true, date: day, totals: { orders: 3, routes: 2 } });
		expect(told['orders']).toEqual([
			expect.objectContaining({ orderNo: 'A', date: day, name: 'Place of A', driver: 'Amara Okafor' }),
			expect.objectContaining({ orderNo: 'B', driver: expect.stringMatching(/./) }),
			expect.objectContaining({ orderNo: 'C', driver: '' }),
		]);
		expect(numbersIn(told['withoutLocation'])).toEqual(['D']);
		expect(told['routes']).toMatchObject([
			{ date: day, stops: 1, change: 'replaced' },
			{ change: 'replaced' },
		]);
		expect(calls('start_planning')).toBe(before);
	});

	it.each([
		[{ startWith: 'CURRENT' }, 'changed'],
		[{ startWith: 'CURRENT', lockType: 'RESOURCES' }, 'changed'],
		[{ startWith: 'CURRENT', lockType: 'ROUTES' }, 'kept'],
		[{ lockType: 'ROUTES' }, 'replaced'],
	])('tells what becomes of the routes with %j', async (options, change) => {
		const told = await preview(options);
		expect(told['routes']).toMatchObject([{ change }, { change }]);
	});

	it('is made once for all items that ask for the same', async () => {
		const before = calls('search_orders');
		const items = [{}, {}, {}];
		const parameters = { resource: 'planning', period: 'date', date: day, options: { dryRun: true } };
		for (const operation of ['planAndWait', 'start']) {
			const { json } = await run({ ...parameters, operation }, items);
			expect(json.map(({ dryRun }) => dryRun)).toEqual([true, true, true]);
		}
		expect(calls('search_orders') - before).toBe(2);
	});

	it('leaves drivers alone who are not chosen', async () => {
		const told = await preview({ driverSerials: '002' });
		expect(numbersIn(told['orders'])).toEqual(['B', 'C']);
		expect(changesIn(told['routes'])).toEqual([expect.stringMatching(/: replaced$/)]);
		expect(told['drivers']).toEqual(['002']);
	});

	it('tells which orders lose their place, and which are not there', async () => {
		const chosen = { orders: 'C, X', driverExternalIds: 'DRV001' };
		const told = await preview({ ...chosen, includeScheduledOrders: false });
		expect(numbersIn(told['orders'])).toEqual(['C']);
		expect(numbersIn(told['losePlace'])).toEqual(['A']);
		expect(told['notFound']).toEqual(['X']);
		const kept = await preview(chosen);
		expect(numbersIn(kept['orders'])).toEqual(['A', 'C']);
		expect(kept['losePlace']).toEqual([]);
	});

	it('tells that a chosen order leaves the route of a driver who is not chosen', async () => {
		const told = await preview({ orders: 'A', driverSerials: '002' });
		expect(numbersIn(told['orders'])).toEqual(['A', 'B']);
		expect(changesIn(told['routes'])).toEqual([
			'Amara Okafor: changed',
			expect.stringMatching(/: replaced$/),
		]);
	});

	it.each<INodeParameters>([
		{},
		{ driverSerials: '002' },
		{ orders: 'C', driverSerials: '001' },
		{ orders: 'A', driverSerials: '002', includeScheduledOrders: false },
	])('names the orders that are then planned: %j', async (options) => {
		const told = await preview(options);
		isHeld = true;
		const parameters = { resource: 'planning', operation: 'start', period: 'date', date: day, options };
		const { json } = await run(parameters);
		const planning = [...server.domain.store.records.plannings.all()].at(-1);
		const planned = planning?.orderIds.map((id) => server.domain.store.records.orders.get(id)?.number);
		expect(numbersIn(told['orders'])).toEqual(planned);
		await call(server, 'stopPlanning', { planningId: json[0]?.['planningId'] });
		await planningEnd(server, json[0]?.['planningId']);
	});
});

describe('a dry run of Delete Many', () => {
	const deleteMany = (options: INodeParameters) => ({
		resource: 'order',
		operation: 'deleteMany',
		dataMode: 'autoMap',
		options: { dryRun: true, ...options },
	});

	it('tells which orders would go, and refuses what would be refused', async () => {
		await saveOrders(server, [anOrder({ orderNo: 'B', operation: 'CREATE', acceptDuplicateOrderNo: true })]);
		const items = ['A', 'B', 'X'].map((orderNo) => ({ orderNo }));
		const { outputs } = await run(deleteMany({}), items, { onError: 'continueErrorOutput' });
		expect(outputs[0]?.map(({ json }) => json)).toEqual([
			{
				dryRun: true,
				deleted: false,
				orderNo: 'A',
				orders: [expect.objectContaining({ orderNo: 'A', driver: 'Amara Okafor' })],
			},
		]);
		const codes = outputs[1]?.map(({ json }) => Object(json['details']).code);
		expect(codes).toEqual(['ERR_MULTIPLE_ORD_FOUND', 'ERR_ORD_NOT_FOUND']);
		const { json } = await run(deleteMany({ deleteMultiple: true }), [{ orderNo: 'B' }]);
		expect(json).toMatchObject([{ orders: [{ orderNo: 'B' }, { orderNo: 'B' }] }]);
		expect(await storedOrder(server, 'A')).toBeDefined();
		expect(calls('delete_orders')).toBe(0);
	});
});

describe('a dry run of Delete', () => {
	const deleteOrder = (value: string, dryRun: unknown = true): INodeParameters => ({
		resource: 'order',
		operation: 'delete',
		order: { __rl: true, mode: 'orderNo', value },
		options: { dryRun: dryRun as boolean },
	});

	it('tells which order would go, and deletes none', async () => {
		const { json } = await run(deleteOrder('A'));
		expect(json).toEqual([
			{
				dryRun: true,
				deleted: false,
				orderNo: 'A',
				orders: [expect.objectContaining({ orderNo: 'A', driver: 'Amara Okafor' })],
			},
		]);
		expect(await storedOrder(server, 'A')).toBeDefined();
		const { error } = await run(deleteOrder('X'));
		expect(shown(error).message).toMatch(/^Order X: /);
	});

	it.each([true, 'true', 'TRUE '])('is made when an expression gives %j', async (given) => {
		const { json } = await run(deleteOrder('A', '={{ $json.given }}'), [{ given }]);
		expect(json).toMatchObject([{ dryRun: true }]);
		expect(await storedOrder(server, 'A')).toBeDefined();
	});

	it.each([
		['yes', 'yes'],
		[1, '1'],
		['', 'it is empty'],
		[null, 'it is empty'],
	])('is refused, and nothing deleted, when an expression gives %j', async (given, told) => {
		const { error } = await run(deleteOrder('A', '={{ $json.given }}'), [{ given }]);
		expect(shown(error).message).toBe(`'Dry Run' is neither true nor false: ${told}`);
		expect(await storedOrder(server, 'A')).toBeDefined();
	});

	it.each([false, 'false'])('is not made when an expression gives %j', async (given) => {
		const { json } = await run(deleteOrder('A', '={{ $json.given }}'), [{ given }]);
		expect(json).toEqual([{ deleted: true, orderNo: 'A' }]);
	});
});

describe('a dry run of Delete All', () => {
	const deleteAll = {
		resource: 'order',
		operation: 'deleteAll',
		scope: 'date',
		date: day,
		confirmation: 'nothing yet',
		options: { dryRun: true },
	};

	it('tells the orders and routes of the day, and deletes none', async () => {
		const { json } = await run(deleteAll);
		expect(json).toMatchObject([
			{
				dryRun: true,
				deleted: false,
				date: day,
				totals: { orders: 4, routes: 2 },
				routes: [{ stops: 1 }, {}],
			},
		]);
		expect(numbersIn(json[0]?.['orders'])).toEqual(['A', 'B', 'C', 'D']);
		expect(await storedOrder(server, 'A')).toBeDefined();
	});

	it('can not tell what all dates hold', async () => {
		const { error } = await run({ ...deleteAll, scope: 'all' });
		expect(shown(error).message).toBe("'Dry Run' works for one date only");
	});
});
