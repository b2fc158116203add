import type { Plan, PlannedRoute } from '../model/plan.mts';
import type { Problem, Visit } from '../model/problem.mts';
import type { Objection } from './violation.mts';

/** On no way of a route is more on board than the vehicle carries. */
export function checkLoading(problem: Problem, plan: Plan, object: Objection): void {
	for (const route of plan.routes) {
		const capacities = problem.vehicles[route.vehicle]?.capacities ?? [];
		const trips = tripsOf(route);
		capacities.forEach((capacity, dimension) => {
			if (capacity === undefined) return;
			for (const trip of trips) checkTrip(problem, route, trip, dimension, capacity, object);
		});
	}
}

/** A piece of a route between start, depot visits and end: its stops from `first` to before `end`. */
interface Trip {
	readonly first: number;
	readonly end: number;
}

function tripsOf({ stops, depotVisits = [] }: PlannedRoute): Trip[] {
	const cuts = [0, ...depotVisits.map(({ beforeStop }) => beforeStop), stops.length];
	return cuts.slice(1).map((end, index) => ({ first: cuts[index] ?? 0, end }));
}

function checkTrip(
	problem: Problem,
	route: PlannedRoute,
	trip: Trip,
	dimension: number,
	capacity: number,
	object: Objection,
): void {
	const visits = route.stops.map(({ visit }) => visit);
	// Way number w leads to stop w, the last one to the depot or the end.
	for (let way = trip.first; way <= trip.end; way += 1) {
		const carried = carriedOn(problem, visits, trip, way, dimension);
		if (carried <= capacity) continue;
		const where = way === trip.end ? 'the end of its trip' : `visit ${visits[way]}`;
		object(
			'OVERLOADED',
			`Vehicle ${route.vehicle} carries ${carried} of load ${dimension + 1} on the way to ${where}, but has room for ${capacity}`,
			{ vehicle: route.vehicle },
		);
	}
}

function carriedOn(
	problem: Problem,
	visits: readonly number[],
	trip: Trip,
	way: number,
	dimension: number,
): number {
	let carried = 0;
	visits.forEach((number, at) => {
		const visit = problem.visits[number];
		if (visit === undefined) return;
		const isAhead = at >= way;
		if (visit.pairedWith === undefined) {
			const isOfTrip = at >= trip.first && at < trip.end;
			if (isOfTrip && isAhead === (visit.kind === 'delivery')) carried += visit.loads[dimension] ?? 0;
			return;
		}
		// A pair counts once, by its pickup, from there until the delivery, whatever lies in between.
		const isBetween = !isAhead && visits.indexOf(visit.pairedWith) >= way;
		if (visit.kind === 'pickup' && isBetween) carried += largerLoad(problem, visit, dimension);
	});
	return carried;
}

function largerLoad(problem: Problem, visit: Visit, dimension: number): number {
	const partner = problem.visits[visit.pairedWith ?? -1];
	return Math.max(visit.loads[dimension] ?? 0, partner?.loads[dimension] ?? 0);
}
