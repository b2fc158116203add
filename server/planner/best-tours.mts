import { refreshRoute } from './refresh.mts';
import { endOf, linkRoute, startOf, type Tours } from './tours.mts';
import { compareByPriority, countUnserved, type Unserved } from './unserved.mts';

/** The best plan that a search has met. */
export interface BestTours {
	/** Keeps the plan as it is now if it is better than the one kept; `left` has no place in it. */
	offer(left: readonly number[]): boolean;
	/** Makes the tours what they were then, and says what had no place. */
	restore(): readonly number[];
}

export function createBestTours(tours: Tours, left: readonly number[]): BestTours {
	const { instance, next, routeOf, cost } = tours;
	const keptNext = Int32Array.from(next);
	let keptLeft = [...left];
	let keptCost = cost[0]!;
	let unserved: Unserved = countUnserved(instance, left);

	return {
		offer: (offered) => {
			if (offered.length > 0 || keptLeft.length > 0) {
				const offeredUnserved = countUnserved(instance, offered);
				const order = compareByPriority(offeredUnserved, unserved);
				if (order > 0 || (order === 0 && cost[0]! >= keptCost)) return false;
				unserved = offeredUnserved;
			} else if (cost[0]! >= keptCost) return false;
			keptNext.set(next);
			keptLeft = [...offered];
			keptCost = cost[0]!;
			return true;
		},
		restore: () => {
			routeOf.fill(-1);
			for (let route = 0; route < instance.routeCount; route += 1) {
				const visits: number[] = [];
				const end = endOf(tours, route);
				for (let node = keptNext[startOf(tours, route)]!; node !== end; node = keptNext[node]!)
					visits.push(node);
				linkRoute(tours, route, visits);
				refreshRoute(tours, route);
			}
			return keptLeft;
		},
	};
}
