import fc from 'fast-check';
import type { Problem, TravelMatrix, Vehicle, Visit } from '../../../server/planner/model/problem.mts';
import { HOUR, linked } from './problems.mts';

const placeCount = 6;

const anyTravel: fc.Arbitrary<TravelMatrix> = fc
	.record({
		points: fc.array(fc.tuple(fc.nat(6000), fc.nat(6000)), { minLength: placeCount, maxLength: placeCount }),
		// Detours make ways that are longer than others with a stop in between.
		detours: fc.array(fc.integer({ min: 7, max: 16 }), {
			minLength: placeCount ** 2,
			maxLength: placeCount ** 2,
		}),
	})
	.map(({ points, detours }) => {
		const meters = Int32Array.from(detours, (detour, cell) => {
			const [a, b] = [points[Math.floor(cell / placeCount)]!, points[cell % placeCount]!];
			return Math.round((Math.hypot(a[0] - b[0], a[1] - b[1]) * detour) / 10);
		});
		return { size: placeCount, meters, seconds: meters.map((way) => Math.round(way / 9)) };
	});

const anyWindows = fc
	.array(fc.tuple(fc.integer({ min: 1, max: HOUR }), fc.nat(HOUR)), { maxLength: 3 })
	.map((gaps) => {
		let time = 8 * HOUR;
		return gaps.map(([gap, length]) => {
			const earliest = time + gap;
			time = earliest + length;
			return { earliest, latest: time };
		});
	});

const anySkills = (of: readonly string[]) =>
	fc.oneof({ weight: 8, arbitrary: fc.constant([]) }, fc.subarray([...of]));

function anyVisit(vehicles: number): fc.Arbitrary<Visit> {
	return fc.record(
		{
			place: fc.nat(placeCount - 1),
			serviceSeconds: fc.nat(900),
			checkInSeconds: fc.constantFrom(0, 0, 300, 900),
			windows: anyWindows,
			kind: fc.constantFrom('delivery', 'pickup'),
			loads: fc.tuple(fc.nat(4), fc.nat(3), fc.constant(0), fc.nat(2)),
			skills: anySkills(['crane', 'keys']),
			features: anySkills(['cold', 'lift']),
			priority: fc.constantFrom(0, 1, 2, 3),
			onlyVehicles: fc.oneof(
				{ weight: 8, arbitrary: fc.constant(undefined) },
				fc.uniqueArray(fc.nat(Math.max(0, vehicles - 1))),
			),
		},
		{ noNullPrototype: true },
	);
}

const limit = (most: number) => fc.option(fc.integer({ min: 2, max: most }), { nil: undefined });

const anyVehicle: fc.Arbitrary<Vehicle> = fc
	.record({
		startPlace: fc.option(fc.nat(placeCount - 1), { nil: undefined }),
		endPlace: fc.option(fc.nat(placeCount - 1), { nil: undefined }),
		earliest: fc.integer({ min: 6 * HOUR, max: 9 * HOUR }),
		length: fc.integer({ min: HOUR, max: 12 * HOUR }),
		capacities: fc.tuple(limit(12), limit(9), fc.constant(undefined), limit(4)),
		skills: fc.subarray(['crane', 'keys']),
		features: fc.subarray(['cold', 'lift']),
	})
	.map(({ length, ...vehicle }) => ({ ...vehicle, latest: vehicle.earliest + length }));

/** Problems with everything mixed; the first visits may be linked in twos. */
export function anyProblem(most: { visits: number; vehicles: number }): fc.Arbitrary<Problem> {
	return fc
		.record({
			vehicles: fc.array(anyVehicle, { minLength: 1, maxLength: most.vehicles, size: 'max' }),
			travel: anyTravel,
			pairs: fc.nat(Math.floor(most.visits / 3)),
			hasInitial: fc.boolean(),
		})
		.chain(({ vehicles, travel, pairs, hasInitial }) =>
			fc
				.record({
					visits: fc.array(anyVisit(vehicles.length), { maxLength: most.visits, size: 'max' }),
					initial: fc.tuple(...vehicles.map(() => fc.array(fc.nat(most.visits), { maxLength: 5 }))),
				})
				.map(({ visits, initial }) => ({
					vehicles,
					travel,
					visits: withPairs(visits, pairs),
					...(hasInitial && {
						initial: initial.map((route) => route.filter((visit) => visit < visits.length)),
					}),
				})),
		);
}

function withPairs(visits: Visit[], pairs: number): Visit[] {
	let some = visits;
	for (let pair = 0; pair < pairs && 2 * pair + 1 < visits.length; pair += 1) {
		some = pair % 2 === 0 ? linked(some, 2 * pair, 2 * pair + 1) : linked(some, 2 * pair + 1, 2 * pair);
	}
	return some;
}
