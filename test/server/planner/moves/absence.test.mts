import { compileProblem } from '../../../../server/planner/instance/instance.mts';
import type { Priority } from '../../../../server/planner/model/problem.mts';
import { createAbsence } from '../../../../server/planner/moves/absence.mts';
import { weightOf } from '../../../../server/planner/moves/unserved.mts';
import { createVisitList, push } from '../../../../server/planner/moves/visit-list.mts';
import { aProblem, aVisit, linked } from '../problems.mts';

/** Two visits of each of these priorities. */
function twoOfEach(...priorities: Priority[]) {
	const visits = priorities.flatMap((priority) => [aVisit(1, { priority }), aVisit(1, { priority })]);
	return compileProblem(aProblem(visits));
}

function listOf(...visits: number[]) {
	const list = createVisitList(9);
	for (const visit of visits) push(list, visit);
	return list;
}

describe('the weight of visits without a route', () => {
	const instance = twoOfEach(0, 1, 2, 3);

	it.each([
		['fewer of one priority', [0], [0, 1]],
		['all of the lowest instead of one of the next', [0, 1], [2]],
		['all lower ones instead of one that is critical', [0, 1, 2, 3, 4, 5], [6]],
	])('is less for %s', (_, less, more) => {
		expect(weightOf(instance, listOf(...less))).toBeLessThan(weightOf(instance, listOf(...more)));
	});

	it('counts both halves of a pair', () => {
		const pair = compileProblem(aProblem(linked([aVisit(1), aVisit(2), aVisit(3)], 0, 1)));
		expect(weightOf(pair, listOf(0))).toBe(2 * weightOf(pair, listOf(2)));
	});
});

describe('absence', () => {
	it('prefers to leave out what was rarely left out, even if it is more', () => {
		const absence = createAbsence(twoOfEach(1, 1));
		for (let round = 0; round < 3; round += 1) absence.count(listOf(0));
		expect(absence.compare(listOf(0), listOf(1, 2))).toBeGreaterThan(0);
		expect(absence.compare(listOf(1, 2), listOf(0))).toBeLessThan(0);
		expect(absence.compare(listOf(1), listOf(2))).toBe(0);
	});

	it('does not trade a high priority for a low one, however often that was left out', () => {
		const absence = createAbsence(twoOfEach(0, 2));
		absence.count(listOf(2));
		for (let round = 0; round < 10; round += 1) absence.count(listOf(0, 1));
		expect(absence.compare(listOf(2), listOf(0, 1))).toBeGreaterThan(0);
	});
});
