import type { Plan } from '../model/plan.mts';
import type { Problem, Visit } from '../model/problem.mts';
import type { Objection } from './violation.mts';

/** On no way of a route is more on board than the vehicle carries. */
export function checkLoading(problem: Problem, plan: Plan, object: Objection): void {
	for (const { vehicle: index, stops } of plan.routes) {
		const capacities = problem.vehicles[index]?.capacities ?? [];
		capacities.forEach((capacity, dimension) => {
			if (capacity === undefined) return;
			const visits = stops.map(({ visit }) => visit);
			// Way number w leads to stop w, the last one to the end.
			for (let way = 0; way <= visits.length; way += 1) {
				const carried = carriedOn(problem, visits, way, dimension);
				if (carried <= capacity) continue;
				const where = way === visits.length ? 'its end' : `visit ${visits[way]}`;
				object(
					'OVERLOADED',
					`Vehicle ${index} carries ${carried} of load ${dimension + 1} on the way to ${where}, but has room for ${capacity}`,
					{ vehicle: index },
				);
			}
		});
	}
}

function carriedOn(problem: Problem, visits: readonly number[], way: number, dimension: number): number {
	let carried = 0;
	visits.forEach((number, at) => {
		const visit = problem.visits[number];
		if (visit === undefined) return;
		const isAhead = at >= way;
		if (visit.pairedWith === undefined) {
			if (isAhead === (visit.kind === 'delivery')) carried += visit.loads[dimension] ?? 0;
			return;
		}
		// A pair counts once, by its pickup, from there until the delivery.
		const isBetween = !isAhead && visits.indexOf(visit.pairedWith) >= way;
		if (visit.kind === 'pickup' && isBetween) carried += largerLoad(problem, visit, dimension);
	});
	return carried;
}

function largerLoad(problem: Problem, visit: Visit, dimension: number): number {
	const partner = problem.visits[visit.pairedWith ?? -1];
	return Math.max(visit.loads[dimension] ?? 0, partner?.loads[dimension] ?? 0);
}
