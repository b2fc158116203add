import fc from 'fast-check';
import type { DomainStore } from '../../../server/domain/records.mts';
import type { OperationName } from '../../../contract/optimoroute/operations.ts';
import { call, planningEnd } from '../../support/optimoroute.mts';
import { startServer } from '../../support/server.mts';

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

type Step = readonly [OperationName, object];
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
);

/** Every promise that the records make to each other, as sentences about what is wrong. */
function broken({ records }: DomainStore): string[] {
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
		claim((order.status === 'scheduled') === (route !== undefined), `${order.number} is ${order.status}`);
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
				order.driverId === null || order.driverId === route.driverId,
				`${order.number} has another driver`,
			);
		}
		claim(
			(order.relatedOrderId === null) === (partner === undefined),
			`${order.number} is linked to nothing`,
		);
		if (partner !== undefined) {
			claim(partner.relatedOrderId === order.id, `${order.number} is linked on one side`);
			claim(partner.routeId === order.routeId, `${order.number} and its linked order are apart`);
			claim(
				[order.type, partner.type].sort().join() === 'delivery,pickup',
				`${order.number} is linked to its like`,
			);
		}
	}
	for (const route of records.routes.all()) {
		claim(route.stops.length > 0, 'a route has no stops');
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
	}
	return faults;
}

it('keeps orders, locations, links and routes in step, whatever is called in whatever sequence', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 20 }), async (steps) => {
			const server = await startServer();
			try {
				for (const [operation, input] of steps) {
					const { status, body } = await call(server, operation, input);
					expect(status).toBe(200);
					if (typeof body['planningId'] === 'number') {
						expect(await planningEnd(server, body['planningId'])).toBe('F');
					}
					expect(broken(server.domain.store)).toEqual([]);
				}
			} finally {
				await server.close();
			}
		}),
		{ numRuns: 40 },
	);
});
