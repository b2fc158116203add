import { unassignedReasons, type Plan } from '../model/plan.mts';
import type { Problem } from '../model/problem.mts';
import type { Objection } from './violation.mts';

/** Every visit is on one route or has one reason, every vehicle has one route at most, and the lists are in order. */
export function checkCoverage(problem: Problem, plan: Plan, object: Objection): void {
	const times = problem.visits.map(() => 0);
	const count = (visit: number) => {
		const before = times[visit];
		if (before === undefined) object('MALFORMED', `There is no visit ${visit}`, { visit });
		else times[visit] = before + 1;
	};
	for (const { vehicle, stops } of plan.routes) {
		if (problem.vehicles[vehicle] === undefined)
			object('MALFORMED', `There is no vehicle ${vehicle}`, { vehicle });
		if (stops.length === 0)
			object('ROUTE_EMPTY', `Vehicle ${vehicle} has a route without visits`, { vehicle });
		for (const { visit } of stops) count(visit);
	}
	for (const { visit, reason } of plan.unassigned) {
		count(visit);
		if (!Object.hasOwn(unassignedReasons, reason))
			object('MALFORMED', `There is no reason ${reason}`, { visit });
	}
	times.forEach((found, visit) => {
		if (found === 0) object('VISIT_FORGOTTEN', `Visit ${visit} has neither route nor reason`, { visit });
		if (found > 1) object('VISIT_REPEATED', `Visit ${visit} is there ${found} times`, { visit });
	});

	const vehicles = plan.routes.map(({ vehicle }) => vehicle);
	vehicles.forEach((vehicle, index) => {
		if (vehicles.indexOf(vehicle) === index) return;
		object('VEHICLE_REPEATED', `Vehicle ${vehicle} has more than one route`, { vehicle });
	});
	if (!isAscending(vehicles)) object('ORDER_OF_LISTS', 'Routes are not in the order of their vehicles');
	if (!isAscending(plan.unassigned.map(({ visit }) => visit))) {
		object('ORDER_OF_LISTS', 'Unassigned visits are not in order');
	}
	if (!Number.isInteger(plan.iterations) || plan.iterations < 0) {
		object('MALFORMED', `${plan.iterations} is no number of iterations`);
	}
}

function isAscending(numbers: readonly number[]): boolean {
	return numbers.every((each, index) => index === 0 || (numbers[index - 1] ?? Infinity) <= each);
}
