import type { Visit } from '../../../server/planner/model/problem.mts';
import { scheduleRoute } from '../../../server/planner/schedule.mts';
import { aProblem, aVehicle, aVisit } from './problems.mts';

const inOrder = (visits: readonly Visit[]) => visits.map((_, index) => index);
const startsOf = (visits: readonly Visit[], vehicle = aVehicle()) =>
	scheduleRoute(aProblem(visits, { vehicles: [vehicle] }), 0, inOrder(visits)).stops.map(
		({ startAt }) => startAt,
	);

describe('scheduleRoute', () => {
	it('adds up travel and service from the start to the end', () => {
		const visits = [aVisit(1, { serviceSeconds: 30 }), aVisit(3, { serviceSeconds: 10 })];
		const vehicle = aVehicle({ earliest: 1000 });
		expect(scheduleRoute(aProblem(visits, { vehicles: [vehicle] }), 0, [0, 1])).toEqual({
			vehicle: 0,
			stops: [
				{ visit: 0, arriveAt: 1100, startAt: 1100, leaveAt: 1130, travelSeconds: 100, meters: 100 },
				{ visit: 1, arriveAt: 1330, startAt: 1330, leaveAt: 1340, travelSeconds: 200, meters: 200 },
			],
			startAt: 1000,
			endAt: 1640,
			meters: 600,
			travelSeconds: 600,
			metersToEnd: 300,
			secondsToEnd: 300,
		});
	});

	it('leaves as late as the first window lets it', () => {
		const { startAt, stops } = scheduleRoute(
			aProblem([aVisit(1, { windows: [{ earliest: 5000, latest: 6000 }] })]),
			0,
			[0],
		);
		expect([startAt, stops[0]?.arriveAt, stops[0]?.startAt]).toEqual([4900, 5000, 5000]);
	});

	it('begins and ends at visits where there is no start or end place', () => {
		const vehicle = aVehicle({ startPlace: undefined, endPlace: undefined, earliest: 50 });
		const visits = [aVisit(2, { windows: [{ earliest: 70, latest: 90 }] }), aVisit(3)];
		const route = scheduleRoute(aProblem(visits, { vehicles: [vehicle] }), 0, [0, 1]);
		expect([route.startAt, route.endAt, route.meters, route.metersToEnd]).toEqual([70, 170, 100, 0]);
	});

	it.each([
		['at the first moment of a window', 100, 100],
		['at the last moment of a window', 200, 200],
		['in the next window when one has just closed', 201, 300],
		['late when the last one has closed', 451, 451],
	])('starts a service %s', (_, earliest, startAt) => {
		const windows = [
			{ earliest: 100, latest: 200 },
			{ earliest: 300, latest: 450 },
		];
		const vehicle = aVehicle({ startPlace: undefined, earliest });
		expect(startsOf([aVisit(0, { windows })], vehicle)).toEqual([startAt]);
	});

	it('checks in once for consecutive visits at one place', () => {
		const checkInSeconds = 60;
		const visit = aVisit(1, { checkInSeconds, serviceSeconds: 10 });
		expect(startsOf([visit, visit, aVisit(2, { checkInSeconds })])).toEqual([160, 170, 340]);
	});

	it('counts the longer check-in of a later visit from the common arrival', () => {
		const visits = [
			aVisit(1, { checkInSeconds: 5, serviceSeconds: 10 }),
			aVisit(1, { checkInSeconds: 60, serviceSeconds: 10 }),
		];
		expect(startsOf(visits)).toEqual([105, 160]);
	});

	it('waits for a window and checks in at the same time', () => {
		const visits = [aVisit(1), aVisit(2, { checkInSeconds: 60, windows: [{ earliest: 300, latest: 400 }] })];
		expect(startsOf(visits)).toEqual([100, 300]);
	});

	it('does not leave so late that a check-in at the first place delays a service there', () => {
		const visits = [
			aVisit(1, { windows: [{ earliest: 1000, latest: 1000 }] }),
			aVisit(1, { checkInSeconds: 600, windows: [{ earliest: 1000, latest: 1000 }] }),
		];
		const { startAt, stops } = scheduleRoute(aProblem(visits), 0, [0, 1]);
		expect([startAt, ...stops.map((stop) => stop.startAt)]).toEqual([300, 1000, 1000]);
	});

	it('times a route without visits as no way at all', () => {
		expect(scheduleRoute(aProblem([]), 0, [])).toMatchObject({ stops: [], startAt: 0, endAt: 0, meters: 0 });
	});
});
