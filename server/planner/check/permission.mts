import type { Plan } from '../model/plan.mts';
import type { Problem } from '../model/problem.mts';
import type { Objection } from './violation.mts';

/** Vehicles serve only what they may, can and are fit to; linked visits are together and in order. */
export function checkPermission(problem: Problem, plan: Plan, object: Objection): void {
	for (const { vehicle: index, stops } of plan.routes) {
		const vehicle = problem.vehicles[index];
		if (vehicle === undefined) continue;
		const served = stops.map(({ visit }) => visit);
		served.forEach((number, at) => {
			const visit = problem.visits[number];
			if (visit === undefined) return;
			const where = { vehicle: index, visit: number };
			if (visit.onlyVehicles !== undefined && !visit.onlyVehicles.includes(index)) {
				object('VEHICLE_NOT_ALLOWED', `Visit ${number} may not be served by vehicle ${index}`, where);
			}
			for (const skill of visit.skills) {
				if (vehicle.skills.includes(skill)) continue;
				object('SKILL_MISSING', `Vehicle ${index} lacks the skill ${skill} for visit ${number}`, where);
			}
			for (const feature of visit.features) {
				if (vehicle.features.includes(feature)) continue;
				object('FEATURE_MISSING', `Vehicle ${index} lacks the feature ${feature} for visit ${number}`, where);
			}
			if (visit.pairedWith === undefined) return;
			const other = served.indexOf(visit.pairedWith);
			const isInOrder = visit.kind === 'pickup' ? other > at : other < at;
			if (other >= 0 && isInOrder) return;
			const what = other < 0 ? 'is without' : 'is in the wrong order with';
			object('PAIR_BROKEN', `Visit ${number} ${what} its linked visit ${visit.pairedWith}`, where);
		});
	}
}
