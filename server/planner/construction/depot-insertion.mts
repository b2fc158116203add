import { role } from '../instance/load-table.mts';
import { startFrom } from '../instance/windows.mts';
import type { Random } from '../random.mts';
import type { Tours } from '../routes/tours.mts';
import { type Blinks, depotVisit, type Insertion } from './insertion.mts';

/**
 * Judges a place of a visit that capacity alone refuses, with a visit to the depot right before or right after it.
 * `way`: cost of the place without the depot.
 */
export type DepotInsertion = (
	visit: number,
	route: number,
	after: number,
	before: number,
	way: number,
	best: Insertion,
) => void;

/** A depot node of a route that is not on it; −1 if all are. */
export function freeDepot({ instance, routeOf }: Tours, route: number): number {
	const first = instance.firstTrip[route]!;
	for (let node = first; node < first + instance.tripsOf[route]!; node += 1) {
		if (routeOf[node]! < 0) return node;
	}
	return -1;
}

/** `workAdded`: cost of the node `before` being reached at a time. */
export function createDepotInsertion(
	tours: Tours,
	workAdded: (route: number, before: number, reached: number, departure: number) => number,
	random: Random,
	blinks: Blinks,
): DepotInsertion {
	const { instance, leave, latestStart, latestArrival, openPairs } = tours;
	const { row, col, cost, costBase, seconds, dimensions, loads, capacities, role: roles } = instance;
	let clock = 0;

	const wayCost = (route: number, from: number, to: number): number =>
		cost[costBase[route]! + row[from]! + col[to]!]!;

	/** A depot visit ends all sharing of check-ins, so each node is served as if it were the first at its place. */
	function goOn(from: number, node: number): void {
		const checkedIn = clock + seconds[row[from]! + col[node]!]! + instance.checkIn[node]!;
		clock = startFrom(instance, node, checkedIn) + instance.service[node]!;
	}

	function isInTime(from: number, before: number): boolean {
		const arrival = clock + seconds[row[from]! + col[before]!]!;
		return arrival <= latestStart[before]! && (!instance.hasCheckIn || arrival <= latestArrival[before]!);
	}

	/** Whether the part until a depot visit behind `after` takes one more pickup or delivery. */
	function fitsBefore(visit: number, route: number, after: number): boolean {
		for (let load = 0; load < dimensions; load += 1) {
			const cell = after * dimensions + load;
			const toDeliver = tours.toDeliver[cell]!;
			const carried =
				roles[visit] === role.delivery
					? tours.peakUntil[cell]! - toDeliver
					: tours.onBoard[cell]! - toDeliver;
			if (carried + loads[visit * dimensions + load]! > capacities[route * dimensions + load]!) return false;
		}
		return true;
	}

	/** Whether the part from a depot visit behind `after` takes one more pickup or delivery. */
	function fitsAfter(visit: number, route: number, after: number): boolean {
		for (let load = 0; load < dimensions; load += 1) {
			const cell = after * dimensions + load;
			const picked = tours.pickedUp[cell]!;
			const carried =
				roles[visit] === role.delivery ? tours.onBoard[cell]! - picked : tours.peakFrom[cell]! - picked;
			if (carried + loads[visit * dimensions + load]! > capacities[route * dimensions + load]!) return false;
		}
		return true;
	}

	return (visit, route, after, before, way, best) => {
		if (openPairs[after]! > 0 && instance.keepsLinked[route] === 0) return;
		const depot = freeDepot(tours, route);
		if (depot < 0) return;
		const viaBefore =
			way + wayCost(route, after, depot) + wayCost(route, depot, visit) - wayCost(route, after, visit);
		const viaAfter =
			way + wayCost(route, visit, depot) + wayCost(route, depot, before) - wayCost(route, visit, before);
		for (const side of [depotVisit.before, depotVisit.after]) {
			const ways = side === depotVisit.before ? viaBefore : viaAfter;
			if (ways >= best.delta) continue;
			const isFitting =
				side === depotVisit.before ? fitsAfter(visit, route, after) : fitsBefore(visit, route, after);
			if (!isFitting) continue;
			const [one, two] = side === depotVisit.before ? [depot, visit] : [visit, depot];
			clock = leave[after]!;
			goOn(after, one);
			goOn(one, two);
			if (!isInTime(two, before)) continue;
			const reached = clock + seconds[row[two]! + col[before]!]!;
			const delta = ways + workAdded(route, before, reached, tours.departure[route]!);
			if (delta >= best.delta || random() < blinks.chance) continue;
			best.route = route;
			best.after = after;
			best.depot = side;
			best.delta = delta;
		}
	};
}
