import type { Plan, PlannedRoute } from './model/plan.mts';
import type { Costs, Problem } from './model/problem.mts';

/**
 * In metres: at town speed a second of travel is worth about the metres driven in it, a second of working time a
 * fifth of that, and no vehicle is taken out to save less than five kilometres.
 */
export const defaultCosts: Costs = { perMeter: 1, perTravelSecond: 8, perWorkSecond: 2, perVehicle: 5000 };

/** What a plan costs. Plans that leave different visits out are not comparable by it. */
export function planCost(problem: Problem, plan: Plan): number {
	const costs = problem.costs ?? defaultCosts;
	return plan.routes.reduce((sum, route) => sum + routeCost(costs, route), 0);
}

function routeCost(costs: Costs, route: PlannedRoute): number {
	return (
		costs.perVehicle +
		costs.perMeter * route.meters +
		costs.perTravelSecond * route.travelSeconds +
		costs.perWorkSecond * (route.endAt - route.startAt)
	);
}
