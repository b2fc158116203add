import type { DepotVisit, PlannedRoute, PlannedStop } from './model/plan.mts';
import type { Problem, Vehicle, Visit } from './model/problem.mts';

/** A visit by its number, or a visit to the vehicle's depot. */
export type Step = number | 'depot';

/**
 * Times a given sequence: every service as early as it may be, then the departure as late as delays none of them.
 * Where no window is left the service starts late, so any sequence can be timed; whether it is allowed is not asked.
 */
export function scheduleRoute(problem: Problem, vehicle: number, steps: readonly Step[]): PlannedRoute {
	const { startPlace, endPlace, earliest, depot } = vehicleAt(problem, vehicle);
	const stops: PlannedStop[] = [];
	const depotVisits: DepotVisit[] = [];
	let from = startPlace;
	let clock = earliest;
	let placeArrival = earliest;
	let isShared = false;
	for (const step of steps) {
		if (step === 'depot') {
			if (depot === undefined) throw new RangeError(`Vehicle ${vehicle} has no depot`);
			const way = wayBetween(problem, from, depot.place);
			const arriveAt = clock + way.seconds;
			clock = arriveAt + depot.visitSeconds;
			const times = { arriveAt, leaveAt: clock, travelSeconds: way.seconds, meters: way.meters };
			depotVisits.push({ beforeStop: stops.length, ...times });
			from = depot.place;
			isShared = false;
			continue;
		}
		const visit = visitAt(problem, step);
		const way = wayBetween(problem, from, visit.place);
		const arriveAt = clock + way.seconds;
		// Start and depot are no visits: whoever is there already still has to check in.
		if (!isShared || from !== visit.place) placeArrival = arriveAt;
		const startAt = earliestStart(visit, Math.max(arriveAt, placeArrival + visit.checkInSeconds));
		clock = startAt + visit.serviceSeconds;
		const times = { arriveAt, startAt, leaveAt: clock };
		stops.push({ visit: step, ...times, travelSeconds: way.seconds, meters: way.meters });
		from = visit.place;
		isShared = true;
	}
	const home = wayBetween(problem, stops.length === 0 ? undefined : from, endPlace);
	const delayed = leaveLater(problem, stops, depotVisits);
	const first = delayed[0];
	const ways = [...delayed, ...depotVisits];
	return {
		vehicle,
		stops: delayed,
		...(depotVisits.length === 0 ? {} : { depotVisits }),
		startAt: first === undefined ? earliest : first.arriveAt - first.travelSeconds,
		endAt: clock + home.seconds,
		meters: ways.reduce((sum, way) => sum + way.meters, home.meters),
		travelSeconds: ways.reduce((sum, way) => sum + way.travelSeconds, home.seconds),
		metersToEnd: home.meters,
		secondsToEnd: home.seconds,
	};
}

/** Moves the arrival at the first place to where the check-ins of all first visits there still end in time. */
function leaveLater(
	problem: Problem,
	stops: readonly PlannedStop[],
	depotVisits: readonly DepotVisit[],
): PlannedStop[] {
	const [first, ...rest] = stops;
	const untilDepot = stops.slice(0, depotVisits[0]?.beforeStop ?? stops.length);
	if (first === undefined) return [];
	const { place } = visitAt(problem, first.visit);
	let arriveAt = first.startAt;
	for (const stop of untilDepot) {
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
