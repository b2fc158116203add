import type { PlannedRoute } from '../planner/model/plan.mts';
import type { Problem } from '../planner/model/problem.mts';
import { scheduleRoute } from '../planner/schedule.mts';

/** Times a route anew after its visits changed; late where the windows leave no other way. */
export function retimeRoute(problem: Problem, vehicle: number, visits: readonly number[]): PlannedRoute {
	return scheduleRoute(problem, vehicle, visits);
}
