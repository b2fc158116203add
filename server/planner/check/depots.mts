import type { Plan, PlannedRoute } from '../model/plan.mts';
import type { Problem } from '../model/problem.mts';
import type { Objection } from './violation.mts';

/** The depot is visited only by vehicles that may, between two stops, and without goods that are on their way elsewhere. */
export function checkDepots(problem: Problem, plan: Plan, object: Objection): void {
	for (const route of plan.routes) {
		const depot = problem.vehicles[route.vehicle]?.depot;
		const where = { vehicle: route.vehicle };
		let before = 0;
		for (const { beforeStop } of route.depotVisits ?? []) {
			if (depot === undefined) {
				object('DEPOT_NOT_ALLOWED', `Vehicle ${route.vehicle} has no depot to visit`, where);
			}
			if (!Number.isInteger(beforeStop) || beforeStop <= before || beforeStop >= route.stops.length) {
				object('DEPOT_NOT_ALLOWED', `Vehicle ${route.vehicle} visits the depot not between stops`, where);
			}
			if (depot?.keepsLinked === false && hasOpenPair(problem, route, beforeStop)) {
				object(
					'DEPOT_NOT_ALLOWED',
					`Vehicle ${route.vehicle} has goods of a linked pair on board at the depot`,
					where,
				);
			}
			before = beforeStop;
		}
	}
}

/** Whether a pickup stands before a stop and its linked delivery does not. */
function hasOpenPair(problem: Problem, { stops }: PlannedRoute, beforeStop: number): boolean {
	const earlier = stops.slice(0, beforeStop).map(({ visit }) => visit);
	return earlier.some((visit) => {
		const { kind, pairedWith } = problem.visits[visit] ?? {};
		return kind === 'pickup' && pairedWith !== undefined && !earlier.includes(pairedWith);
	});
}
