import { compileProblem } from '../../../../server/planner/instance.mts';
import type { Priority } from '../../../../server/planner/model/problem.mts';
import {
	createAbsenceAcceptance,
	createCostAcceptance,
} from '../../../../server/planner/moves/acceptance.mts';
import { createTours } from '../../../../server/planner/tours.mts';
import { aProblem, aVisit } from '../problems.mts';

/** Tours at a cost of 100, with two visits of each of these priorities. */
function toursFor(...priorities: Priority[]) {
	const visits = priorities.flatMap((priority) => [aVisit(1, { priority }), aVisit(1, { priority })]);
	const tours = createTours(compileProblem(aProblem(visits)));
	tours.cost[0] = 100;
	return tours;
}

describe('acceptance by cost', () => {
	it.each([
		['the same visits at the limit', [0], [0], 100, true],
		['the same visits above the limit', [0], [0], 99, false],
		['as many visits of that priority', [1], [0], 100, true],
		['more visits, whatever they cost', [], [0], 0, true],
		['fewer visits, however cheap', [0, 1], [0], 1000, false],
		['a visit of low priority left out for one of high', [0], [2], 0, true],
		['a visit of high priority left out for many of low', [2], [0, 1], 1000, false],
	])('%s', (_, left, before, limit, isAccepted) => {
		const accept = createCostAcceptance(toursFor(0, 2));
		expect(accept(left, before, limit)).toBe(isAccepted);
	});
});

describe('acceptance by absence', () => {
	it('lets a visit that was often left out take the place of others', () => {
		const accept = createAbsenceAcceptance(toursFor(1, 1));
		accept([0], [], 0);
		accept([0], [], 0);
		accept([0], [], 0);
		expect(accept([0], [1], 0)).toBe(false);
		expect(accept([1, 2], [0], 0)).toBe(true);
	});

	it('does not trade a high priority for a low one, however often that was left out', () => {
		const accept = createAbsenceAcceptance(toursFor(0, 2));
		accept([2], [], 0);
		for (let round = 0; round < 10; round += 1) accept([0, 1], [], 0);
		expect(accept([2], [0, 1], 1000)).toBe(false);
	});

	it('accepts more visits served, whatever they cost', () => {
		const accept = createAbsenceAcceptance(toursFor(1));
		expect(accept([], [0], 0)).toBe(true);
	});
});
