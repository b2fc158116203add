import { createBestTours } from '../../../server/planner/best-tours.mts';
import { compileProblem } from '../../../server/planner/instance.mts';
import { refreshRoute } from '../../../server/planner/refresh.mts';
import { createTours, linkRoute, visitsOf, type Tours } from '../../../server/planner/tours.mts';
import { aProblem, aVehicle, aVisit } from './problems.mts';

function drive(tours: Tours, ...visits: number[]): void {
	tours.routeOf.fill(-1);
	linkRoute(tours, 0, visits);
	refreshRoute(tours, 0);
}

describe('the best tours', () => {
	const problem = aProblem([aVisit(1), aVisit(2), aVisit(3, { priority: 2 })], {
		vehicles: [aVehicle({ startPlace: undefined, endPlace: undefined })],
	});

	it.each([
		['cheaper', [0, 2, 1], [], [0, 1, 2], [], true],
		['dearer', [0, 1, 2], [], [0, 2, 1], [], false],
		['equally good', [0, 1, 2], [], [2, 1, 0], [], false],
		['dearer, but with more visits', [0], [1, 2], [0, 2], [1], true],
		['cheaper, but with fewer visits', [0, 1, 2], [], [2, 1], [0], false],
		['with a more important visit instead of another', [0, 1], [2], [2], [0, 1], true],
		['with less important visits instead of another', [2], [0, 1], [0, 1], [2], false],
	])('take in what is %s', (_, first, firstLeft, second, secondLeft, isTaken) => {
		const tours = createTours(compileProblem(problem));
		drive(tours, ...first);
		const best = createBestTours(tours, firstLeft);
		const firstCost = tours.cost[0];
		drive(tours, ...second);
		const secondCost = tours.cost[0];
		expect(best.offer(secondLeft)).toBe(isTaken);

		drive(tours, 1);
		expect(best.restore()).toEqual(isTaken ? secondLeft : firstLeft);
		expect(visitsOf(tours, 0)).toEqual(isTaken ? second : first);
		expect(tours.cost[0]).toBe(isTaken ? secondCost : firstCost);
		expect(problem.visits.map((_visit, visit) => tours.routeOf[visit] === 0)).toEqual(
			problem.visits.map((_visit, visit) => (isTaken ? second : first).includes(visit)),
		);
	});
});
