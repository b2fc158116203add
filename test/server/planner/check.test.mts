import { checkPlan } from '../../../server/planner/check.mts';
import type { ViolationCode } from '../../../server/planner/check/violation.mts';
import type { DepotVisit, Plan, PlannedRoute, PlannedStop } from '../../../server/planner/model/plan.mts';
import type { Problem } from '../../../server/planner/model/problem.mts';
import { planOf } from './enumeration.mts';
import { aProblem, aVehicle, aVisit, linked } from './problems.mts';

const problem: Problem = aProblem(
	linked(
		[
			aVisit(1, { serviceSeconds: 50, windows: [{ earliest: 1200, latest: 1300 }] }),
			aVisit(2, { serviceSeconds: 50, checkInSeconds: 20, loads: [2, 0, 0, 0] }),
			aVisit(3, { loads: [4, 0, 0, 0] }),
			aVisit(4, { loads: [4, 0, 0, 0] }),
			aVisit(5, { skills: ['crane'], features: ['lift'], onlyVehicles: [1, 2], loads: [5, 0, 0, 0] }),
			aVisit(6, { kind: 'pickup', loads: [5, 0, 0, 0] }),
			aVisit(7, { skills: ['keys'] }),
		],
		2,
		3,
	),
	{
		vehicles: [
			aVehicle({ earliest: 1000, latest: 3000, capacities: [6, undefined, undefined, undefined] }),
			aVehicle({ skills: ['crane'], features: ['lift'], capacities: [5, undefined, undefined, undefined] }),
			aVehicle({ skills: ['keys'], startPlace: undefined, endPlace: undefined }),
		],
	},
);

const good: Plan = {
	...planOf(problem, [[0, 1, 2, 3], [4, 5], []]),
	unassigned: [{ visit: 6, reason: 'NO_ROOM_LEFT' }],
};

const codesOf = (plan: Plan) => [...new Set(checkPlan(problem, plan).map(({ code }) => code))];

function withRoute(index: number, change: (route: PlannedRoute) => Partial<PlannedRoute>): Plan {
	return {
		...good,
		routes: good.routes.map((route, at) => (at === index ? { ...route, ...change(route) } : route)),
	};
}

function withStop(index: number, change: (stop: PlannedStop) => Partial<PlannedStop>): Plan {
	return withRoute(0, ({ stops }) => ({
		stops: stops.map((stop, at) => (at === index ? { ...stop, ...change(stop) } : stop)),
	}));
}

/** The same promises, kept as well as a schedule can, with other visits on the routes. */
const withSequences = (...sequences: ReadonlyArray<readonly number[]>): Plan => planOf(problem, sequences);

describe('checkPlan', () => {
	it('has nothing against a good plan', () => {
		expect(checkPlan(problem, good)).toEqual([]);
	});

	it('says in a sentence what is wrong, and where', () => {
		expect(
			checkPlan(
				problem,
				withStop(1, ({ leaveAt }) => ({ leaveAt: leaveAt + 1 })),
			)[0],
		).toEqual({
			code: 'WRONG_TIME',
			message: 'Vehicle 0: leaves visit 1 at 1421, not when it is served',
			vehicle: 0,
			visit: 1,
		});
	});

	it.each<[ViolationCode, string, Plan]>([
		['VISIT_FORGOTTEN', 'an unassigned visit is not listed', { ...good, unassigned: [] }],
		['VISIT_FORGOTTEN', 'a stop is dropped', withRoute(0, ({ stops }) => ({ stops: stops.slice(1) }))],
		[
			'VISIT_REPEATED',
			'a visit is served and unassigned',
			{
				...good,
				unassigned: [{ visit: 5, reason: 'NO_ROOM_LEFT' }, ...good.unassigned],
			},
		],
		['VISIT_REPEATED', 'a visit is served twice', withSequences([0, 1, 2, 3, 0], [4, 5], [])],
		['VEHICLE_REPEATED', 'a vehicle has two routes', { ...good, routes: [...good.routes, good.routes[1]!] }],
		['ROUTE_EMPTY', 'a route has no stops', withRoute(1, () => ({ stops: [] }))],
		['ORDER_OF_LISTS', 'routes are mixed up', { ...good, routes: good.routes.toReversed() }],
		[
			'ORDER_OF_LISTS',
			'unassigned visits are mixed up',
			{
				...withSequences([0, 1], [4, 5], []),
				unassigned: withSequences([0, 1], [4, 5], []).unassigned.toReversed(),
			},
		],
		['MALFORMED', 'a visit does not exist', withStop(0, () => ({ visit: 9 }))],
		['MALFORMED', 'a vehicle does not exist', withRoute(0, () => ({ vehicle: 9 }))],
		['MALFORMED', 'a time is not whole', withRoute(0, ({ endAt }) => ({ endAt: endAt + 0.5 }))],
		['MALFORMED', 'a time is no number', withStop(1, () => ({ startAt: Number.NaN }))],
		['MALFORMED', 'rounds are counted below 0', { ...good, iterations: -1 }],
		[
			'VEHICLE_NOT_ALLOWED',
			'a visit is on a vehicle it may not use',
			withSequences([0, 1, 2, 3, 4], [5], []),
		],
		['SKILL_MISSING', 'a vehicle lacks a skill', withSequences([0, 1, 2, 3], [5], [4])],
		['FEATURE_MISSING', 'a vehicle lacks a feature', withSequences([0, 1, 2, 3], [5], [4])],
		['PAIR_BROKEN', 'a delivery comes before its pickup', withSequences([0, 1, 3, 2], [4, 5], [])],
		['PAIR_BROKEN', 'a pair is on two routes', withSequences([0, 1, 2], [4, 5], [3])],
		['PAIR_BROKEN', 'a pickup is served without its delivery', withSequences([0, 1, 2], [4, 5], [])],
		['OVERLOADED', 'a pickup comes before a delivery', withSequences([0, 1, 2, 3], [5, 4], [])],
		['OVERLOADED', 'a pickup comes between a linked pair', withSequences([0, 1, 2, 5, 3], [4], [])],
		['WRONG_TRAVEL', 'a way is too short', withStop(1, ({ meters }) => ({ meters: meters - 1 }))],
		[
			'WRONG_TRAVEL',
			'a way is too quick',
			withStop(2, ({ travelSeconds }) => ({ travelSeconds: travelSeconds - 1 })),
		],
		[
			'WRONG_TRAVEL',
			'the way home is too short',
			withRoute(0, ({ metersToEnd }) => ({ metersToEnd: metersToEnd - 1 })),
		],
		[
			'WRONG_TIME',
			'a visit is reached too soon',
			withStop(2, ({ arriveAt }) => ({ arriveAt: arriveAt - 1 })),
		],
		[
			'WRONG_TIME',
			'a service starts before the arrival',
			withStop(2, ({ startAt }) => ({ startAt: startAt - 1 })),
		],
		[
			'WRONG_TIME',
			'a service is shorter than it takes',
			withStop(0, ({ leaveAt }) => ({ leaveAt: leaveAt - 1 })),
		],
		['WRONG_TIME', 'the end is reached too soon', withRoute(0, ({ endAt }) => ({ endAt: endAt - 1 }))],
		['WRONG_TOTAL', 'metres are lost', withRoute(0, ({ meters }) => ({ meters: meters - 1 }))],
		[
			'WRONG_TOTAL',
			'seconds are lost',
			withRoute(0, ({ travelSeconds }) => ({ travelSeconds: travelSeconds - 1 })),
		],
		['WINDOW_MISSED', 'a service starts after its window', withSequences([1, 2, 3, 0], [4, 5], [])],
		['CHECK_IN_SKIPPED', 'a check-in is cut short', withStop(1, ({ startAt }) => ({ startAt: startAt - 1 }))],
		[
			'NEEDLESS_WAIT',
			'a service starts later than it could',
			withStop(2, ({ startAt }) => ({ startAt: startAt + 1 })),
		],
		[
			'NEEDLESS_WAIT',
			'the vehicle leaves sooner than it must',
			withRoute(0, ({ startAt, stops: [first, ...others] }) => ({
				startAt: startAt - 10,
				stops: [{ ...first!, arriveAt: first!.arriveAt - 10 }, ...others],
			})),
		],
		['OUTSIDE_WORKING_TIME', 'the vehicle leaves before its time', withRoute(0, () => ({ startAt: 999 }))],
	])('objects %s where %s', (code, _, plan) => {
		expect(codesOf(plan)).toContain(code);
	});

	describe('with depot visits', () => {
		const depot = { place: 0, visitSeconds: 60, keepsLinked: false };
		const full = { loads: [4, 0, 0, 0] as const };
		const trips = aProblem(
			linked(
				[aVisit(1, full), aVisit(2, full), aVisit(3, { ...full, kind: 'pickup' }), aVisit(4), aVisit(5)],
				3,
				4,
			),
			{ vehicles: [aVehicle({ depot, capacities: [4, undefined, undefined, undefined] })] },
		);
		const steps = [0, 'depot', 1, 2, 'depot', 3, 4] as const;
		const allowed = planOf(trips, [steps]);
		const codes = (plan: Plan, asked = trips) => [...new Set(checkPlan(asked, plan).map(({ code }) => code))];
		const [route] = allowed.routes;
		const withVisits = (change: (visit: DepotVisit) => Partial<DepotVisit>): Plan => ({
			...allowed,
			routes: [
				{ ...route!, depotVisits: route!.depotVisits!.map((visit) => ({ ...visit, ...change(visit) })) },
			],
		});

		it('has nothing against a good plan', () => {
			expect(checkPlan(trips, allowed)).toEqual([]);
		});

		it('objects where the vehicle may not', () => {
			const vehicles = [{ ...trips.vehicles[0]!, depot: undefined }];
			expect(codes(allowed, { ...trips, vehicles })).toContain('DEPOT_NOT_ALLOWED');
		});

		it.each<[ViolationCode, string, Plan]>([
			['OVERLOADED', 'it does not reload', planOf(trips, [[0, 1, 'depot', 2, 'depot', 3, 4]])],
			['OVERLOADED', 'it does not unload', planOf(trips, [[2, 0, 'depot', 1, 'depot', 3, 4]])],
			[
				'DEPOT_NOT_ALLOWED',
				'a pair is on board',
				planOf(trips, [[0, 'depot', 1, 'depot', 3, 'depot', 4, 2]]),
			],
			['DEPOT_NOT_ALLOWED', 'it comes first', planOf(trips, [['depot', ...steps]])],
			['DEPOT_NOT_ALLOWED', 'it comes last', planOf(trips, [[...steps, 'depot']])],
			['DEPOT_NOT_ALLOWED', 'it comes twice in a row', planOf(trips, [[0, 'depot', ...steps.slice(1)]])],
		])('objects %s where %s', (code, _, plan) => {
			expect(codes(plan)).toContain(code);
		});

		it('objects to any figure that is one off', () => {
			for (const name of Object.keys(route!.depotVisits![0]!) as Array<keyof DepotVisit>) {
				expect(codes(withVisits((visit) => ({ [name]: visit[name] + 1 })))).not.toEqual([]);
				expect(codes(withVisits((visit) => ({ [name]: visit[name] - 1 })))).not.toEqual([]);
			}
		});
	});

	it('objects to a vehicle that is unused though all should be used and it could take a stop', () => {
		const balancing = { by: 'visits', usesAll: true, perTenth: 1 } as const;
		const vehicles = [aVehicle(), aVehicle({ skills: ['crane'] })];
		const codesWith = (changes: Partial<Problem>, sequences: number[][]) => {
			const asked = aProblem([aVisit(1), aVisit(2)], { vehicles, balancing, ...changes });
			return checkPlan(asked, planOf(asked, sequences)).map(({ code }) => code);
		};
		expect(codesWith({}, [[0, 1], []])).toEqual(['IDLE_VEHICLE']);
		expect(codesWith({}, [[0], [1]])).toEqual([]);
		expect(codesWith({ balancing: { ...balancing, usesAll: false } }, [[0, 1], []])).toEqual([]);
		const visits = [aVisit(1, { onlyVehicles: [0] }), aVisit(2, { onlyVehicles: [0] })];
		expect(codesWith({ visits }, [[0, 1], []])).toEqual([]);
		expect(codesWith({ visits: linked([aVisit(1), aVisit(2)], 0, 1) }, [[0, 1], []])).toEqual([]);
	});

	it('objects where a route ends after the working time', () => {
		const vehicles = [aVehicle({ latest: 199 })];
		const late = aProblem([aVisit(1)], { vehicles });
		expect(checkPlan(late, planOf(late, [[0]])).map(({ code }) => code)).toEqual(['OUTSIDE_WORKING_TIME']);
	});

	it.each([0, 1, 2, 3])('looks at load %i', (dimension) => {
		const [loads, capacities] = [
			[0, 0, 0, 0],
			[4, 4, 4, 4],
		];
		const full = aProblem([aVisit(1, { loads: loads.with(dimension, 5) as [0, 0, 0, 0] })], {
			vehicles: [aVehicle({ capacities: capacities as [4, 4, 4, 4] })],
		});
		expect(checkPlan(full, planOf(full, [[0]])).map(({ code }) => code)).toContain('OVERLOADED');
	});

	it('objects to any two stops that change places', () => {
		const [first] = good.routes;
		const stops = first!.stops;
		stops.forEach((_, a) => {
			for (let b = a + 1; b < stops.length; b += 1) {
				const swapped = stops.with(a, stops[b]!).with(b, stops[a]!);
				expect(codesOf(withRoute(0, () => ({ stops: swapped })))).not.toEqual([]);
			}
		});
	});

	it('objects to any figure that is one off', () => {
		good.routes.forEach((route, index) => {
			for (const [name, value] of Object.entries(route)) {
				if (typeof value !== 'number') continue;
				expect(codesOf(withRoute(index, () => ({ [name]: value + 1 })))).not.toEqual([]);
				expect(codesOf(withRoute(index, () => ({ [name]: value - 1 })))).not.toEqual([]);
			}
		});
		good.routes[0]!.stops.forEach((stop, index) => {
			for (const [name, value] of Object.entries<number>({ ...stop })) {
				expect(codesOf(withStop(index, () => ({ [name]: value + 1 })))).not.toEqual([]);
				expect(codesOf(withStop(index, () => ({ [name]: value - 1 })))).not.toEqual([]);
			}
		});
	});
});
