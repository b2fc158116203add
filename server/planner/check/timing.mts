import type { Plan, PlannedRoute } from '../model/plan.mts';
import type { Problem, Vehicle, Visit } from '../model/problem.mts';
import type { Objection } from './violation.mts';

/** Every way and every time follows from the problem, from the start of a route to its end and its totals. */
export function checkTiming(problem: Problem, plan: Plan, object: Objection): void {
	for (const route of plan.routes) {
		const vehicle = problem.vehicles[route.vehicle];
		const isKnown = route.stops.every(({ visit }) => problem.visits[visit] !== undefined);
		if (vehicle === undefined || !isKnown) continue;
		const noted: Objection = (code, message, where) =>
			object(code, `Vehicle ${route.vehicle}: ${message}`, { vehicle: route.vehicle, ...where });
		checkWholeNumbers(route, noted);
		checkStops(problem, vehicle, route, noted);
		checkDepotVisits(problem, vehicle, route, noted);
		checkDeparture(problem, vehicle, route, noted);
		checkEnd(problem, vehicle, route, noted);
	}
}

function checkWholeNumbers(route: PlannedRoute, object: Objection): void {
	const { stops, depotVisits = [], ...totals } = route;
	for (const record of [totals, ...stops, ...depotVisits]) {
		for (const [name, value] of Object.entries(record)) {
			if (!Number.isSafeInteger(value)) object('MALFORMED', `${name} is ${value}`);
		}
	}
}

function checkStops(
	problem: Problem,
	vehicle: Vehicle,
	{ stops, startAt, depotVisits = [] }: PlannedRoute,
	object: Objection,
): void {
	let placeReachedAt = 0;
	stops.forEach((stop, index) => {
		const visit = visitOf(problem, stop.visit);
		const depotVisit = depotVisits.find(({ beforeStop }) => beforeStop === index);
		const before = depotVisit ?? stops[index - 1];
		const from =
			depotVisit === undefined ? placeBefore(problem, vehicle, stops, index) : vehicle.depot?.place;
		const where = { visit: stop.visit };
		const seconds = lookUp(problem, problem.travel.seconds, from, visit.place);
		const meters = lookUp(problem, problem.travel.meters, from, visit.place);
		if (stop.travelSeconds !== seconds || stop.meters !== meters) {
			const stated = `${stop.travelSeconds} s and ${stop.meters} m`;
			object(
				'WRONG_TRAVEL',
				`the way to visit ${stop.visit} is ${seconds} s and ${meters} m, not ${stated}`,
				where,
			);
		}
		const due = (before?.leaveAt ?? startAt) + seconds;
		if (stop.arriveAt !== due) {
			object('WRONG_TIME', `reaches visit ${stop.visit} at ${due}, not ${stop.arriveAt}`, where);
		}
		if (before === undefined || depotVisit !== undefined || from !== visit.place)
			placeReachedAt = stop.arriveAt;
		const ready = Math.max(stop.arriveAt, placeReachedAt + visit.checkInSeconds);
		if (stop.startAt < stop.arriveAt)
			object('WRONG_TIME', `serves visit ${stop.visit} before it is there`, where);
		else if (stop.startAt < ready) {
			object(
				'CHECK_IN_SKIPPED',
				`serves visit ${stop.visit} at ${stop.startAt}, checked in at ${ready}`,
				where,
			);
		}
		if (!isOpen(visit, stop.startAt)) {
			object('WINDOW_MISSED', `serves visit ${stop.visit} at ${stop.startAt}, outside its windows`, where);
		}
		if (couldStartBetween(visit, ready, stop.startAt)) {
			object('NEEDLESS_WAIT', `could serve visit ${stop.visit} before ${stop.startAt}`, where);
		}
		if (stop.leaveAt !== stop.startAt + visit.serviceSeconds) {
			object('WRONG_TIME', `leaves visit ${stop.visit} at ${stop.leaveAt}, not when it is served`, where);
		}
	});
}

function checkDepotVisits(
	problem: Problem,
	vehicle: Vehicle,
	{ stops, depotVisits = [] }: PlannedRoute,
	object: Objection,
): void {
	for (const { beforeStop, arriveAt, leaveAt, travelSeconds, meters } of depotVisits) {
		const from = placeBefore(problem, vehicle, stops, beforeStop);
		const seconds = lookUp(problem, problem.travel.seconds, from, vehicle.depot?.place);
		if (
			travelSeconds !== seconds ||
			meters !== lookUp(problem, problem.travel.meters, from, vehicle.depot?.place)
		) {
			object('WRONG_TRAVEL', `the way to the depot before stop ${beforeStop} takes ${seconds} s`);
		}
		const due = (stops[beforeStop - 1]?.leaveAt ?? NaN) + seconds;
		if (arriveAt !== due) object('WRONG_TIME', `reaches the depot at ${due}, not ${arriveAt}`);
		const done = arriveAt + (vehicle.depot?.visitSeconds ?? 0);
		if (leaveAt !== done) object('WRONG_TIME', `leaves the depot at ${done}, not ${leaveAt}`);
	}
}

/** Where the vehicle was before a stop, depot visits apart. */
function placeBefore(
	problem: Problem,
	{ startPlace }: Vehicle,
	stops: PlannedRoute['stops'],
	index: number,
): number | undefined {
	const before = stops[index - 1];
	return before === undefined ? startPlace : visitOf(problem, before.visit).place;
}

/** Not before the working time, and not earlier than the check-ins at the first place ask for. */
function checkDeparture(problem: Problem, vehicle: Vehicle, route: PlannedRoute, object: Objection): void {
	if (route.startAt < vehicle.earliest) {
		object('OUTSIDE_WORKING_TIME', `starts at ${route.startAt}, before ${vehicle.earliest}`);
	}
	const [first] = route.stops;
	if (first === undefined) return;
	const { place } = visitOf(problem, first.visit);
	const elsewhere = route.stops.findIndex(
		({ visit }, index) =>
			visitOf(problem, visit).place !== place || index === route.depotVisits?.[0]?.beforeStop,
	);
	const atFirstPlace = elsewhere < 0 ? route.stops : route.stops.slice(0, elsewhere);
	const spare = atFirstPlace.map(
		(stop) => stop.startAt - first.arriveAt - visitOf(problem, stop.visit).checkInSeconds,
	);
	if (Math.min(...spare) > 0) object('NEEDLESS_WAIT', `could leave ${Math.min(...spare)} s later`);
}

function checkEnd(problem: Problem, vehicle: Vehicle, route: PlannedRoute, object: Objection): void {
	const last = route.stops.at(-1);
	if (last === undefined) return;
	const from = visitOf(problem, last.visit).place;
	const seconds = lookUp(problem, problem.travel.seconds, from, vehicle.endPlace);
	const meters = lookUp(problem, problem.travel.meters, from, vehicle.endPlace);
	if (route.secondsToEnd !== seconds || route.metersToEnd !== meters) {
		object('WRONG_TRAVEL', `the way to the end is ${seconds} s and ${meters} m`);
	}
	if (route.endAt !== last.leaveAt + seconds) {
		object('WRONG_TIME', `ends at ${last.leaveAt + seconds}, not ${route.endAt}`);
	}
	if (route.endAt > vehicle.latest) {
		object('OUTSIDE_WORKING_TIME', `ends at ${route.endAt}, after ${vehicle.latest}`);
	}
	const ways = [...route.stops, ...(route.depotVisits ?? [])];
	const totalSeconds = ways.reduce((sum, { travelSeconds }) => sum + travelSeconds, seconds);
	const totalMeters = ways.reduce((sum, way) => sum + way.meters, meters);
	if (route.travelSeconds !== totalSeconds || route.meters !== totalMeters) {
		object('WRONG_TOTAL', `travels ${totalSeconds} s and ${totalMeters} m in all`);
	}
}

function isOpen({ windows }: Visit, time: number): boolean {
	return windows.length === 0 || windows.some(({ earliest, latest }) => earliest <= time && time <= latest);
}

/** Whether the windows allow a start from `ready` on, but before `start`. */
function couldStartBetween({ windows }: Visit, ready: number, start: number): boolean {
	if (windows.length === 0) return ready < start;
	return windows.some(({ earliest, latest }) => Math.max(earliest, ready) <= Math.min(latest, start - 1));
}

function lookUp(
	{ travel }: Problem,
	table: Int32Array,
	from: number | undefined,
	to: number | undefined,
): number {
	return from === undefined || to === undefined ? 0 : (table[from * travel.size + to] ?? NaN);
}

function visitOf({ visits }: Problem, index: number): Visit {
	const visit = visits[index];
	if (visit === undefined) throw new RangeError(`There is no visit ${index}`);
	return visit;
}
