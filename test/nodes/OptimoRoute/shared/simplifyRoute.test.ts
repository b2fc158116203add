import type { Route, RouteStop } from '../../../../contract/optimoroute/route';
import { simplifyRoute } from '../../../../nodes/OptimoRoute/shared/simplifyRoute';

function aStop(fields: Partial<RouteStop>): RouteStop {
	return {
		stopNumber: 1,
		orderNo: 'ORD001',
		id: 'id1',
		locationNo: '',
		locationName: 'Pharmacy',
		address: 'Boston',
		latitude: 42,
		longitude: -71,
		scheduledAt: '10:16',
		scheduledAtDt: '2027-03-15 10:16:41',
		arrivalTimeDt: '2027-03-15 10:10:00',
		travelTime: 60,
		distance: 1000,
		...fields,
	};
}

function aRoute(stops: RouteStop[]): Route {
	return {
		driverExternalId: 'DRV001',
		driverSerial: '001',
		driverName: 'Amara Okafor',
		vehicleRegistration: 'BOS 1041',
		vehicleLabel: '',
		duration: 37,
		distance: 19.563,
		load1: 0,
		load2: 0,
		load3: 0,
		load4: 0,
		stops,
	};
}

const depot = { id: '', orderNo: '-', locationName: 'Depot' } as const;

describe('simplifyRoute', () => {
	it('gives orders only, counted from 1, with wall times', () => {
		const route = aRoute([
			aStop({ ...depot, stopNumber: 0 }),
			aStop({ id: 'a' }),
			aStop({ id: 'x', type: 'break', stopNumber: 2 }),
			aStop({ id: 'y', type: 'depot', stopNumber: 3 }),
			aStop({ id: 'b', orderNo: '-', locationName: '', stopNumber: 4 }),
			aStop({ ...depot, stopNumber: 5 }),
		]);
		const simple = simplifyRoute(route, '2027-03-15', false);
		expect(simple).toMatchObject({
			id: '2027-03-15/001',
			date: '2027-03-15',
			driver: 'Amara Okafor',
			vehicle: 'BOS 1041',
			distanceKm: 19.563,
			durationMinutes: 37,
		});
		expect(simple.stops).toEqual([
			expect.objectContaining({ id: 'a', externalId: 'ORD001', sequence: 1, name: 'Pharmacy' }),
			expect.objectContaining({ id: 'b', externalId: '', sequence: 2, name: 'Boston' }),
		]);
		expect(simple.stops[0].plannedArrival).toBe('2027-03-15T10:10:00');
		expect(simple).not.toHaveProperty('start');
		expect(simple).not.toHaveProperty('end');
	});

	it('tells where the route begins and ends if asked and known', () => {
		const ends = aRoute([aStop({ ...depot }), aStop({}), aStop({ ...depot, locationName: 'Home' })]);
		const simple = simplifyRoute(ends, '2027-03-15', true);
		expect(simple.start).toEqual({ name: 'Depot', latitude: 42, longitude: -71, at: '2027-03-15T10:16:41' });
		expect(simple.end?.name).toBe('Home');
		expect(simplifyRoute(aRoute([aStop({})]), '2027-03-15', true)).not.toHaveProperty('start');
	});

	it('copes with a route without stops', () => {
		expect(simplifyRoute(aRoute([]), '2027-03-15', true).stops).toEqual([]);
		const bare = JSON.parse(JSON.stringify({ ...aRoute([]), stops: undefined }));
		expect(simplifyRoute(bare, '2027-03-15', true).stops).toEqual([]);
	});

	it('takes any stop with an ID for an order that is no break and no depot', () => {
		const stops = [
			{ ...aStop({ id: 'a' }), type: 'D' },
			{ ...aStop({ id: 'b' }), type: null },
			{ ...aStop({}), id: undefined },
		];
		const route = JSON.parse(JSON.stringify({ ...aRoute([]), stops }));
		expect(simplifyRoute(route, '2027-03-15', false).stops.map(({ id }) => id)).toEqual(['a', 'b']);
	});
});
