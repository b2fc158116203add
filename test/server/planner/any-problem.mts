import fc from 'fast-check';
import type {
	Balancing,
	Costs,
	Depot,
	Problem,
	StartWindow,
	TravelMatrix,
	Vehicle,
	Visit,
} from '../../../server/planner/model/problem.mts';
import { HOUR, linked } from './problems.mts';

const placeCount = 6;

const anyDepot: fc.Arbitrary<Depot> = fc.record({
	place: fc.nat(placeCount - 1),
	visitSeconds: fc.constantFrom(0, 300, 1200),
	keepsLinked: fc.boolean(),
});

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

const anyCosts: fc.Arbitrary<Costs> = fc.record({
	perMeter: fc.nat(3),
	perTravelSecond: fc.nat(9),
	perWorkSecond: fc.nat(3),
	perVehicle: fc.nat(9000),
});

/** What a problem may ask for beside the orders; each option alone unless said otherwise. */
export const anyOption = {
	'depot trips': fc.record({ depots: fc.constant(true) }),
	'even work': fc.record({ balancing: anyBalancing('work', false) }),
	'even numbers': fc.record({ balancing: anyBalancing('visits', false) }),
	'work for all': fc.record({ balancing: anyBalancing('work', true) }),
	'numbers for all': fc.record({ balancing: anyBalancing('visits', true) }),
	clusters: fc.record({ clustering: fc.record({ perSplit: fc.integer({ min: 1, max: 9000 }) }) }),
	rates: fc.record({ rates: fc.constant(true) }),
	'several days': fc.record({
		days: fc.constant(true),
		clustering: fc.record({ perSplit: fc.integer({ min: 1, max: 9000 }) }),
	}),
	everything: fc.record({
		days: fc.boolean(),
		depots: fc.constant(true),
		rates: fc.constant(true),
		balancing: fc.oneof(anyBalancing('work', true), anyBalancing('visits', false)),
		clustering: fc.record({ perSplit: fc.integer({ min: 1, max: 9000 }) }),
	}),
} as const satisfies Record<string, fc.Arbitrary<Options>>;

export interface Options extends Pick<Problem, 'balancing' | 'clustering'> {
	readonly depots?: boolean;
	readonly rates?: boolean;
	/** Every other vehicle works a day later, and so many visits can be served then only. */
	readonly days?: boolean;
}

function anyBalancing(by: Balancing['by'], usesAll: boolean): fc.Arbitrary<Balancing> {
	return fc.integer({ min: 0, max: 9000 }).map((perTenth) => ({ by, usesAll, perTenth }));
}

/** The problem with an option, whatever was in its place. */
export function withOption(
	problem: fc.Arbitrary<Problem>,
	option: fc.Arbitrary<Options>,
): fc.Arbitrary<Problem> {
	return fc
		.tuple(problem, option, fc.infiniteStream(anyDepot), fc.infiniteStream(anyCosts))
		.map(([base, { depots, rates, days, ...preferences }, someDepots, someCosts]) => ({
			...base,
			...preferences,
			visits: base.visits.map((visit, index) =>
				days === true ? { ...visit, windows: later(visit.windows, index % 3) } : visit,
			),
			vehicles: base.vehicles.map((vehicle, index) => ({
				...vehicle,
				...(days === true && { earliest: vehicle.earliest + (index % 2) * DAY }),
				...(days === true && { latest: vehicle.latest + (index % 2) * DAY }),
				...(depots === true && { depot: someDepots.next().value }),
				...(rates === true && { costs: someCosts.next().value }),
			})),
		}));
}

const DAY = 24 * HOUR;

/** Windows of the first day, of the second one, or of both. */
function later(windows: readonly StartWindow[], day: number): StartWindow[] {
	const moved = windows.map(({ earliest, latest }) => ({ earliest: earliest + DAY, latest: latest + DAY }));
	if (day === 0) return [...windows];
	return day === 1 ? moved : [...windows, ...moved];
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

/** No way is longer than another one with stops in between. */
export function withoutDetours({ size, seconds }: TravelMatrix): TravelMatrix {
	const ways = Int32Array.from(seconds);
	const cell = (from: number, to: number) => from * size + to;
	for (let via = 0; via < size; via += 1) {
		for (let from = 0; from < size; from += 1) {
			for (let to = 0; to < size; to += 1) {
				const detour = ways[cell(from, via)]! + ways[cell(via, to)]!;
				ways[cell(from, to)] = Math.min(ways[cell(from, to)]!, detour);
			}
		}
	}
	return { size, seconds: ways, meters: ways };
}
