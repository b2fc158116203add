import { seedWith } from '../../../support/companies.mts';
import { createHeldSolver } from '../../../support/held-solver.mts';
import { call as optimoRoute, saveOrders } from '../../../support/optimoroute.mts';
import { createInlineSolver } from '../../../../server/planning/inline-solver.mts';
import type { Solver } from '../../../../server/planning/solver.mts';
import { anOrder, day } from '../../../support/orders.mts';
import { aRoute, idOf, missions } from '../../../support/rouptimize-day.mts';
import { rouptimize, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer, type TestServerOptions } from '../../../support/server.mts';

interface Planned {
	readonly id: string;
	readonly driverId: string | null;
	readonly stops: Array<{ missionId: string; startAt: string }>;
}
type Body = Record<string, unknown> | undefined;

const routesIn = (body: Body): Planned[] => body?.['routes'] as Planned[];
const missionsIn = (body: Body): string[] =>
	routesIn(body).flatMap(({ stops }) => stops.map(({ missionId }) => missionId));
const sorted = (ids: readonly string[]): string[] => [...ids].sort();

describe('planning of a day', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	const start = async (options: TestServerOptions = {}): Promise<void> => {
		server = await startServer(options);
		call = rouptimize(server);
	};
	afterEach(() => server.close());

	const optimize = (input: object = {}, headers = {}) =>
		call('autoOptimizeRoutes', { input: { date: day, ...input }, headers });
	const credits = (): number | undefined => [...server.domain.store.records.companies.all()][0]?.credits;
	const state = (): string => {
		const { orders, routes, companies } = server.domain.store.records;
		return JSON.stringify([[...orders.all()], [...routes.all()], [...companies.all()]]);
	};

	it('shows routes, what has no place and why, and changes nothing', async () => {
		await start();
		const rows = [{}, { skills: ['SK002'] }, { skills: ['CRANE'] }, { assignedTo: { serial: '003' } }, {}];
		const [any = '', skilled = '', crane = '', meant = '', wish = ''] = await missions(server, ...rows);
		await server.domain.store.write((unit) => {
			const order = server.domain.store.records.orders.get(wish);
			const vehicleId = idOf(server, 'vehicles', 'VEH007');
			if (order !== undefined) unit.put('orders', { ...order, vehicleId });
		});
		const before = state();
		const { status, body } = await call('planRoutes', { input: { date: day } });
		expect(status).toBe(200);
		expect(sorted(missionsIn(body))).toEqual(sorted([any, skilled, meant, wish]));
		expect(body?.['unassigned']).toEqual([{ missionId: crane, reason: 'MISSING_SKILL' }]);
		expect(body?.['totals']).toMatchObject({ missions: 4, unassigned: 1, routes: routesIn(body).length });
		const driverOf = (missionId: string): string | null | undefined =>
			routesIn(body).find(({ stops }) => stops.some((stop) => stop.missionId === missionId))?.driverId;
		expect(driverOf(meant)).toBe(idOf(server, 'drivers', 'DRV003'));
		expect(driverOf(wish)).toBe(idOf(server, 'drivers', 'DRV007'));
		expect(state()).toBe(before);
	});

	it('plans with the drivers and missions that are named, and tells of places nobody knows', async () => {
		await start();
		const [one = ''] = await missions(server, {}, {});
		const driverIds = [idOf(server, 'drivers', 'DRV002')];
		const { body } = await call('planRoutes', { input: { date: day, missionIds: [one], driverIds } });
		expect(routesIn(body)).toMatchObject([{ driverId: driverIds[0], stops: [{ missionId: one }] }]);
		const lost = { locationNo: 'LOST', address: 'qwertzuiop', storeInvalid: true };
		await optimoRoute(server, 'createOrder', {
			...anOrder({ orderNo: 'LOST' }),
			operation: 'CREATE',
			location: lost,
		});
		const { body: all } = await optimize();
		expect(all?.['unassigned']).toMatchObject([{ reason: 'LOCATION_UNKNOWN' }]);
	});

	it('gives missions of a branch to its drivers only, and makes no route of two branches', async () => {
		await start({
			seed: seedWith(({ drivers, branches, depots }) => ({
				branches: [...(branches as object[]), { ...(branches as object[])[0], externalId: 'BRN002' }],
				depots,
				drivers: drivers.map((driver, index) => ({ ...driver, branch: index === 0 ? 'BRN002' : undefined })),
			})),
		});
		const ids = await missions(server, {}, {}, {}, {}, {});
		const [first, second] = ['BRN001', 'BRN002'].map((name) => idOf(server, 'branches', name));
		await server.domain.store.write((unit) => {
			for (const [index, id] of ids.entries()) {
				const order = server.domain.store.records.orders.get(id);
				const branchId = (index < 3 ? first : second) ?? null;
				if (order !== undefined) unit.put('orders', { ...order, branchId });
			}
		});
		const mine = await call('planRoutes', { input: { date: day, branchId: second } });
		expect(sorted(missionsIn(mine.body))).toEqual(sorted(ids.slice(3)));
		const { body } = await optimize();
		expect(missionsIn(body)).toHaveLength(5);
		const { orders } = server.domain.store.records;
		for (const { stops } of routesIn(body)) {
			expect(new Set(stops.map(({ missionId }) => orders.get(missionId)?.branchId)).size).toBe(1);
		}
		const wrong = { date: day, branchId: first, missionIds: [ids[4]] };
		expect((await call('planRoutes', { input: wrong })).status).toBe(422);
	});

	it('stores routes and takes a credit for each mission, but none for those that had a place', async () => {
		await start();
		const first = await missions(server, {}, {}, {});
		const { status, body } = await optimize();
		expect([status, body?.['creditsUsed'], body?.['creditsLeft']]).toEqual([200, 3, 197]);
		const stored = [...server.domain.store.records.routes.all()].map(({ id }) => id);
		expect(routesIn(body).map(({ id }) => id)).toEqual(stored);
		expect(await optimize()).toMatchObject({ status: 422, body: { code: 'UNPROCESSABLE' } });
		const [more = ''] = await missions(server, {});
		const again = await optimize();
		expect([again.body?.['creditsUsed'], credits()]).toEqual([1, 196]);
		const all = [...server.domain.store.records.orders.all()].filter(({ routeId }) => routeId !== null);
		expect(sorted(all.map(({ id }) => id))).toEqual(sorted([...first, more]));
		// A driver's route of a day stays the same one.
		for (const id of stored) expect(server.domain.store.records.routes.get(id)).toBeDefined();
		const moved = await optimize({ includeScheduled: true });
		expect([moved.status, moved.body?.['creditsUsed'], credits()]).toEqual([200, 0, 196]);
		expect(missionsIn(moved.body)).toHaveLength(4);
	});

	it('leaves missions with their driver and a route with its name unless they may be moved', async () => {
		await start();
		const [mine = '', other = ''] = await missions(server, {}, {});
		const driverId = idOf(server, 'drivers', 'DRV008');
		const vehicleId = idOf(server, 'vehicles', 'VEH004');
		const input = { date: day, name: 'Mine', externalId: 'M', driverId, vehicleId, missionIds: [mine] };
		const id = await aRoute(call, input);
		const { body } = await optimize();
		expect(sorted(missionsIn(body))).toEqual(sorted([mine, other]));
		const route = routesIn(body).find(({ stops }) => stops.some(({ missionId }) => missionId === mine));
		expect(route).toMatchObject({ id, name: 'Mine', externalId: 'M', driverId, vehicleId });
	});

	it('leaves alone a route that is late as it is', async () => {
		await start();
		const [late = ''] = await missions(server, { timeWindows: [{ twFrom: '05:00', twTo: '05:30' }] }, {});
		const driverId = idOf(server, 'drivers', 'DRV001');
		const id = await aRoute(call, { date: day, driverId, missionIds: [late] });
		const before = server.domain.store.records.routes.get(id);
		const { body } = await optimize();
		expect(missionsIn(body)).toHaveLength(1);
		expect(server.domain.store.records.routes.get(id)).toBe(before);
	});

	it('is refused without credits, and nothing is stored', async () => {
		await start({ seed: seedWith(() => ({ credits: 1 })) });
		await missions(server, {}, {});
		const before = state();
		expect(await optimize()).toMatchObject({ status: 402, body: { code: 'INSUFFICIENT_CREDITS' } });
		expect(state()).toBe(before);
		expect((await call('planRoutes', { input: { date: day } })).status).toBe(200);
	});

	it.each([
		['nothing to plan', {}, 422, 'UNPROCESSABLE'],
		['no date', { date: undefined }, 400, 'VALIDATION_ERROR'],
		['an unknown field', { drivers: [] }, 400, 'VALIDATION_ERROR'],
		['an unknown mission', { missionIds: ['x'] }, 422, 'UNPROCESSABLE'],
		['an unknown driver', { driverIds: ['x'] }, 422, 'UNPROCESSABLE'],
		['an unknown branch', { branchId: 'x' }, 422, 'UNPROCESSABLE'],
	])('is refused with %s', async (_what, input, status, code) => {
		await start();
		expect(await optimize(input)).toMatchObject({ status, body: { code } });
		expect(await call('planRoutes', { input: { date: day, ...input } })).toMatchObject({
			status,
			body: { code },
		});
	});

	it('is refused with more missions or drivers than were booked, and with missions of other days and routes', async () => {
		await start({ seed: seedWith(() => ({ plan: { maxDrivers: 7, maxOrders: 1 } })) });
		const [, , later = '', taken = ''] = await missions(server, {}, {}, { date: '2027-03-16' }, {});
		expect((await optimize()).body?.['message']).toMatch(/More drivers/);
		const driverIds = [idOf(server, 'drivers', 'DRV001')];
		expect((await optimize({ driverIds })).body?.['message']).toMatch(/More orders/);
		expect(await optimize({ missionIds: [later] })).toMatchObject({ status: 422 });
		await aRoute(call, { date: day, missionIds: [taken] });
		expect(await optimize({ driverIds, missionIds: [taken] })).toMatchObject({ status: 409 });
	});

	it('answers the second of two requests with one key that it is being worked on, and later the same again', async () => {
		const solver = createHeldSolver();
		let release: () => void = () => undefined;
		const gate = new Promise<void>((resolve) => (release = resolve));
		const gated: Solver = {
			...solver,
			solve: async (...task) => {
				await gate;
				return createInlineSolver().solve(task[0], { ...task[1], iterations: 1 }, task[2], task[3]);
			},
		};
		await start({ solver: gated });
		await missions(server, {}, {});
		const key = { 'Idempotency-Key': 'once' };
		const first = optimize({}, key);
		let second = await optimize({}, key);
		// Whichever of the two came first holds the key.
		expect(second).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_IN_USE' } });
		release();
		const answered = await first;
		expect(answered.body?.['creditsUsed']).toBe(2);
		second = await optimize({}, key);
		expect([second.text, second.headers.get('Idempotency-Replayed')]).toEqual([answered.text, 'true']);
		expect(credits()).toBe(198);
	});

	it('plans anew when what it rests on changes meanwhile, and gives up when that goes on', async () => {
		let disturbances = 0;
		let most = 1;
		const inline = createInlineSolver();
		const disturbed: Solver = {
			...inline,
			solve: async (...task) => {
				if (disturbances < most) {
					disturbances += 1;
					await saveOrders(server, [anOrder({ orderNo: 'A', duration: 5 + disturbances })]);
				}
				return inline.solve(task[0], { ...task[1], iterations: 1 }, task[2], task[3]);
			},
		};
		await start({ solver: disturbed });
		await missions(server, { orderNo: 'A' });
		expect(await optimize()).toMatchObject({ status: 200, body: { creditsUsed: 1 } });
		await missions(server, { orderNo: 'B' });
		most = 100;
		expect(await optimize()).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
		expect([disturbances, credits()]).toEqual([4, 199]);
	});
});

describe('planning of one route', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	beforeEach(async () => {
		server = await startServer();
		call = rouptimize(server);
	});
	afterEach(() => server.close());

	const north = (steps: number): object => ({
		location: { locationName: `North ${steps}`, latitude: 42.4 + steps / 100, longitude: -71.03 },
	});

	it('finds the best way through missions, whoever drives, with a driver, and from a depot', async () => {
		const ids = await missions(server, north(4), { ...north(1), skills: ['CRANE'] }, north(3));
		const [far = '', near = '', middle = ''] = ids;
		const plan = (input: object) => call('planMissionRoute', { input: { missionIds: ids, ...input } });
		const open = await plan({});
		const way = missionsIn(open.body);
		expect([
			[far, middle, near],
			[near, middle, far],
		]).toContainEqual(way);
		expect(routesIn(open.body)).toMatchObject([{ driverId: null, vehicleId: null, date: day }]);
		const fromDepot = await plan({ depotId: idOf(server, 'depots', 'DEP001') });
		const [depotRoute] = fromDepot.body?.['routes'] as Array<{ geometry: { coordinates: unknown[] } }>;
		expect(depotRoute?.geometry.coordinates).toHaveLength(5);
		const driverId = idOf(server, 'drivers', 'DRV001');
		expect((await plan({ driverId })).body?.['unassigned']).toEqual([
			{ missionId: near, reason: 'MISSING_SKILL' },
		]);
		expect(server.domain.store.records.routes.size).toBe(0);
	});

	it.each([
		['no missions', { missionIds: [] }, 400],
		['an unknown mission', { missionIds: ['x'] }, 422],
		['an unknown driver', { driverId: 'x' }, 422],
		['an unknown depot', { depotId: 'x' }, 422],
	])('is refused with %s', async (_what, input, status) => {
		const missionIds = await missions(server, {});
		expect((await call('planMissionRoute', { input: { missionIds, ...input } })).status).toBe(status);
	});

	it('wants a date if the missions have several', async () => {
		const missionIds = await missions(server, {}, { date: '2027-03-16' });
		expect((await call('planMissionRoute', { input: { missionIds } })).status).toBe(422);
		const input = { missionIds, date: '2027-03-18' };
		expect(missionsIn((await call('planMissionRoute', { input })).body)).toHaveLength(2);
	});
});
