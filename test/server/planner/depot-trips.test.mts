import { checkPlan } from '../../../server/planner/check.mts';
import type { Plan } from '../../../server/planner/model/plan.mts';
import type { Depot, Problem, Vehicle } from '../../../server/planner/model/problem.mts';
import { solve } from '../../../server/planner/solve.mts';
import { maxIterations } from '../../../server/planner/stopping/max-iterations.mts';
import { aProblem, aVehicle, aVisit, HOUR, linked } from './problems.mts';

const depot: Depot = { place: 0, visitSeconds: 600, keepsLinked: false };
const aFull = { loads: [1, 0, 0, 0] } as const;
const aSmallVan = (changes: Partial<Vehicle> = {}) =>
	aVehicle({ capacities: [1, undefined, undefined, undefined], depot, ...changes });

function planFor(problem: Problem): Plan {
	const plan = solve(problem, { seed: 1, stopping: [maxIterations(500)] });
	expect(checkPlan(problem, plan)).toEqual([]);
	return plan;
}

const unassigned = (problem: Problem) => planFor(problem).unassigned.map(({ visit }) => visit);

describe('depot trips', () => {
	const two = [aVisit(1, aFull), aVisit(2, aFull)];

	it('reload what does not fit on board at once', () => {
		const [route] = planFor(aProblem(two, { vehicles: [aSmallVan()] })).routes;
		expect(route).toMatchObject({
			depotVisits: [{ beforeStop: 1 }],
			meters: 600,
			travelSeconds: 600,
			endAt: 600 + depot.visitSeconds,
		});
		const [depotVisit] = route!.depotVisits!;
		expect(depotVisit!.leaveAt - depotVisit!.arriveAt).toBe(depot.visitSeconds);
		expect(route!.stops[1]!.arriveAt - depotVisit!.leaveAt).toBe(route!.stops[1]!.travelSeconds);
	});

	it('unload what was picked up', () => {
		const pickups = two.map((visit) => ({ ...visit, kind: 'pickup' as const }));
		const [route] = planFor(aProblem(pickups, { vehicles: [aSmallVan()] })).routes;
		expect(route?.depotVisits).toHaveLength(1);
	});

	it('are as many as the day has room for', () => {
		const many = [1, 2, 3, 4, 5].map((place) => aVisit(place, aFull));
		const [route] = planFor(aProblem(many, { vehicles: [aSmallVan()] })).routes;
		expect(route?.depotVisits).toHaveLength(4);
		const working = (latest: number) => unassigned(aProblem(two, { vehicles: [aSmallVan({ latest })] }));
		expect(working(600 + depot.visitSeconds)).toEqual([]);
		expect(working(599 + depot.visitSeconds)).toHaveLength(1);
	});

	it('are not made where they are not allowed, or of no use', () => {
		expect(unassigned(aProblem(two, { vehicles: [aSmallVan({ depot: undefined })] }))).toHaveLength(1);
		const roomy = aSmallVan({ capacities: [2, undefined, undefined, undefined] });
		expect(planFor(aProblem(two, { vehicles: [roomy] })).routes[0]?.depotVisits).toBeUndefined();
	});

	it('go to a depot that lies elsewhere than the start', () => {
		const van = aSmallVan({ startPlace: 0, depot: { ...depot, place: 3 } });
		const [route] = planFor(aProblem([...two, aVisit(3)], { vehicles: [van] })).routes;
		expect(route?.depotVisits?.[0]?.meters).toBeLessThanOrEqual(200);
	});

	it('let a visit check in anew at the place of the depot', () => {
		const here = aVisit(0, { ...aFull, checkInSeconds: 100 });
		const vans = [aSmallVan({ depot: { ...depot, visitSeconds: 0 } })];
		const [route] = planFor(aProblem([here, here], { vehicles: vans })).routes;
		expect(route!.endAt - route!.startAt).toBe(200);
	});

	it('wait until the goods of a linked pair are delivered, unless they may stay on board', () => {
		const windows = (time: number) => ({ windows: [{ earliest: time, latest: time }] });
		const roomForTwo = { capacities: [2, undefined, undefined, undefined] as Vehicle['capacities'] };
		const visits = linked(
			[
				aVisit(1, { ...aFull, ...windows(HOUR) }),
				aVisit(1, { ...aFull, ...windows(4 * HOUR) }),
				aVisit(2, { ...aFull, ...windows(2 * HOUR) }),
				aVisit(2, { ...aFull, ...windows(3 * HOUR) }),
			],
			0,
			1,
		).map((visit) => ({ ...visit, priority: visit.pairedWith === undefined ? (1 as const) : (3 as const) }));
		const withDepot = (keepsLinked: boolean) =>
			aProblem(visits, {
				vehicles: [aSmallVan({ ...roomForTwo, depot: { ...depot, keepsLinked } })],
			});
		expect(unassigned(withDepot(false))).toHaveLength(1);
		expect(unassigned(withDepot(true))).toEqual([]);
	});
});
