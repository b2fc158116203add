import { compileProblem } from '../../../../server/planner/instance/instance.mts';
import { createVisitList, push, toArray } from '../../../../server/planner/moves/visit-list.mts';
import { createObjective } from '../../../../server/planner/objective.mts';
import { createBestTours } from '../../../../server/planner/routes/best-tours.mts';
import { createLinks } from '../../../../server/planner/routes/links.mts';
import { clearRoute, driveSequence } from '../../../../server/planner/routes/sequence.mts';
import { createTours, visitsOf } from '../../../../server/planner/routes/tours.mts';
import { aProblem, aVehicle, aVisit } from '../problems.mts';

function listOf(visits: readonly number[]) {
	const list = createVisitList(3);
	for (const visit of visits) push(list, visit);
	return list;
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
		const links = createLinks(tours);
		const objective = createObjective(tours);
		const drive = (visits: readonly number[]) => {
			clearRoute(tours, links, 0);
			driveSequence(tours, links, 0, visits);
			return objective.total();
		};
		const firstCost = drive(first);
		const best = createBestTours(tours, links, objective, listOf(firstLeft));
		const secondCost = drive(second);
		expect(best.offer(listOf(secondLeft))).toBe(isTaken);

		drive([1]);
		const left = listOf([]);
		best.restore(left);
		expect(toArray(left)).toEqual(isTaken ? secondLeft : firstLeft);
		expect(visitsOf(tours, 0)).toEqual(isTaken ? second : first);
		expect([objective.total(), best.kept.cost]).toEqual(
			isTaken ? [secondCost, secondCost] : [firstCost, firstCost],
		);
		expect(problem.visits.map((_visit, visit) => tours.routeOf[visit] === 0)).toEqual(
			problem.visits.map((_visit, visit) => (isTaken ? second : first).includes(visit)),
		);
	});
});
