import type { Objective } from '../objective.mts';
import type { Tours } from '../routes/tours.mts';

/**
 * What a route costs more by its duration if the node `before` is reached at another time and the route leaves its
 * start at `departure`. Exact where each visit has one window; the next refresh tells what it really is.
 */
export function createWorkAdded(tours: Tours, objective: Objective) {
	const { instance, visitsOn, arrivalAtEnd, arrive, waitFrom, work } = tours;
	const { hasWork, perWorkSecond } = instance;
	return (route: number, before: number, reached: number, departure: number): number => {
		if (!hasWork) return 0;
		let finish = reached;
		if (visitsOn[route]! > 0) {
			const delay = reached - arrive[before]! - waitFrom[before]!;
			finish = arrivalAtEnd[route]! + (delay > 0 ? delay : 0);
		}
		const longer = finish - departure - work[route]!;
		return perWorkSecond[route]! * longer + objective.addedByWork(route, longer);
	};
}
