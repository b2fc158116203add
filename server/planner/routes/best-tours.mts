import type { Objective } from '../objective.mts';
import { weightOf } from '../moves/unserved.mts';
import { copyVisits, createVisitList, type VisitList } from '../moves/visit-list.mts';
import type { Links } from './links.mts';
import { clearRoute, driveSequence } from './sequence.mts';
import { endOf, startOf, type Tours } from './tours.mts';

/** The best plan that a search has met. */
export interface BestTours {
	/** Keeps the plan as it is now if it is better than the one kept; `left` has no place in it. */
	offer(left: VisitList): boolean;
	/** Makes the tours what they were then, and lists what had no place. */
	restore(left: VisitList): void;
	/** What the plan that is kept costs. */
	cost(): number;
}

export function createBestTours(
	tours: Tours,
	links: Links,
	objective: Objective,
	left: VisitList,
): BestTours {
	const { instance, next } = tours;
	const keptNext = Int32Array.from(next);
	const keptLeft = createVisitList(instance.visitCount);
	copyVisits(left, keptLeft);
	let keptCost = objective.total();
	let unserved = weightOf(instance, left);

	return {
		offer: (offered) => {
			const weight = offered.length === 0 ? 0 : weightOf(instance, offered);
			const cost = objective.total();
			if (weight > unserved || (weight === unserved && cost >= keptCost)) return false;
			unserved = weight;
			keptNext.set(next);
			copyVisits(offered, keptLeft);
			keptCost = cost;
			return true;
		},
		restore: (restored) => {
			for (let route = 0; route < instance.routeCount; route += 1) clearRoute(tours, links, route);
			for (let route = 0; route < instance.routeCount; route += 1) {
				const nodes: number[] = [];
				const end = endOf(tours, route);
				for (let node = keptNext[startOf(tours, route)]!; node !== end; node = keptNext[node]!) {
					nodes.push(node);
				}
				driveSequence(tours, links, route, nodes);
			}
			copyVisits(keptLeft, restored);
		},
		cost: () => keptCost,
	};
}
