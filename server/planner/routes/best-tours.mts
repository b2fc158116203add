import type { KeptPlan } from '../exchange.mts';
import { weightOf } from '../moves/unserved.mts';
import { copyVisits, createVisitList, type VisitList } from '../moves/visit-list.mts';
import type { Objective } from '../objective.mts';
import type { Links } from './links.mts';
import { clearRoute, driveSequence } from './sequence.mts';
import { endOf, startOf, type Tours } from './tours.mts';

/** The best plan that a search has met. */
export interface BestTours {
	readonly kept: KeptPlan;
	/** Keeps the plan as it is now if it is better than the one kept; `left` has no place in it. */
	offer(left: VisitList): boolean;
	/** Makes the tours those of the plan that is kept, and lists what has no place in it. */
	restore(left: VisitList): void;
}

export function createBestTours(
	tours: Tours,
	links: Links,
	objective: Objective,
	left: VisitList,
): BestTours {
	const { instance, next } = tours;
	const kept: KeptPlan = {
		next: Int32Array.from(next),
		left: createVisitList(instance.visitCount),
		weight: weightOf(instance, left),
		cost: objective.total(),
	};
	copyVisits(left, kept.left);

	return {
		kept,
		offer: (offered) => {
			const weight = offered.length === 0 ? 0 : weightOf(instance, offered);
			const cost = objective.total();
			if (weight > kept.weight || (weight === kept.weight && cost >= kept.cost)) return false;
			kept.weight = weight;
			kept.cost = cost;
			kept.next.set(next);
			copyVisits(offered, kept.left);
			return true;
		},
		restore: (restored) => {
			for (let route = 0; route < instance.routeCount; route += 1) clearRoute(tours, links, route);
			for (let route = 0; route < instance.routeCount; route += 1) {
				const nodes: number[] = [];
				const end = endOf(tours, route);
				for (let node = kept.next[startOf(tours, route)]!; node !== end; node = kept.next[node]!) {
					nodes.push(node);
				}
				driveSequence(tours, links, route, nodes);
			}
			copyVisits(kept.left, restored);
		},
	};
}
