import type { Route } from '../../../../contract/optimoroute/route.ts';
import { preparePlanning } from '../../../../server/domain/planning-task.mts';
import { createHeldSolver } from '../../../support/held-solver.mts';
import { seedWith } from '../../../support/companies.mts';
import { anOrder, day, orders } from '../../../support/orders.mts';
import { call, planDay, planningEnd } from '../../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

const near = { locationName: 'Near', latitude: 42.4, longitude: -71.04 };

describe('planning a day', () => {
	let server: TestServer;
	const restart = async (options: Parameters<typeof startServer>[0]) => {
		await server.close();
		server = await startServer(options);
	};
	beforeEach(async () => {
		server = await startServer();
	});
	afterEach(() => server.close());

	const save = async (...rows: object[]) => {
		const { body } = await call(server, 'createOrUpdateOrders', { orders: rows });
		expect(body['orders']).toEqual(rows.map(() => expect.objectContaining({ success: true })));
	};
	const routes = async (query: object = {}) =>
		(await call(server, 'getRoutes', { date: day, ...query })).body['routes'] as Route[];
	const sequence = async () => (await routes()).map((route) => route.stops.map((stop) => stop.orderNo));
	const reasonOf = async (orderNo: string) => {
		const { body } = await call(server, 'getSchedulingInfo', { orderNo });
		return body['orderScheduled'] === true
			? 'scheduled'
			: (body['unscheduledReason'] as { code: string }).code;
	};

	it.each([
		['within its window', { timeWindows: [{ twFrom: '13:00', twTo: '13:20' }] }, 'scheduled'],
		[
			'with a window before anybody works',
			{ timeWindows: [{ twFrom: '04:00', twTo: '05:00' }] },
			'OUTSIDE_WORKING_TIME',
		],
		[
			'with a window shorter than the service',
			{ duration: 30, timeWindows: [{ twFrom: '12:00', twTo: '12:20' }] },
			'OUTSIDE_WORKING_TIME',
		],
		[
			'whose second window fits',
			{
				timeWindows: [
					{ twFrom: '04:00', twTo: '05:00' },
					{ twFrom: '10:00', twTo: '11:00' },
				],
			},
			'scheduled',
		],
		['that is allowed on another weekday only', { allowedWeekdays: ['tue'] }, 'DATE_NOT_ALLOWED'],
		['that is allowed from the next day on', { allowedDates: { from: '2027-03-16' } }, 'DATE_NOT_ALLOWED'],
		['that is allowed until this day', { allowedDates: { from: null, to: day } }, 'scheduled'],
		[
			'whose date-times are over',
			{ allowedDateTimes: [{ from: null, to: `${day}T05:00:00` }] },
			'OUTSIDE_WORKING_TIME',
		],
		[
			'whose date-times lie in the afternoon',
			{ allowedDateTimes: [{ from: `${day}T14:00:00`, to: null }] },
			'scheduled',
		],
		['with a skill that no driver has', { skills: ['CRANE'] }, 'MISSING_SKILL'],
		[
			'with a skill and a feature that nobody has together',
			{ skills: ['SK002'], vehicleFeatures: ['FR', 'LIFT'] },
			'MISSING_FEATURE',
		],
		['with a load larger than any vehicle', { load1: 1000 }, 'LOAD_TOO_LARGE'],
		['with a load of decimals', { load1: 0.1, load2: 0.7 }, 'scheduled'],
		[
			'that is too far away',
			{ location: { locationName: 'Far', latitude: 34.05, longitude: -118.24 } },
			'UNREACHABLE_IN_TIME',
		],
		['that is for a driver who takes part', { assignedTo: { serial: '003' } }, 'scheduled'],
	])('answers for an order %s', async (_name, fields, expected) => {
		await save({ ...anOrder({ orderNo: 'A', location: near }), ...fields });
		await planDay(server, { date: day });
		expect(await reasonOf('A')).toBe(expected);
	});

	it('begins the service in the window, after the check-in that orders at one place share', async () => {
		const location = { ...near, locationNo: 'SHOP', checkInTime: 10 };
		const window = { timeWindows: [{ twFrom: '12:00', twTo: '13:00' }], assignedTo: { serial: '001' } };
		await save(anOrder({ location, ...window }), anOrder({ location, ...window }));
		await planDay(server, { date: day });
		const [first, second] = (await routes())[0]?.stops ?? [];
		expect(first).toMatchObject({ scheduledAt: '12:00', arrivalTimeDt: `${day} 11:50:00` });
		expect(second).toMatchObject({ scheduledAt: '12:05', travelTime: 0, distance: 0 });
	});

	it('keeps to the driver an order is assigned to, and to the pickup before its delivery on one route', async () => {
		await save(
			anOrder({ orderNo: 'P', type: 'P', load1: 2 }),
			anOrder({
				orderNo: 'D',
				type: 'D',
				load1: 2,
				relatedOrderNo: 'P',
				assignedTo: { externalId: 'DRV005' },
			}),
			...orders(10),
		);
		await planDay(server, { date: day });
		const all = await routes();
		const route = all.find(({ stops }) => stops.some((stop) => stop.orderNo === 'D'));
		expect(route?.driverSerial).toBe('005');
		const numbers = route?.stops.map((stop) => stop.orderNo) ?? [];
		expect(numbers.indexOf('P')).toBeGreaterThanOrEqual(0);
		expect(numbers.indexOf('P')).toBeLessThan(numbers.indexOf('D'));
	});

	it('leaves a driver at home whose vehicle is not in use', async () => {
		await restart({
			seed: seedWith(({ vehicles }) => ({
				vehicles: vehicles.map((vehicle, index) =>
					index === 0 ? { ...vehicle, status: 'maintenance' } : vehicle,
				),
			})),
		});
		await save(anOrder({ orderNo: 'A', assignedTo: { serial: '001' } }), anOrder({ orderNo: 'B' }));
		await planDay(server, { date: day });
		expect([await reasonOf('A'), await reasonOf('B')]).toEqual(['ASSIGNED_DRIVER_MISSING', 'scheduled']);
	});

	it('says of an order without coordinates that its place is not known', async () => {
		await call(server, 'createOrder', {
			...{ operation: 'CREATE', orderNo: 'A', date: day, type: 'D' },
			location: { address: 'qwertzuiop', storeInvalid: true },
		});
		await save(anOrder({ orderNo: 'B' }));
		await planDay(server, { date: day });
		expect([await reasonOf('A'), await reasonOf('B')]).toEqual(['LOCATION_UNKNOWN', 'scheduled']);
	});

	it('leaves the low priorities out first', async () => {
		const only = { assignedTo: { serial: '001' }, load1: 25, location: near };
		await save(
			anOrder({ orderNo: 'L', priority: 'L', ...only }),
			anOrder({ orderNo: 'M', ...only }),
			anOrder({ orderNo: 'C', priority: 'C', ...only }),
		);
		await planDay(server, { date: day });
		expect([await reasonOf('L'), await reasonOf('M'), await reasonOf('C')]).toEqual([
			'NO_ROOM_LEFT',
			'scheduled',
			'scheduled',
		]);
	});

	it('makes the same plan for the same orders again', async () => {
		await save(...orders(40));
		await planDay(server, { date: day });
		const first = await sequence();
		await planDay(server, { date: day });
		expect(await sequence()).toEqual(first);
	});

	it('shows start and end of a route, its polyline, and filters by driver and vehicle', async () => {
		await save(
			anOrder({ orderNo: 'A', assignedTo: { serial: '001' } }),
			anOrder({ assignedTo: { serial: '002' } }),
		);
		await planDay(server, { date: day });
		const [route] = await routes({
			driverExternalId: 'DRV001',
			includeRouteStartEnd: true,
			includeRoutePolyline: true,
		});
		expect(route?.stops.map(({ stopNumber, orderNo, type }) => [stopNumber, orderNo, type])).toEqual([
			[0, '-', 'depot'],
			[1, 'A', undefined],
			[2, '-', 'depot'],
		]);
		const meters = route?.stops.reduce((sum, stop) => sum + stop.distance, 0) ?? 0;
		expect(route?.distance).toBeCloseTo(meters / 1000, 6);
		expect(route?.routePolyline).toEqual(expect.any(String));
		expect(await routes({ vehicleRegistration: route?.vehicleRegistration })).toHaveLength(1);
		expect(await routes({ driverSerial: 'nobody' })).toEqual([]);
	});

	it('takes a deleted order off its route and gives the others new times', async () => {
		const far = { locationName: 'Worcester', latitude: 42.26, longitude: -71.8 };
		const only = { assignedTo: { serial: '001' } };
		await save(
			anOrder({ orderNo: 'A', location: far, ...only }),
			anOrder({ orderNo: 'B', location: near, ...only }),
		);
		await planDay(server, { date: day });
		const [before] = await routes();
		await call(server, 'deleteOrder', { orderNo: 'A' });
		const [after] = await routes();
		expect(after?.stops).toMatchObject([{ stopNumber: 1, orderNo: 'B' }]);
		expect(after?.distance).toBeLessThan((before?.distance ?? 0) / 2);
		await call(server, 'deleteOrder', { orderNo: 'B' });
		expect(await routes()).toEqual([]);
	});

	it('takes an order off its route that moves to another day, and re-times one that takes longer', async () => {
		const only = { assignedTo: { serial: '001' }, location: near };
		await save(anOrder({ orderNo: 'A', ...only }), anOrder({ orderNo: 'B', ...only }));
		await planDay(server, { date: day });
		const [before] = await routes();
		await save({ orderNo: 'A', duration: 35 });
		expect((await routes())[0]?.duration).toBe((before?.duration ?? 0) + 30);
		await save({ orderNo: 'A', date: '2027-03-16' });
		expect((await routes())[0]?.stops.map((stop) => stop.orderNo)).toEqual(['B']);
		expect((await call(server, 'getSchedulingInfo', { orderNo: 'A' })).body).toEqual({
			success: true,
			orderScheduled: false,
		});
	});

	it('plans only the chosen orders and drivers; whether others on these routes take part is told', async () => {
		await save(anOrder({ orderNo: 'A', location: near }), anOrder({ orderNo: 'B', location: near }));
		await planDay(server, { date: day, useDrivers: [{ driverSerial: '003' }] });
		await save(anOrder({ orderNo: 'C', location: near }));
		const some = {
			date: day,
			useDrivers: [{ driverExternalId: 'DRV003' }],
			useOrderObjects: [{ orderNo: 'C' }],
		};
		await planDay(server, some);
		expect((await sequence()).flat().sort()).toEqual(['A', 'B', 'C']);
		await planDay(server, { ...some, includeScheduledOrders: false });
		expect(await sequence()).toEqual([['C']]);
	});

	it('keeps locked routes as they are, or their orders with their drivers', async () => {
		await save(anOrder({ orderNo: 'A', location: near, assignedTo: { serial: '003' } }));
		await planDay(server, { date: day });
		await save({ orderNo: 'A', assignedTo: null }, anOrder({ orderNo: 'B', location: near }));
		await planDay(server, { date: day, startWith: 'CURRENT', lockType: 'ROUTES' });
		const withLock = await routes();
		expect(withLock.find((route) => route.driverSerial === '003')?.stops.map((stop) => stop.orderNo)).toEqual(
			['A'],
		);
		expect(withLock).toHaveLength(2);
		await planDay(server, { date: day, startWith: 'CURRENT', lockType: 'RESOURCES' });
		const kept = await routes();
		expect(kept.find((route) => route.driverSerial === '003')?.stops.map((stop) => stop.orderNo)).toContain(
			'A',
		);
	});

	it('leaves a locked order with its driver even if only others are used', async () => {
		await save(anOrder({ orderNo: 'A', location: near }));
		await planDay(server, { date: day, useDrivers: [{ driverSerial: '003' }] });
		await save(anOrder({ orderNo: 'B', location: near }));
		for (const lockType of ['RESOURCES', 'ROUTES']) {
			await planDay(server, {
				...{ date: day, startWith: 'CURRENT', lockType, useDrivers: [{ driverSerial: '001' }] },
				useOrderObjects: [{ orderNo: 'A' }, { orderNo: 'B' }],
			});
			expect((await routes()).map((route) => [route.driverSerial, route.stops[0]?.orderNo]).sort()).toEqual([
				['001', 'B'],
				['003', 'A'],
			]);
		}
	});

	it('says that no driver is left where all routes are locked', async () => {
		const onlyOne = { date: day, useDrivers: [{ driverSerial: '001' }] };
		await save(anOrder({ orderNo: 'A', location: near }));
		await planDay(server, onlyOne);
		await save(anOrder({ orderNo: 'B', location: near, timeWindows: [{ twFrom: '09:00', twTo: '12:00' }] }));
		await planDay(server, { ...onlyOne, startWith: 'CURRENT', lockType: 'ROUTES' });
		expect([await reasonOf('A'), await reasonOf('B')]).toEqual(['scheduled', 'NO_ALLOWED_VEHICLE']);
	});

	it('leaves the routes of drivers it does not use alone', async () => {
		await save(anOrder({ orderNo: 'A', location: near }));
		await planDay(server, { date: day, useDrivers: [{ driverSerial: '001' }] });
		await save(anOrder({ orderNo: 'B', location: near }));
		await planDay(server, { date: day, useDrivers: [{ driverSerial: '002' }] });
		expect((await routes()).map((route) => [route.driverSerial, route.stops[0]?.orderNo])).toEqual([
			['001', 'A'],
			['002', 'B'],
		]);
	});

	it('reads no date beside a range of dates', async () => {
		await save(anOrder({ orderNo: 'A' }));
		const dateRange = { from: day, to: day };
		for (const date of ['', '2027-03-18']) {
			expect(await planDay(server, { date, dateRange })).toEqual(expect.any(Number));
		}
	});

	it('plans several days at once, each order on a day it allows', async () => {
		await save(
			anOrder({ orderNo: 'A', allowedWeekdays: ['wed'] }),
			anOrder({ orderNo: 'B', allowedDates: { from: '2027-03-16', to: '2027-03-16' } }),
		);
		await planDay(server, { dateRange: { from: day, to: '2027-03-17' } });
		const numbers = async (date: string) =>
			(await routes({ date })).flatMap((route) => route.stops.map((stop) => stop.orderNo));
		expect(await numbers('2027-03-17')).toEqual(['A']);
		expect(await numbers('2027-03-16')).toEqual(['B']);
	});

	it.each([
		['no orders', { date: '2027-04-01' }, 'ERR_OPT_NO_REQUESTS', {}],
		['an unknown order', { date: day, useOrders: ['A', 'X'] }, 'ERR_ORD_NOT_FOUND', { missingOrders: ['X'] }],
		[
			'an unknown driver',
			{ date: day, useDrivers: [{ driverSerial: 'X' }] },
			'ERR_DRIVER_NOT_FOUND',
			{ missingDrivers: [{ driverSerial: 'X' }] },
		],
		['a driver without a name', { date: day, useDrivers: [{}] }, 'ERR_MISSING_MAND_FIELD', {}],
		['no date', {}, 'ERR_MISSING_MAND_FIELD', {}],
		[
			'a range that ends before it begins',
			{ dateRange: { from: day, to: '2027-03-14' } },
			'ERR_DATE_RANGE_INVALID',
			{},
		],
		['36 days', { dateRange: { from: '2027-03-01', to: '2027-04-05' } }, 'ERR_DATE_RANGE_TOO_LONG', {}],
		['an option nobody knows', { date: day, startWith: 'SCRATCH' }, 'ERR_INVALID_PARAM_FORMAT', {}],
		['a way to balance nobody knows', { date: day, balancing: 'EVENLY' }, 'ERR_INVALID_PARAM_FORMAT', {}],
		['a measure nobody knows', { date: day, balanceBy: 'KM' }, 'ERR_INVALID_PARAM_FORMAT', {}],
		['more balance than all', { date: day, balancingFactor: 1.1 }, 'ERR_INVALID_PARAM_FORMAT', {}],
		['less balance than none', { date: day, balancingFactor: -0.1 }, 'ERR_INVALID_PARAM_FORMAT', {}],
		['half a minute at the depot', { date: day, depotVisitDuration: 0.5 }, 'ERR_INVALID_PARAM_FORMAT', {}],
		['a visit of less than nothing', { date: day, depotVisitDuration: -1 }, 'ERR_INVALID_PARAM_FORMAT', {}],
		['clusters that are a text', { date: day, clustering: 'true' }, 'ERR_INVALID_PARAM_FORMAT', {}],
		['trips that are a number', { date: day, depotTrips: 1 }, 'ERR_INVALID_PARAM_FORMAT', {}],
	])('refuses to plan with %s', async (_name, request, code, lists) => {
		await save(anOrder({ orderNo: 'A' }));
		expect((await call(server, 'startPlanning', request)).body).toMatchObject({
			success: false,
			code,
			...lists,
		});
	});

	it.each([
		['a trial that has ended', { plan: { trialEndsOn: '2027-02-28' } }, 'ERR_OPT_TRIAL_ENDED'],
		['too many drivers', { plan: { maxDrivers: 7 } }, 'ERR_OPT_RESOURCES_EXCEEDED'],
		['too many orders', { plan: { maxOrders: 1 } }, 'ERR_OPT_REQUESTS_EXCEEDED'],
		['no drivers', { drivers: [] }, 'ERR_OPT_NO_RESOURCES'],
	])('refuses to plan beyond what the company may: %s', async (_name, change, code) => {
		await restart({ seed: seedWith(() => change) });
		await save(...orders(2));
		expect((await call(server, 'startPlanning', { date: day })).body).toMatchObject({ success: false, code });
	});

	it('refuses several days if the plan does not include them', async () => {
		await restart({ seed: seedWith(() => ({ plan: { weeklyPlanning: false } })) });
		await save(...orders(2));
		const { body } = await call(server, 'startPlanning', { dateRange: { from: day, to: '2027-03-16' } });
		expect(body).toMatchObject({ code: 'ERR_UNSUPPORTED_BY_PRICING_PLAN' });
	});

	it('asks which driver is meant if two have one id', async () => {
		await restart({
			seed: seedWith(({ drivers }) => ({ drivers: drivers.map((driver) => ({ ...driver, serial: '001' })) })),
		});
		await save(...orders(2));
		const { body } = await call(server, 'startPlanning', {
			date: day,
			useDrivers: [{ driverSerial: '001' }],
		});
		expect(body).toMatchObject({ code: 'ERR_MULTIPLE_DRV' });
		const assigned = await call(server, 'createOrUpdateOrders', {
			orders: [anOrder({ assignedTo: { serial: '001' } })],
		});
		expect(assigned.body).toMatchObject({ orders: [{ code: 'ERR_DRV_MULTIPLE' }] });
	});
});

describe('the options of a planning', () => {
	let server: TestServer;
	beforeEach(async () => {
		server = await startServer({ solver: createHeldSolver() });
		await call(server, 'createOrUpdateOrders', { orders: [anOrder()] });
	});
	afterEach(() => server.close());

	const begin = async (options: object) => {
		const { body } = await call(server, 'startPlanning', { date: day, ...options });
		const [planning] = [...server.domain.store.records.plannings.all()];
		if (planning === undefined) throw new Error(JSON.stringify(body));
		return { body, preferences: preparePlanning(server.domain, planning).preferences };
	};

	it('have the documented defaults, and need no word then', async () => {
		const { body, preferences } = await begin({
			balanceBy: 'NUM',
			depotVisitDuration: 10,
			depotTrips: false,
		});
		expect(body).toEqual({ success: true, planningId: 1 });
		expect(preferences).toEqual({
			balancing: { among: 'nobody', by: 'orders', factor: 0.3 },
			depotTrips: null,
			midRouteDepotVisits: false,
			clustering: false,
		});
	});

	it('reach the place where the problem is stated, and need no word either', async () => {
		const { body, preferences } = await begin({
			...{ balancing: 'ON_FORCE', balanceBy: 'WT', balancingFactor: 1, clustering: true },
			...{ depotTrips: true, depotVisitDuration: 15, midRouteDepotVisits: true },
		});
		expect(preferences).toEqual({
			balancing: { among: 'all-drivers', by: 'working-time', factor: 1 },
			depotTrips: { visitMinutes: 15 },
			midRouteDepotVisits: true,
			clustering: true,
		});
		expect(body).toEqual({ success: true, planningId: 1 });
	});
});

describe('a planning that runs', () => {
	let server: TestServer;
	beforeEach(async () => {
		server = await startServer({ solver: createHeldSolver() });
		await call(server, 'createOrUpdateOrders', {
			orders: [anOrder({ orderNo: 'A' }), anOrder({ orderNo: 'B', date: '2027-03-16' })],
		});
		await call(server, 'startPlanning', { date: day });
	});
	afterEach(() => server.close());

	it('shows how far it is', async () => {
		const { body } = await call(server, 'getPlanningStatus', { planningId: 1 });
		expect(body).toEqual({ success: true, status: 'R', percentageComplete: 25 });
	});

	it('is in the way of another one for its date, and says which it is', async () => {
		const same = await call(server, 'startPlanning', { date: day });
		expect(same.body).toMatchObject({ code: 'ERR_OPT_RUNNING_FOR_DATE', planningId: 1 });
		const named = await call(server, 'startPlanning', { date: day, useOrders: ['A'] });
		expect(named.body).toMatchObject({ code: 'ERR_OPT_RUNNING_FOR_ORDER', planningId: 1 });
		const range = await call(server, 'startPlanning', { dateRange: { from: '2027-03-10', to: day } });
		expect(range.body).toMatchObject({ code: 'ERR_OPT_RUNNING_FOR_DATE' });
		const other = await call(server, 'startPlanning', { date: '2027-03-16' });
		expect(other.body).toMatchObject({ success: true, planningId: 2 });
		const waits = await call(server, 'getPlanningStatus', { planningId: 2 });
		expect(waits.body).toMatchObject({ status: 'N', percentageComplete: 0 });
	});

	it('protects its orders until it has ended', async () => {
		const changed = await call(server, 'createOrUpdateOrders', { orders: [{ orderNo: 'A', notes: 'x' }] });
		expect(changed.body).toMatchObject({
			success: false,
			orders: [{ code: 'ERR_OPT_RUNNING', planningId: 1 }],
		});
		expect((await call(server, 'deleteOrder', { orderNo: 'A' })).body).toMatchObject({
			code: 'ERR_OPT_RUNNING',
			planningId: 1,
		});
		const many = await call(server, 'deleteOrders', { orders: [{ orderNo: 'A' }, { orderNo: 'B' }] });
		expect(many.body).toMatchObject({
			success: true,
			orders: [{ code: 'ERR_OPT_RUNNING' }, { success: true }],
		});
		expect((await call(server, 'deleteAllOrders', { date: day })).body).toMatchObject({
			code: 'ERR_OPT_RUNNING',
			planningId: 1,
		});
		expect((await call(server, 'deleteAllOrders')).body).toMatchObject({ code: 'ERR_OPT_RUNNING' });
		expect((await call(server, 'deleteAllOrders', { date: '2027-03-16' })).body).toEqual({ success: true });
	});

	it('keeps its best plan when it is stopped, and can’t be stopped twice', async () => {
		expect((await call(server, 'stopPlanning', { planningId: 1 })).body).toEqual({ success: true });
		expect(await planningEnd(server, 1)).toBe('C');
		const { body } = await call(server, 'getSchedulingInfo', { orderNo: 'A' });
		expect(body).toMatchObject({ orderScheduled: true });
		expect((await call(server, 'stopPlanning', { planningId: 1 })).body).toMatchObject({
			code: 'ERR_OPT_NOT_RUNNING',
		});
	});

	it('ends without a plan if it is stopped before it began', async () => {
		await call(server, 'startPlanning', { date: '2027-03-16' });
		await call(server, 'stopPlanning', { planningId: 2 });
		expect(await planningEnd(server, 2)).toBe('C');
		expect((await call(server, 'getSchedulingInfo', { orderNo: 'B' })).body).toEqual({
			success: true,
			orderScheduled: false,
		});
	});
});

it('shows a planning as failed when its solver fails, and goes on', async () => {
	const solver = { solve: () => Promise.reject(new Error('out of memory')), close: () => Promise.resolve() };
	const server = await startServer({ solver });
	await call(server, 'createOrUpdateOrders', { orders: [anOrder({ orderNo: 'A' })] });
	await call(server, 'startPlanning', { date: day });
	expect(await planningEnd(server, 1)).toBe('E');
	expect((await call(server, 'deleteOrder', { orderNo: 'A' })).body).toEqual({ success: true });
	expect(server.log.join()).toContain('out of memory');
	await server.close();
});
