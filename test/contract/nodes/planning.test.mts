import { createInlineSolver } from '../../../server/planning/inline-solver.mts';
import type { Solver } from '../../../server/planning/solver.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { anOrder, optimoRouteNode, shown } from './optimoroute-node.mts';

let server: TestServer;
let run: ReturnType<typeof optimoRouteNode>;
let release = (): void => undefined;

/** Plans only once it is let go, so that a planning can be met while it runs. */
function heldSolver(): Solver {
	const inline = createInlineSolver();
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	return {
		solve: async (...task) => {
			await held;
			return await inline.solve(...task);
		},
		close: () => inline.close(),
	};
}

async function begin(held: boolean) {
	server = await startServer(held ? { solver: heldSolver() } : {});
	run = optimoRouteNode(server);
	const orders = [
		anOrder({ orderNo: 'P1' }),
		anOrder({ orderNo: 'P2', latitude: 42.11954, longitude: -71.32506 }),
		anOrder({ orderNo: 'P3', skills: 'CRANE', load1: 100_000 }),
		anOrder({ orderNo: 'P4', date: '2027-03-16' }),
	];
	await run({ resource: 'order', operation: 'upsertMany', dataMode: 'autoMap' }, orders);
}

async function until(reached: () => boolean): Promise<void> {
	while (!reached()) await new Promise((resolve) => setImmediate(resolve));
}

afterEach(async () => {
	release();
	await server.close();
});

const plan = { resource: 'planning', operation: 'planAndWait', period: 'date', date: '2027-03-15' };
const start = { resource: 'planning', operation: 'start', period: 'date', date: '2027-03-15' };
const routes = { resource: 'route', operation: 'getAll', date: '2027-03-15' };

describe('Plan and Wait', () => {
	it('gives one item with the routes and the orders without a place, reasons included', async () => {
		await begin(false);
		const { json, error } = await run(plan);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([
			{
				planningId: expect.any(Number),
				date: '2027-03-15',
				status: 'finished',
				joined: false,
				unscheduled: [
					{ orderNo: 'P3', name: 'Old Mill Pharmacy', address: '', reason: expect.stringMatching(/skills/) },
				],
				totals: { stops: 2, unscheduled: 1 },
			},
		]);
		const [result] = json;
		expect(result?.routes).toHaveLength(Number(Object(result?.totals).routes));
	});

	it('plans several days at once', async () => {
		await begin(false);
		const { json } = await run({ ...plan, period: 'range', from: '2027-03-15', to: '2027-03-16' });
		expect(json).toMatchObject([
			{ dateRange: { from: '2027-03-15', to: '2027-03-16' }, totals: { stops: 3, unscheduled: 1 } },
		]);
	});

	it('passes its options on', async () => {
		await begin(false);
		const { json } = await run({ ...plan, options: { driverSerials: '002, 003', orders: 'P1' } });
		expect(json).toMatchObject([{ unscheduled: [], totals: { stops: 1, unscheduled: 0 } }]);
		const [limited] = json;
		const { routes: limitedRoutes }: { routes: Array<{ id: string }> } = Object(limited);
		for (const { id } of limitedRoutes) expect(id).toMatch(/00[23]$/);
		const unknown = await run({ ...plan, options: { driverSerials: 'none' } }, undefined, {
			onError: 'continueRegularOutput',
		});
		expect(unknown.json).toMatchObject([
			{ details: { code: 'ERR_DRIVER_NOT_FOUND', advice: expect.stringContaining('Drivers: none') } },
		]);
	});

	it('joins a planning that runs already', async () => {
		await begin(true);
		const started = await run(start);
		const waiting = run(plan);
		await until(() => server.log.some((line) => line.includes('get_planning_status')));
		release();
		const { json } = await waiting;
		expect(json).toMatchObject([
			{ planningId: started.json[0]?.planningId, joined: true, status: 'finished', totals: { stops: 2 } },
		]);
	});

	it('says that the planning goes on when the time is up', async () => {
		await begin(true);
		const { error } = await run({ ...plan, options: { maxWaitMinutes: 0 } });
		expect(shown(error).message).toMatch(/^Planning \d+ is not ready after 0 minutes/);
		expect(shown(error).description).toMatch(/Run Plan and Wait again to join it/);
	});

	it('lists the chosen orders that found no place, named by number or ID, and no others', async () => {
		await begin(false);
		const order = { __rl: true, mode: 'orderNo', value: 'P3' };
		const [found] = (await run({ resource: 'order', operation: 'get', order })).json;
		for (const orders of ['P1, P3', `P1, ${String(found?.id)}`]) {
			const { json } = await run({ ...plan, options: { orders } });
			expect(json).toMatchObject([{ unscheduled: [{ orderNo: 'P3' }], totals: { unscheduled: 1 } }]);
		}
		const { json } = await run({ ...plan, options: { orders: 'P1' } });
		expect(json).toMatchObject([{ unscheduled: [] }]);
	});

	it('marks the plan of a planning that somebody has stopped', async () => {
		await begin(true);
		const waiting = run(plan);
		await until(() => server.log.some((line) => line.includes('get_planning_status')));
		const other = await run(start, undefined, { onError: 'continueRegularOutput' });
		const { planningId } = Object(other.json[0]?.details);
		await run({ resource: 'planning', operation: 'stop', planningId: String(planningId) });
		release();
		expect((await waiting).json).toMatchObject([{ planningId, status: 'cancelled' }]);
	});

	it('plans a day once for all items that ask for it', async () => {
		await begin(false);
		const { json, outputs } = await run(
			plan,
			Array.from({ length: 12 }, () => ({})),
		);
		expect(json).toHaveLength(12);
		expect(new Set(json.map(({ planningId }) => planningId)).size).toBe(1);
		expect(outputs[0]?.[11]?.pairedItem).toEqual({ item: 11 });
		const days = [{ day: '2027-03-15' }, { day: '2027-03-16' }, { day: '2027-03-15' }];
		const several = await run({ ...plan, date: '={{ $json.day }}' }, days);
		expect(several.json.map(({ date }) => date)).toEqual(days.map(({ day }) => day));
		expect(new Set(several.json.map(({ planningId }) => planningId)).size).toBe(2);
	});

	it('plans different wishes for one day one after the other', async () => {
		await begin(false);
		const { json } = await run({ ...plan, options: { orders: '={{ $json.no }}' } }, [
			{ no: 'P1' },
			{ no: 'P2' },
		]);
		expect(json.map(({ joined }) => joined)).toEqual([false, false]);
		expect(json[0]?.planningId).not.toBe(json[1]?.planningId);
	});

	it.each([
		['soon', "'Max Wait' is soon"],
		[-1, "'Max Wait' is -1"],
	])('does not guess how long to wait if that is %j', async (wait, message) => {
		await begin(false);
		const { error } = await run({ ...plan, options: { maxWaitMinutes: '={{ $json.wait }}' } }, [{ wait }]);
		expect(shown(error).message).toBe(message);
		expect(server.log.filter((line) => line.includes('start_planning'))).toEqual([]);
	});

	it('gives the reason if there is nothing to plan', async () => {
		await begin(false);
		const { error } = await run({ ...plan, date: '2027-04-01' });
		expect(shown(error).description).toMatch(/Check 'Date'.*ERR_OPT_NO_REQUESTS/);
	});
});

describe('Start, Get Status and Stop', () => {
	it('start a day once for all items, and tell how a stopped planning ended', async () => {
		await begin(true);
		const { json } = await run(start, [{}, {}, {}]);
		const planningId = String(json[0]?.planningId);
		expect(json.map((item) => String(item.planningId))).toEqual([planningId, planningId, planningId]);
		await run({ resource: 'planning', operation: 'stop', planningId });
		release();
		const status = await run({ resource: 'planning', operation: 'getStatus', planningId });
		expect(status.json).toMatchObject([{ status: 'C', statusName: 'Cancelled by the user' }]);
	});

	it('follow a planning', async () => {
		await begin(true);
		const [started] = (await run(start)).json;
		const planningId = String(started?.planningId);
		const status = await run({ resource: 'planning', operation: 'getStatus', planningId });
		expect(status.json).toMatchObject([{ planningId: Number(planningId), percentageComplete: 0 }]);
		const second = await run(start);
		expect(shown(second.error).description).toMatch(/'Plan and Wait' joins it.*ERR_OPT_RUNNING_FOR_DATE/);
		expect((await run({ resource: 'planning', operation: 'stop', planningId })).json).toEqual([
			{ planningId: Number(planningId), stopped: true },
		]);
	});

	it.each([
		['getStatus', '99999999', 'ERR_JOB_NOT_FOUND'],
		['stop', '99999999', 'ERR_JOB_NOT_FOUND'],
		['getStatus', 'first', 'whole number'],
	])('%s refuses the planning %s', async (operation, planningId, text) => {
		await begin(false);
		const { error } = await run({ resource: 'planning', operation, planningId });
		expect(shown(error).message + shown(error).description).toContain(text);
	});
});

describe('Route: Get Many', () => {
	it('gives one item for each route, in the shape that all nodes share', async () => {
		await begin(false);
		const [planned] = (await run(plan)).json;
		const { outputs, json } = await run(routes);
		expect(json).toEqual(planned?.routes);
		expect(outputs[0]?.every(({ pairedItem }) => Object(pairedItem).item === 0)).toBe(true);
		expect(json[0]).toMatchObject({
			date: '2027-03-15',
			stops: expect.arrayContaining([
				expect.objectContaining({
					status: 'scheduled',
					plannedArrival: expect.stringMatching(/^2027-03-15T/),
				}),
			]),
		});
	});

	it('adds the way and both ends if asked, and filters by driver', async () => {
		await begin(false);
		await run(plan);
		const options = { includeRoutePolyline: true, includeRouteStartEnd: true };
		const { json } = await run({ ...routes, options });
		expect(json[0]).toMatchObject({
			routePolyline: expect.any(String),
			start: { name: expect.any(String) },
			end: { name: expect.any(String) },
		});
		expect((await run({ ...routes, filters: { driverSerial: 'none' } })).json).toEqual([]);
		const raw = (await run({ ...routes, simplify: false })).json;
		expect(raw[0]).toMatchObject({ date: '2027-03-15', driverSerial: expect.any(String) });
		expect((await run({ ...routes, returnAll: false, limit: 1 })).json).toHaveLength(1);
	});

	it.each(['few', 0, ''])('does not guess how many are wanted if Limit is %j', async (limit) => {
		await begin(false);
		await run(plan);
		const { error } = await run({ ...routes, returnAll: false, limit: '={{ $json.limit }}' }, [{ limit }]);
		expect(shown(error).message).toBe(`'Limit' is ${limit === '' ? 'empty' : limit}`);
	});

	it('gives nothing for a day without routes', async () => {
		await begin(false);
		expect((await run(routes)).json).toEqual([]);
	});
});

describe('Order: Get Scheduling Info', () => {
	it('tells route and time of an order, and why another has none', async () => {
		await begin(false);
		await run(plan);
		const { json } = await run(
			{
				resource: 'order',
				operation: 'getSchedulingInfo',
				order: { __rl: true, mode: 'orderNo', value: '={{ $json.no }}' },
			},
			[{ no: 'P1' }, { no: 'P3' }],
		);
		expect(json).toMatchObject([
			{ orderNo: 'P1', scheduled: true, driverName: expect.any(String) },
			{ orderNo: 'P3', scheduled: false, reason: expect.stringMatching(/skills/) },
		]);
	});
});
