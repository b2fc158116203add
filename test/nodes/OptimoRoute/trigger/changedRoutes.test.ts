import * as fc from 'fast-check';
import type { Route } from '../../../../contract/optimoroute/route';
import { compareRoutes } from '../../../../nodes/OptimoRoute/trigger/changedRoutes';
import type { KnownRoutes } from '../../../../nodes/OptimoRoute/trigger/changedRoutes';

const day = '2027-03-15';

/** A route with these orders, and their arrivals in minutes since midnight. */
function aRoute(driver: string, stops: Record<string, number>): Route {
	return {
		driverExternalId: '',
		driverSerial: driver,
		driverName: `Driver ${driver}`,
		vehicleRegistration: 'CAR-1',
		vehicleLabel: 'Van',
		duration: 60,
		distance: 10,
		load1: 0,
		load2: 0,
		load3: 0,
		load4: 0,
		stops: Object.entries(stops).map(([id, minute], index) => {
			const moment = `${day} ${new Date(minute * 60_000).toISOString().slice(11, 19)}`;
			return {
				stopNumber: index + 1,
				orderNo: id,
				id,
				locationNo: '',
				locationName: id,
				address: '',
				latitude: 0,
				longitude: 0,
				scheduledAt: moment.slice(11, 16),
				scheduledAtDt: moment,
				arrivalTimeDt: moment,
				travelTime: 0,
				distance: 0,
			};
		}),
	};
}

/** Who has looked at these routes, and looks again and again. */
function watch(routes: Route[], toleranceMinutes = 5) {
	let { known } = compareRoutes(day, routes, {}, toleranceMinutes);
	return (now: Route[]) => {
		const { changes, known: next } = compareRoutes(day, now, known, toleranceMinutes);
		// As n8n keeps it.
		known = JSON.parse(JSON.stringify(next));
		return changes.map(({ change, route }) => `${change} ${route.driverSerial}`);
	};
}

const before = aRoute('1', { A: 540, B: 600 });

describe('a route', () => {
	it.each<[string, Route[], string[]]>([
		['as it was', [before], []],
		['whose order of stops is another', [aRoute('1', { B: 540, A: 600 })], ['changed 1']],
		['with another stop', [aRoute('1', { A: 540, C: 600 })], ['changed 1']],
		['with one stop less', [aRoute('1', { A: 540 })], ['changed 1']],
		['with another vehicle', [{ ...before, vehicleRegistration: 'CAR-2' }], ['changed 1']],
		['that is five minutes later', [aRoute('1', { A: 540, B: 605 })], []],
		['that is six minutes later', [aRoute('1', { A: 540, B: 606 })], ['changed 1']],
		['that is six minutes earlier', [aRoute('1', { A: 534, B: 600 })], ['changed 1']],
		['beside a new one', [before, aRoute('2', { C: 540 })], ['created 2']],
		['that another driver has now', [aRoute('2', { A: 540, B: 600 })], ['created 2', 'removed 1']],
		['that is gone', [], ['removed 1']],
	])('%s', (_name, now, expected) => {
		const look = watch([before]);
		expect(look(now)).toEqual(expected);
		expect(look(now)).toEqual([]);
	});

	it('that creeps is told of once it has moved by more than the tolerance in all', () => {
		const look = watch([aRoute('1', { A: 540 })]);
		const told = [543, 546, 549, 552].map((minute) => look([aRoute('1', { A: minute })]));
		expect(told).toEqual([[], ['changed 1'], [], ['changed 1']]);
	});

	it('counts as changed from the first minute on if there is no tolerance', () => {
		const look = watch([aRoute('1', { A: 540 })], 0);
		expect(look([aRoute('1', { A: 541 })])).toEqual(['changed 1']);
	});

	it('is not mistaken for that of a driver with the same name and serial', () => {
		const twins = [aRoute('1', { A: 540 }), aRoute('1', { B: 540 })];
		const look = watch(twins);
		expect(look(twins)).toEqual([]);
		expect(look(twins.slice(0, 1))).toEqual(['removed 1']);
	});

	it('that is gone still says whose it was', () => {
		const { known } = compareRoutes(day, [before], {}, 0);
		const [{ route }] = compareRoutes(day, [], known, 0).changes;
		expect(route).toMatchObject({ driverName: 'Driver 1', vehicleLabel: 'Van', stops: [] });
	});
});

const anyRoutes = fc.uniqueArray(
	fc.record({
		driver: fc.constantFrom('1', '2', '3'),
		stops: fc.uniqueArray(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.nat(20)), {
			selector: ([order]) => order,
			maxLength: 3,
		}),
	}),
	{ selector: ({ driver }) => driver },
);

it('whoever applies the changes has the routes as they are', () => {
	fc.assert(
		fc.property(fc.array(anyRoutes, { maxLength: 8 }), fc.nat(8), (plans, tolerance) => {
			let known: KnownRoutes = {};
			const copy = new Map<string, Route>();
			for (const plan of plans) {
				const routes = plan.map(({ driver, stops }) => aRoute(driver, Object.fromEntries(stops)));
				const compared = compareRoutes(day, routes, known, tolerance);
				({ known } = compared);
				for (const { change, route } of compared.changes) {
					expect(copy.has(route.driverSerial)).toBe(change !== 'created');
					if (change === 'removed') copy.delete(route.driverSerial);
					else copy.set(route.driverSerial, route);
				}
				expect([...copy.keys()].sort()).toEqual(plan.map(({ driver }) => driver).sort());
				for (const route of routes) {
					const told = copy.get(route.driverSerial)?.stops ?? [];
					expect(told.map(({ id }) => id)).toEqual(route.stops.map(({ id }) => id));
					route.stops.forEach(({ arrivalTimeDt }, stop) => {
						const movedMs = Date.parse(arrivalTimeDt) - Date.parse(told[stop].arrivalTimeDt);
						expect(Math.abs(movedMs)).toBeLessThanOrEqual(tolerance * 60_000);
					});
				}
			}
		}),
	);
});
