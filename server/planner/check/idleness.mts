import type { Plan, PlannedRoute, PlannedStop } from '../model/plan.mts';
import type { Problem, Vehicle, Visit } from '../model/problem.mts';
import type { Objection } from './violation.mts';

/**
 * Where all vehicles are to be used: none stays unused that could take the last visit, or the last linked pair in a row,
 * of a route with others and do it alone, where the other route can do without.
 */
export function checkIdleness(problem: Problem, plan: Plan, object: Objection): void {
	if (problem.balancing?.usesAll !== true) return;
	const used = new Set(plan.routes.map(({ vehicle }) => vehicle));
	problem.vehicles.forEach((vehicle, index) => {
		if (used.has(index)) return;
		const spare = plan.routes.find((route) => {
			const last = lastItem(problem, route);
			if (last.length === route.stops.length || !endsInTimeWithout(problem, route, last.length)) return false;
			return couldDo(problem, vehicle, index, last);
		});
		if (spare === undefined) return;
		const what = `Vehicle ${index} is unused though it could take over the last stop of vehicle ${spare.vehicle}`;
		object('IDLE_VEHICLE', what, { vehicle: index });
	});
}

/** The last stop, with the one before if both are a pair; nothing if its other half stands further ahead. */
function lastItem({ visits }: Problem, { stops }: PlannedRoute): readonly PlannedStop[] {
	const last = stops.at(-1);
	const partner = visits[last?.visit ?? -1]?.pairedWith;
	if (partner === undefined) return stops.slice(-1);
	return stops.at(-2)?.visit === partner ? stops.slice(-2) : stops;
}

function endsInTimeWithout(problem: Problem, route: PlannedRoute, count: number): boolean {
	const vehicle = problem.vehicles[route.vehicle];
	const last = route.stops.at(-1 - count);
	if (vehicle === undefined || last === undefined) return false;
	const place = problem.visits[last.visit]?.place;
	return last.leaveAt + secondsBetween(problem, place, vehicle.endPlace) <= vehicle.latest;
}

function couldDo(problem: Problem, vehicle: Vehicle, index: number, stops: readonly PlannedStop[]): boolean {
	const visits = stops.flatMap(({ visit }) => problem.visits[visit] ?? []);
	if (!visits.every((visit) => isPermitted(vehicle, index, visit))) return false;
	let clock = vehicle.earliest;
	let from = vehicle.startPlace;
	let reachedAt = clock;
	for (const [at, visit] of visits.entries()) {
		const arrival = clock + secondsBetween(problem, from, visit.place);
		if (at === 0 || from !== visit.place) reachedAt = arrival;
		const start = firstStart(visit, Math.max(arrival, reachedAt + visit.checkInSeconds));
		if (start === undefined) return false;
		clock = start + visit.serviceSeconds;
		from = visit.place;
	}
	return clock + secondsBetween(problem, from, vehicle.endPlace) <= vehicle.latest;
}

function isPermitted(vehicle: Vehicle, index: number, visit: Visit): boolean {
	return (
		(visit.onlyVehicles?.includes(index) ?? true) &&
		visit.skills.every((skill) => vehicle.skills.includes(skill)) &&
		visit.features.every((feature) => vehicle.features.includes(feature)) &&
		visit.loads.every((load, dimension) => load <= (vehicle.capacities[dimension] ?? Infinity))
	);
}

function firstStart({ windows }: Visit, time: number): number | undefined {
	if (windows.length === 0) return time;
	const window = windows.find(({ latest }) => latest >= time);
	return window === undefined ? undefined : Math.max(time, window.earliest);
}

function secondsBetween({ travel }: Problem, from: number | undefined, to: number | undefined): number {
	return from === undefined || to === undefined ? 0 : (travel.seconds[from * travel.size + to] ?? NaN);
}
