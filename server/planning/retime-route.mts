import type { PlannedRoute } from '../planner/model/plan.mts';
import { scheduleRoute, type Step } from '../planner/schedule.mts';
import { withTravel, type StatedProblem } from './stated-problem.mts';

/** Times a route anew after its visits changed; late where the windows leave no other way. */
export function retimeRoute(problem: StatedProblem, vehicle: number, steps: readonly Step[]): PlannedRoute {
	return scheduleRoute(withTravel(problem), vehicle, steps);
}
