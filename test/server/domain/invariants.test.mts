import fc from 'fast-check';
import { driverDayId } from '../../../server/domain/driver-day.mts';
import { isOver, isUnderWay } from '../../../server/domain/order.mts';
import { roadEventId } from '../../../server/domain/road-event.mts';
import type { DomainStore } from '../../../server/domain/records.mts';
import { orderStatuses } from '../../../contract/optimoroute/order.ts';
import type { OperationName } from '../../../contract/optimoroute/operations.ts';
import { call, planningEnd } from '../../support/optimoroute.mts';
import { rouptimize } from '../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../support/server.mts';

const days = ['2027-03-15', '2027-03-16'];
const numbers = ['A', 'B', 'C', 'D', 'E', 'F'];
const number = fc.constantFrom(...numbers);
const day = fc.constantFrom(...days);

const place = fc.record({
	locationName: fc.constantFrom('Shop', 'Mill'),
	latitude: fc.constantFrom(42.3, 42.35, 42.4),
	longitude: fc.constantFrom(-71.1, -71.05),
});
const location = fc.oneof(
	place,
	fc.record({ locationNo: fc.constantFrom('LOC001', 'LOC002', 'NEW') }),
	fc.tuple(place, fc.constantFrom('LOC001', 'NEW')).map(([at, locationNo]) => ({ ...at, locationNo })),
);
const row = fc.record(
	{
		orderNo: number,
		operation: fc.constantFrom('MERGE', 'SYNC', 'UPDATE', 'CREATE'),
		date: day,
		type: fc.constantFrom('D', 'P', 'T'),
		duration: fc.constantFrom(5, 30),
		location,
		relatedOrderNo: fc.oneof(number, fc.constant(null)),
		assignedTo: fc.constantFrom(null, { serial: '001' }, { serial: '002' }),
		allowedWeekdays: fc.constantFrom(['mon'], ['tue'], []),
		timeWindows: fc.constantFrom([], [{ twFrom: '09:00', twTo: '10:00' }]),
		load1: fc.constantFrom(0, 20, 40),
	},
	{ requiredKeys: ['orderNo'] },
);
const lost = number.map((orderNo) => ({
	...{ operation: 'MERGE', orderNo, date: days[0], type: 'D' },
	location: { locationNo: 'LOST', address: 'qwertzuiop', storeInvalid: true },
}));

const driver = fc.constantFrom({ externalId: 'DRV001' }, { serial: '002' }, { externalId: 'DRV999' });
const vehicle = fc.constantFrom('VEH001', 'VEH004', 'VEH999');
const custom = { type: 'custom', latitude: 42.3, longitude: -71.1 };
const driverDay = fc.record(
	{
		driver,
		date: day,
		enabled: fc.boolean(),
		workTime: fc.constantFrom({ from: '10:00', to: '15:00' }, { from: '22:00', to: '06:00' }),
		assignedVehicle: vehicle,
		vehicleCapacity1: fc.constantFrom(10, 80),
		startLocation: fc.constantFrom(custom, { type: 'employeeDefault' }, { type: 'custom' }),
		endLocation: fc.constantFrom(custom, { type: 'employeeDefault' }, { type: 'startLocation' }),
	},
	{ requiredKeys: ['driver', 'date'] },
);
const driverParameters = fc.record(
	{
		externalId: fc.constantFrom('DRV001', 'DRV002'),
		date: day,
		enabled: fc.boolean(),
		workTimeFrom: fc.constantFrom('07:00', '11:00'),
		assignedVehicle: vehicle,
		startLatitude: fc.constantFrom(42.3, 42.4),
		startLongitude: fc.constant(-71.1),
	},
	{ requiredKeys: ['externalId', 'date'] },
);
const track = fc.record({
	driver,
	positions: fc.array(
		fc.record({
			timestamp: fc.integer({ min: 1_805_000_000, max: 1_805_200_000 }),
			latitude: fc.constantFrom(42.3, 91),
			longitude: fc.constant(-71.1),
		}),
		{ maxLength: 3 },
	),
});

const completion = fc.record({
	orderNo: number,
	data: fc.record(
		{
			status: fc.constantFrom(...orderStatuses),
			startTime: fc.constantFrom(1_805_119_200, 1_805_119_300).map((unixTimestamp) => ({ unixTimestamp })),
			endTime: fc.constantFrom(1_805_119_250, 1_805_119_400).map((unixTimestamp) => ({ unixTimestamp })),
		},
		{ requiredKeys: ['status'] },
	),
});

/** A call of the other API. Missions, drivers and vehicles are named as in the calls above, a route by its turn. */
interface RouteStep {
	readonly operation: RouteOperation;
	readonly route: number;
	readonly missions: readonly string[];
	readonly driver: string | null;
	readonly vehicle: string | null;
	readonly input: Readonly<Record<string, unknown>>;
}

type RouteOperation =
	| 'createRoute'
	| 'assignRouteDriver'
	| 'assignRouteVehicle'
	| 'addRouteMissions'
	| 'reorderRouteMissions'
	| 'deleteRoute'
	| 'autoOptimizeRoutes'
	| 'planRoutes';

const routeStep = fc.record({
	operation: fc.constantFrom<RouteOperation>(
		'createRoute',
		'createRoute',
		'assignRouteDriver',
		'assignRouteVehicle',
		'addRouteMissions',
		'addRouteMissions',
		'reorderRouteMissions',
		'deleteRoute',
		'autoOptimizeRoutes',
		'planRoutes',
	),
	route: fc.nat(3),
	missions: fc.uniqueArray(number, { minLength: 1, maxLength: 4 }),
	driver: fc.constantFrom(null, 'DRV001', 'DRV002', 'DRV003'),
	vehicle: fc.constantFrom(null, 'VEH001', 'VEH004'),
	input: fc.record({ date: day, position: fc.constantFrom(undefined, 1, 2), includeScheduled: fc.boolean() }),
});

type Step = readonly [OperationName, object] | RouteStep;
const step: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 6,
		arbitrary: fc
			.array(row, { minLength: 1, maxLength: 6 })
			.map((orders): Step => ['createOrUpdateOrders', { orders }]),
	},
	{ weight: 1, arbitrary: lost.map((order): Step => ['createOrder', order]) },
	{
		weight: 2,
		arbitrary: fc
			.array(
				number.map((orderNo) => ({ orderNo })),
				{ minLength: 1, maxLength: 3 },
			)
			.map((orders): Step => ['deleteOrders', { orders }]),
	},
	{ weight: 1, arbitrary: day.map((date): Step => ['deleteAllOrders', { date }]) },
	{
		weight: 3,
		arbitrary: fc
			.array(completion, { minLength: 1, maxLength: 4 })
			.map((updates): Step => ['updateCompletionDetails', { updates }]),
	},
	{ weight: 1, arbitrary: day.map((date): Step => ['sendRoutes', { date }]) },
	{
		weight: 2,
		arbitrary: fc
			.array(driverDay, { minLength: 1, maxLength: 3 })
			.map((updates): Step => ['updateDriversParameters', { updates }]),
	},
	{ weight: 1, arbitrary: driverParameters.map((update): Step => ['updateDriverParameters', update]) },
	{
		weight: 1,
		arbitrary: fc
			.array(track, { minLength: 1, maxLength: 3 })
			.map((updates): Step => ['updateDriversPositions', { updates }]),
	},
	{
		weight: 5,
		arbitrary: fc
			.record(
				{
					startWith: fc.constantFrom('EMPTY', 'CURRENT'),
					lockType: fc.constantFrom('NONE', 'ROUTES', 'RESOURCES'),
					useDrivers: fc.constantFrom(
						[],
						[{ driverSerial: '001' }],
						[{ driverSerial: '002' }, { driverSerial: '003' }],
					),
					useOrders: fc.constantFrom([], ['A'], ['A', 'B']),
					includeScheduledOrders: fc.boolean(),
					dateRange: fc.constant({ from: days[0], to: days[1] }),
				},
				{ requiredKeys: [] },
			)
			.chain((options) => day.map((date): Step => ['startPlanning', { date, ...options }])),
	},
	{ weight: 12, arbitrary: routeStep },
);

/**
 * Every promise that the records make to each other, as sentences about what is wrong.
 * @param chosen ids of routes that were given a vehicle by hand
 */
function broken({ records }: DomainStore, chosen: ReadonlySet<string>): string[] {
	const faults: string[] = [];
	const claim = (holds: boolean, fault: string): void => {
		if (!holds) faults.push(fault);
	};
	for (const order of records.orders.all()) {
		const route = order.routeId === null ? undefined : records.routes.get(order.routeId);
		const partner = order.relatedOrderId === null ? undefined : records.orders.get(order.relatedOrderId);
		const at = records.locations.get(order.locationId);
		claim(at !== undefined, `${order.number} is at a location that does not exist`);
		claim(
			(order.routeId === null) === (route === undefined),
			`${order.number} is on a route that does not exist`,
		);
		claim(
			isUnderWay(order) || (order.status === 'scheduled') === (route !== undefined),
			`${order.number} is ${order.status}`,
		);
		claim(
			route === undefined || order.unscheduledReason === null,
			`${order.number} is on a route and has a reason`,
		);
		if (route !== undefined) {
			claim(at?.place !== null, `${order.number} is on a route without a place`);
			claim(route.date === order.date, `${order.number} is on the route of another day`);
			claim(
				route.stops.filter((stop) => stop.orderId === order.id).length === 1,
				`${order.number} is no stop`,
			);
			claim(
				order.driverId === null || route.driverId === null || order.driverId === route.driverId,
				`${order.number} has another driver`,
			);
		}
		claim(
			(order.relatedOrderId === null) === (partner === undefined),
			`${order.number} is linked to nothing`,
		);
		if (partner !== undefined) {
			claim(partner.relatedOrderId === order.id, `${order.number} is linked on one side`);
			claim(
				partner.routeId === order.routeId || isOver(order.status) || isOver(partner.status),
				`${order.number} and its linked order are apart`,
			);
			claim(
				[order.type, partner.type].sort().join() === 'delivery,pickup',
				`${order.number} is linked to its like`,
			);
		}
	}
	for (const route of records.routes.all()) {
		claim(route.stops.length > 0 || route.isKept, 'a route has no stops');
		claim(
			new Set(route.stops.map(({ orderId }) => orderId)).size === route.stops.length,
			'a route has a stop twice',
		);
		claim(
			route.driverId === null || records.drivers.get(route.driverId) !== undefined,
			'a route has a driver who does not exist',
		);
		let last = route.startAt;
		for (const stop of route.stops) {
			const order = records.orders.get(stop.orderId);
			claim(order?.routeId === route.id, 'a stop is no order of its route');
			claim(
				stop.arriveAt >= last && stop.startAt >= stop.arriveAt && stop.leaveAt >= stop.startAt,
				'times run backwards',
			);
			last = stop.leaveAt;
		}
		claim(route.endAt >= last, 'a route ends before its last stop');
		// What was begun keeps its route, whatever is said of the day afterwards.
		const onRoute = route.stops.map(({ orderId }) => records.orders.get(orderId));
		if (onRoute.length === 0 || route.driverId === null) continue;
		if (onRoute.some((order) => order !== undefined && isUnderWay(order))) continue;
		const driving = records.drivers.get(route.driverId);
		const changes = records.driverDays.get(driverDayId(route.driverId, route.date));
		const workFrom = changes?.workFrom ?? driving?.workFrom ?? 0;
		claim(route.startAt >= workFrom * 60, 'a route begins before the working time');
		claim(changes?.isEnabled !== false, 'a route has a driver who is disabled that day');
		const ownVehicle = changes?.vehicleId ?? driving?.vehicleId;
		claim(chosen.has(route.id) || route.vehicleId === ownVehicle, 'a route has the wrong vehicle');
	}
	for (const { id, startedAt, endedAt } of records.completions.all()) {
		claim(records.orders.get(id) !== undefined, 'a completion has no order');
		claim(startedAt === null || endedAt === null || startedAt <= endedAt, 'a visit ends before it starts');
	}
	let events = 0;
	for (const { id, companyId } of records.roadEvents.all()) {
		events += 1;
		claim(id === roadEventId(companyId, events), 'an event is out of its turn');
	}
	return faults;
}

/** Makes a call about routes; answers the id of a route whose vehicle was chosen by it. */
async function callRoutes(server: TestServer, step: RouteStep): Promise<string | undefined> {
	const { records } = server.domain.store;
	const idIn = (
		records: Iterable<{ readonly id: string; readonly externalId: string }>,
		name: string | null,
	) => [...records].find(({ externalId }) => externalId === name)?.id ?? null;
	const { operation, input } = step;
	const id = [...records.routes.all()][step.route]?.id ?? 'none';
	const driverId = idIn(records.drivers.all(), step.driver);
	const vehicleId = idIn(records.vehicles.all(), step.vehicle);
	const missionIds = [...records.orders.all()]
		.filter((order) => step.missions.includes(order.number))
		.map((order) => order.id);
	const onRoute =
		records.routes
			.get(id)
			?.stops.map(({ orderId }) => orderId)
			.reverse() ?? [];
	const { date, position, includeScheduled } = input;
	const inputs: Record<RouteOperation, object> = {
		createRoute: { date, driverId, vehicleId, missionIds },
		assignRouteDriver: { driverId },
		assignRouteVehicle: { vehicleId },
		addRouteMissions: { missionIds, ...(position === undefined ? {} : { position }) },
		reorderRouteMissions: { missionIds: onRoute },
		deleteRoute: {},
		autoOptimizeRoutes: { date, includeScheduled },
		planRoutes: { date, includeScheduled },
	};
	const reply = await rouptimize(server)(operation, { id, input: inputs[operation] });
	expect([operation, reply.status < 500 ? 'answered' : reply.text]).toEqual([operation, 'answered']);
	if (reply.status >= 300) return undefined;
	if (operation === 'createRoute' && vehicleId !== null) return String(reply.body?.['id']);
	return operation === 'assignRouteVehicle' || operation === 'assignRouteDriver' ? id : undefined;
}

it('keeps orders, locations, links and routes in step, whatever is called in whatever sequence', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
			const server = await startServer();
			try {
				const chosen = new Set<string>();
				for (const step of steps) {
					if ('operation' in step) {
						const routeId = await callRoutes(server, step);
						if (routeId !== undefined) chosen.add(routeId);
						expect(broken(server.domain.store, chosen)).toEqual([]);
						continue;
					}
					const [operation, input] = step;
					const { status, body } = await call(server, operation, input);
					expect(status).toBe(200);
					if (typeof body['planningId'] === 'number') {
						expect(await planningEnd(server, body['planningId'])).toBe('F');
					}
					expect(broken(server.domain.store, chosen)).toEqual([]);
				}
			} finally {
				await server.close();
			}
		}),
		{ numRuns: 40 },
	);
});
