import { startFrom } from '../instance/windows.mts';
import type { Objective } from '../objective.mts';
import type { Random } from '../random.mts';
import { endOf, startOf, type Tours } from '../routes/tours.mts';
import { type Blinks, depotVisit, type Insertion } from './insertion.mts';
import { createWorkAdded } from './work-added.mts';

/** Looks for the cheapest allowed places of a linked pair, by its pickup, on one route, used or not. */
export type LinkedInsertion = (pickup: number, route: number, added: number, best: Insertion) => void;

/** Every place for the pickup, and from there on every place for the delivery that can still make it worth it. */
export function createLinkedInsertion(
	tours: Tours,
	objective: Objective,
	random: Random,
	blinks: Blinks,
): LinkedInsertion {
	const { instance, next, wayCost, wayTime, leave, latestStart, latestArrival, placeArrival } = tours;
	const { row, col, cost, costTo, costBase, seconds, secondsTo, service, site, checkIn, lastCloses } =
		instance;
	const { compatible, visitCount, partner, dimensions, loads, capacities, hasWork, hasCheckIn } = instance;
	const workAdded = createWorkAdded(tours, objective);
	/** The nodes of the route in order, what the delivery costs behind each, and the least of that from each on. */
	const nodes = new Int32Array(instance.nodeCount);
	const deliveryCost = new Float64Array(instance.nodeCount);
	const leastFrom = new Float64Array(instance.nodeCount + 1);
	/** The clock while a sequence is followed: when the last node was left, and when its place was reached. */
	let left = 0;
	let atPlace = 0;

	/** Goes on to a node and serves it, far beyond all times if its windows are missed. */
	function goOn(from: number, node: number, way: number): void {
		const arrival = left + way;
		let ready = arrival;
		if (hasCheckIn) {
			if (site[from] !== site[node]) atPlace = arrival;
			if (atPlace + checkIn[node]! > ready) ready = atPlace + checkIn[node]!;
		}
		left = startFrom(instance, node, ready) + service[node]!;
	}

	/** Whether the tour can be followed unchanged from `node` on. */
	function isInTime(from: number, node: number, way: number): boolean {
		const arrival = left + way;
		if (arrival > latestStart[node]!) return false;
		if (!hasCheckIn) return true;
		return (site[from] === site[node] ? atPlace : arrival) <= latestArrival[node]!;
	}

	function fits(visit: number, route: number, after: number): boolean {
		for (let load = 0; load < dimensions; load += 1) {
			const onTop = tours.onBoard[after * dimensions + load]! + loads[visit * dimensions + load]!;
			if (onTop > capacities[route * dimensions + load]!) return false;
		}
		return true;
	}

	/** Lists the route, and answers how many places it has. */
	function survey(delivery: number, route: number): number {
		const base = costBase[route]! + row[delivery]!;
		const end = endOf(tours, route);
		let count = 0;
		for (let node = startOf(tours, route); node !== end; node = next[node]!) {
			nodes[count] = node;
			const ways = costTo[base + col[node]!]! + cost[base + col[next[node]!]!]!;
			deliveryCost[count] = ways - wayCost[node]!;
			count += 1;
		}
		leastFrom[count] = Infinity;
		for (let at = count - 1; at >= 0; at -= 1) {
			leastFrom[at] = deliveryCost[at]! < leastFrom[at + 1]! ? deliveryCost[at]! : leastFrom[at + 1]!;
		}
		return count;
	}

	function departureWith(pickup: number, route: number, after: number): number {
		if (!hasWork || after !== startOf(tours, route)) return tours.departure[route]!;
		const way = secondsTo[row[pickup]! + col[after]!]!;
		return Math.max(instance.earliest[route]!, left - service[pickup]! - checkIn[pickup]! - way);
	}

	/** Judges the delivery between two nodes while the clock stands at the first; the clock stays there. */
	function judge(
		pickup: number,
		route: number,
		after: number,
		node: number,
		before: number,
		ways: number,
		departure: number,
		best: Insertion,
	): void {
		const delivery = partner[pickup]!;
		const leftNode = left;
		const atNode = atPlace;
		goOn(node, delivery, secondsTo[row[delivery]! + col[node]!]!);
		const way = seconds[row[delivery]! + col[before]!]!;
		if (isInTime(delivery, before, way)) {
			const delta = hasWork ? ways + workAdded(route, before, left + way, departure) : ways;
			if (delta < best.delta && random() >= blinks.chance) {
				best.route = route;
				best.after = after;
				best.deliveryAfter = node;
				best.depot = depotVisit.none;
				best.delta = delta;
			}
		}
		left = leftNode;
		atPlace = atNode;
	}

	/** Follows the route from the pickup on and judges every place of the delivery. */
	function follow(
		pickup: number,
		route: number,
		at: number,
		count: number,
		toPickup: number,
		best: Insertion,
	) {
		const delivery = partner[pickup]!;
		const base = costBase[route]! + row[pickup]!;
		const after = nodes[at]!;
		const following = next[after]!;
		const saved = hasWork ? objective.mostSaved(route) : 0;
		left = leave[after]!;
		atPlace = placeArrival[after]!;
		goOn(after, pickup, secondsTo[row[pickup]! + col[after]!]!);
		const departure = departureWith(pickup, route, after);
		const together =
			cost[base + col[delivery]!]! + cost[costBase[route]! + row[delivery]! + col[following]!]!;
		if (toPickup + together < best.delta + saved) {
			judge(pickup, route, after, pickup, following, toPickup + together, departure, best);
		}
		const apart = toPickup + cost[base + col[following]!]!;
		let way = seconds[row[pickup]! + col[following]!]!;
		let from = pickup;
		for (let place = at + 1; place < count; place += 1) {
			const node = nodes[place]!;
			if (apart + leastFrom[place]! >= best.delta + saved || !isInTime(from, node, way)) return;
			if (dimensions > 0 && !fits(pickup, route, node)) return;
			if (node >= visitCount && instance.keepsLinked[route] === 0) return;
			goOn(from, node, way);
			if (left > lastCloses[delivery]!) return;
			const ways = apart + deliveryCost[place]!;
			if (ways < best.delta + saved) {
				judge(pickup, route, after, node, next[node]!, ways, departure, best);
			}
			from = node;
			way = wayTime[node]!;
		}
	}

	return (pickup, route, added, best) => {
		if (compatible[route * visitCount + pickup] === 0) return;
		const base = costBase[route]! + row[pickup]!;
		const isUnused = tours.visitsOn[route] === 0;
		const opening = added + (isUnused ? instance.perVehicle[route]! : 0);
		const end = endOf(tours, route);
		const saved = hasWork ? objective.mostSaved(route) : 0;
		const last = lastCloses[pickup]!;
		let count = 0;
		let at = 0;
		for (let after = startOf(tours, route); after !== end; after = next[after]!, at += 1) {
			if (leave[after]! > last) return;
			const toPickup = costTo[base + col[after]!]! + opening - wayCost[after]!;
			const ways = toPickup + cost[base + col[next[after]!]!]!;
			if (ways >= best.delta + saved && !isUnused) continue;
			if (dimensions > 0 && !fits(pickup, route, after)) continue;
			// Most routes are too far away for the pickup alone, and need no look at the delivery.
			if (count === 0) count = survey(partner[pickup]!, route);
			follow(pickup, route, at, count, toPickup, best);
		}
	};
}
