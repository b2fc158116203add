import { retimeRoute } from '../../../server/planning/retime-route.mts';
import { aProblem, aVisit } from '../planner/problems.mts';

describe('retimeRoute', () => {
	it('closes the gap that a removed visit leaves', () => {
		const problem = aProblem([aVisit(1), aVisit(5), aVisit(2)]);
		expect(retimeRoute(problem, 0, [0, 1, 2])).toMatchObject({ meters: 1000, endAt: 1000 });
		expect(retimeRoute(problem, 0, [0, 2])).toMatchObject({ meters: 400, endAt: 400 });
	});

	it('is late where a visit that was added leaves no other way', () => {
		const problem = aProblem([aVisit(4), aVisit(1, { windows: [{ earliest: 0, latest: 100 }] })]);
		expect(retimeRoute(problem, 0, [0, 1]).stops.map(({ startAt }) => startAt)).toEqual([400, 700]);
	});
});
