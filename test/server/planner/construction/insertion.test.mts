import fc from 'fast-check';
import { type Insertion, usualBlinks } from '../../../../server/planner/construction/insertion.mts';
import { takeOverInitialRoutes } from '../../../../server/planner/construction/initial-routes.mts';
import { createLinkedInsertion } from '../../../../server/planner/construction/linked-insertion.mts';
import { createSingleInsertion } from '../../../../server/planner/construction/single-insertion.mts';
import { compileProblem } from '../../../../server/planner/instance/instance.mts';
import { role } from '../../../../server/planner/instance/load-table.mts';
import type { Problem } from '../../../../server/planner/model/problem.mts';
import { createObjective } from '../../../../server/planner/objective.mts';
import { createLinks } from '../../../../server/planner/routes/links.mts';
import { clearRoute, driveSequence } from '../../../../server/planner/routes/sequence.mts';
import { createTours, visitsOf, type Tours } from '../../../../server/planner/routes/tours.mts';
import { anyProblem, withoutDetours } from '../any-problem.mts';
import { aProblem, aVehicle, aVisit } from '../problems.mts';

const never = () => 0.5;
const onlyMeters = { perMeter: 1, perTravelSecond: 0, perWorkSecond: 0, perVehicle: 0 };

function toursOf(problem: Problem): Tours {
	const tours = createTours(compileProblem(problem));
	const links = createLinks(tours);
	tours.instance.vehicleOf.forEach((_, route) => links.refresh(route));
	takeOverInitialRoutes(tours, links, problem, new Uint8Array(problem.visits.length).fill(1));
	return tours;
}

/** Looks on one route as the search does. */
function createScan(tours: Tours, random: () => number) {
	const objective = createObjective(tours);
	const blinks = { chance: usualBlinks };
	const single = createSingleInsertion(tours, objective, random, blinks);
	const linked = createLinkedInsertion(tours, objective, random, blinks);
	return (visit: number, route: number, delta = Infinity): Insertion => {
		const best: Insertion = { route: -1, after: -1, deliveryAfter: -1, depot: 0, delta };
		objective.prepare(visit, tours.instance.partner[visit]!);
		if (tours.instance.partner[visit]! >= 0) linked(visit, route, 0, best);
		else if (tours.visitsOn[route] === 0) single.tryUnused(visit, route, 0, best);
		else single.scan(visit, route, 0, best);
		return best;
	};
}

/** The cost of the cheapest allowed place, by trying all of them. */
function leastDelta(tours: Tours, route: number, visit: number): number {
	const links = createLinks(tours);
	const objective = createObjective(tours);
	const partner = tours.instance.partner[visit]!;
	const before = visitsOf(tours, route);
	const costBefore = objective.total();
	const sequences = placesIn(before, visit).flatMap((longer) =>
		partner < 0
			? [longer]
			: placesIn(longer, partner).filter((all) => all.indexOf(partner) > all.indexOf(visit)),
	);
	const deltas = sequences.map((sequence) => {
		clearRoute(tours, links, route);
		return driveSequence(tours, links, route, sequence) ? objective.total() - costBefore : Infinity;
	});
	clearRoute(tours, links, route);
	driveSequence(tours, links, route, before);
	return Math.min(...deltas);
}

const placesIn = (sequence: readonly number[], visit: number): number[][] =>
	Array.from({ length: sequence.length + 1 }, (_, at) => sequence.toSpliced(at, 0, visit));

describe('an insertion scan', () => {
	it.each([
		[
			'of windows, working time, loads and check-ins',
			{ perMeter: 0, perTravelSecond: 1, perWorkSecond: 0, perVehicle: 7 },
		],
		['of distance as well', { perMeter: 3, perTravelSecond: 0, perWorkSecond: 0, perVehicle: 0 }],
	])('finds the cheapest allowed place, %s', (_, costs) => {
		fc.assert(
			fc.property(anyProblem({ visits: 9, vehicles: 2 }), (rough) => {
				const problem = { ...rough, costs, travel: withoutDetours(rough.travel) };
				const tours = toursOf(problem);
				const scan = createScan(tours, never);
				problem.visits.forEach((_visit, visit) => {
					if (tours.routeOf[visit] !== -1 || tours.instance.role[visit] === role.linkedDelivery) return;
					tours.instance.vehicleOf.forEach((_vehicle, route) => {
						const mayServe = tours.instance.compatible[route * problem.visits.length + visit] === 1;
						const best = scan(visit, route);
						expect(best.delta).toBe(mayServe ? leastDelta(tours, route, visit) : Infinity);
						expect(best.route).toBe(best.delta === Infinity ? -1 : route);
					});
				});
			}),
			{ numRuns: 150 },
		);
	});

	it('looks only for what costs less than it is told', () => {
		const tours = toursOf(
			aProblem([aVisit(1)], { vehicles: [aVehicle({ endPlace: undefined })], costs: onlyMeters }),
		);
		const found = (delta: number) => createScan(tours, never)(0, 0, delta).route;
		expect([found(100), found(101)]).toEqual([-1, 0]);
	});

	it('lets a visit go first where the next one checks in meanwhile', () => {
		const visits = [
			aVisit(1, { checkInSeconds: 600, windows: [{ earliest: 700, latest: 700 }] }),
			aVisit(1, { serviceSeconds: 50, windows: [{ earliest: 0, latest: 650 }] }),
		];
		const tours = toursOf(aProblem(visits, { initial: [[0]] }));
		expect(createScan(tours, never)(1, 0).after).toBe(tours.previous[0]);
	});

	it('overlooks a place now and then, by chance', () => {
		const tours = toursOf(aProblem([aVisit(1)]));
		expect(createScan(tours, () => 0)(0, 0).route).toBe(-1);
	});
});
