import type { PlannedRoute, PlannedStop } from './model/plan.mts';
import type { Problem, Vehicle, Visit } from './model/problem.mts';

/**
 * Times a given sequence: every service as early as it may be, then the departure as late as delays none of them.
 * Where no window is left the service starts late, so any sequence can be timed; whether it is allowed is not asked.
 */
export function scheduleRoute(problem: Problem, vehicle: number, visits: readonly number[]): PlannedRoute {
	const { startPlace, endPlace, earliest } = vehicleAt(problem, vehicle);
	const stops: PlannedStop[] = [];
	let from = startPlace;
	let clock = earliest;
	let placeArrival = earliest;
	for (const index of visits) {
		const visit = visitAt(problem, index);
		const way = wayBetween(problem, from, visit.place);
		const arriveAt = clock + way.seconds;
		// The start place is not a visit: whoever starts where the first visit is still has to check in.
		if (stops.length === 0 || from !== visit.place) placeArrival = arriveAt;
		const startAt = earliestStart(visit, Math.max(arriveAt, placeArrival + visit.checkInSeconds));
		clock = startAt + visit.serviceSeconds;
		stops.push({
			visit: index,
			arriveAt,
			startAt,
			leaveAt: clock,
			travelSeconds: way.seconds,
			meters: way.meters,
		});
		from = visit.place;
	}
	const home = wayBetween(problem, stops.length === 0 ? undefined : from, endPlace);
	const delayed = leaveLater(problem, stops);
	const first = delayed[0];
	return {
		vehicle,
		stops: delayed,
		startAt: first === undefined ? earliest : first.arriveAt - first.travelSeconds,
		endAt: clock + home.seconds,
		meters: delayed.reduce((sum, stop) => sum + stop.meters, home.meters),
		travelSeconds: delayed.reduce((sum, stop) => sum + stop.travelSeconds, home.seconds),
		metersToEnd: home.meters,
		secondsToEnd: home.seconds,
	};
}

/** Moves the arrival at the first place to where the check-ins of all first visits there still end in time. */
function leaveLater(problem: Problem, stops: readonly PlannedStop[]): PlannedStop[] {
	const [first, ...rest] = stops;
	if (first === undefined) return [];
	const { place } = visitAt(problem, first.visit);
	let arriveAt = first.startAt;
	for (const stop of stops) {
		const visit = visitAt(problem, stop.visit);
		if (visit.place !== place) break;
		arriveAt = Math.min(arriveAt, stop.startAt - visit.checkInSeconds);
	}
	return [{ ...first, arriveAt: Math.max(first.arriveAt, arriveAt) }, ...rest];
}

/** The first moment from `time` on within a window; `time` itself if there is none. */
function earliestStart(visit: Visit, time: number): number {
	const window = visit.windows.find(({ latest }) => latest >= time);
	return window === undefined ? time : Math.max(time, window.earliest);
}

function wayBetween(problem: Problem, from: number | undefined, to: number | undefined) {
	if (from === undefined || to === undefined) return { seconds: 0, meters: 0 };
	const cell = from * problem.travel.size + to;
	return { seconds: problem.travel.seconds[cell] ?? 0, meters: problem.travel.meters[cell] ?? 0 };
}

function visitAt(problem: Problem, index: number): Visit {
	const visit = problem.visits[index];
	if (visit === undefined) throw new RangeError(`There is no visit ${index}`);
	return visit;
}

function vehicleAt(problem: Problem, index: number): Vehicle {
	const vehicle = problem.vehicles[index];
	if (vehicle === undefined) throw new RangeError(`There is no vehicle ${index}`);
	return vehicle;
}
