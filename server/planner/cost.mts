import { balanceCost, PER_IDLE, usableVehicles } from './balance-cost.mts';
import type { Plan, PlannedRoute } from './model/plan.mts';
import type { Balancing, Costs, Problem } from './model/problem.mts';
import { nearPairs } from './travel/near-pairs.mts';

/**
 * In metres: at town speed a second of travel is worth about the metres driven in it, a second of working time a
 * fifth of that, and no vehicle is taken out to save less than five kilometres.
 */
export const defaultCosts: Costs = { perMeter: 1, perTravelSecond: 8, perWorkSecond: 2, perVehicle: 5000 };

/** What a plan costs. Plans that leave different visits out are not comparable by it. */
export function planCost(problem: Problem, plan: Plan): number {
	const ways = plan.routes.reduce(
		(sum, route) =>
			sum + routeCost(problem.vehicles[route.vehicle]?.costs ?? problem.costs ?? defaultCosts, route),
		0,
	);
	const { balancing, clustering } = problem;
	return (
		ways +
		(balancing === undefined ? 0 : unevenness(problem, plan, balancing)) +
		(clustering === undefined ? 0 : clustering.perSplit * splits(problem, plan))
	);
}

function routeCost(costs: Costs, route: PlannedRoute): number {
	return (
		costs.perVehicle +
		costs.perMeter * route.meters +
		costs.perTravelSecond * route.travelSeconds +
		costs.perWorkSecond * (route.endAt - route.startAt)
	);
}

function unevenness(problem: Problem, { routes }: Plan, { by, perTenth }: Balancing): number {
	const work = routes.map(({ stops, startAt, endAt }) => (by === 'visits' ? stops.length : endAt - startAt));
	const used = new Set(routes.map(({ vehicle }) => vehicle));
	const idle = usableVehicles(problem).filter((vehicle) => !used.has(vehicle)).length;
	const sum = work.reduce((total, each) => total + each, 0);
	const squares = work.reduce((total, each) => total + each * each, 0);
	return balanceCost(perTenth, routes.length + idle, sum, squares) + PER_IDLE * idle;
}

/** How many near visits are served on one day by different routes. */
function splits(problem: Problem, { routes }: Plan): number {
	const { from, near } = nearPairs(problem);
	const routeOf = new Map(routes.flatMap((route) => route.stops.map(({ visit }) => [visit, route] as const)));
	let count = 0;
	for (const [visit, route] of routeOf) {
		for (const other of near.subarray(from[visit], from[visit + 1])) {
			const there = routeOf.get(other);
			if (other < visit || there === undefined || there === route) continue;
			if (dayOf(problem, route) === dayOf(problem, there)) count += 1;
		}
	}
	return count;
}

const secondsPerDay = 86_400;

function dayOf({ vehicles }: Problem, { vehicle }: PlannedRoute): number {
	return Math.floor((vehicles[vehicle]?.earliest ?? 0) / secondsPerDay);
}
