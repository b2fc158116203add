import { startFrom } from '../instance/windows.mts';
import { role } from '../instance/load-table.mts';
import type { Objective } from '../objective.mts';
import type { Random } from '../random.mts';
import { endOf, startOf, type Tours } from '../routes/tours.mts';
import { createDepotInsertion } from './depot-insertion.mts';
import { createWorkAdded } from './work-added.mts';
import { type Blinks, depotVisit, type Insertion } from './insertion.mts';

/** Looks for the cheapest allowed place of a visit that is not linked. `added`: what the route adds to any place. */
export interface SingleInsertion {
	/** All places of a used route. */
	scan(visit: number, route: number, added: number, best: Insertion): void;
	/** One place, of which the way costs `way` more, if it is worth it. `after`: any node, on a route or not. */
	tryPlace(visit: number, after: number, way: number, best: Insertion): void;
	/** A route without visits. */
	tryUnused(visit: number, route: number, added: number, best: Insertion): void;
}

export function createSingleInsertion(
	tours: Tours,
	objective: Objective,
	random: Random,
	blinks: Blinks,
): SingleInsertion {
	const { instance, next, routeOf, wayCost, leave, latestStart, latestArrival, loadSum } = tours;
	const { row, col, cost, costTo, costBase, seconds, secondsTo, isSymmetric, hasWork, hasCheckIn } = instance;
	const { service, lastCloses, compatible, visitCount, perVehicle, dimensions, loads, capacities } = instance;
	const { isMixed, role: roles, tripsOf } = instance;
	const workAdded = createWorkAdded(tours, objective);
	const viaDepot = createDepotInsertion(tours, workAdded, random, blinks);
	const { dependsOnRoute } = objective;

	function mayTake(visit: number, route: number): boolean {
		if (compatible[route * visitCount + visit] === 0) return false;
		if (isMixed) return true;
		for (let load = 0; load < dimensions; load += 1) {
			const sum = loadSum[route * dimensions + load]! + loads[visit * dimensions + load]!;
			if (sum > capacities[route * dimensions + load]!) return false;
		}
		return true;
	}

	function fits(visit: number, route: number, after: number): boolean {
		const peaks = roles[visit] === role.delivery ? tours.peakUntil : tours.peakFrom;
		for (let load = 0; load < dimensions; load += 1) {
			const onTop = peaks[after * dimensions + load]! + loads[visit * dimensions + load]!;
			if (onTop > capacities[route * dimensions + load]!) return false;
		}
		return true;
	}

	function judge(visit: number, route: number, after: number, before: number, way: number, best: Insertion) {
		const rowOfVisit = row[visit]!;
		const arrival = leave[after]! + secondsTo[rowOfVisit + col[after]!]!;
		let ready = arrival;
		let atPlace = arrival;
		if (hasCheckIn) {
			if (instance.site[visit] === instance.site[after]) atPlace = tours.placeArrival[after]!;
			const checkedIn = atPlace + instance.checkIn[visit]!;
			if (checkedIn > ready) ready = checkedIn;
		}
		const begin = startFrom(instance, visit, ready);
		const reached = begin + service[visit]! + seconds[rowOfVisit + col[before]!]!;
		if (reached > latestStart[before]!) return;
		if (hasCheckIn) {
			const atNext = instance.site[before] === instance.site[visit] ? atPlace : reached;
			if (atNext > latestArrival[before]!) return;
		}
		if (isMixed && !fits(visit, route, after)) {
			if (tripsOf[route]! > 0) viaDepot(visit, route, after, before, way, best);
			return;
		}
		const delta = hasWork
			? way + workAdded(route, before, reached, departureWith(visit, route, after, begin))
			: way;
		if (delta >= best.delta || random() < blinks.chance) return;
		best.route = route;
		best.after = after;
		best.depot = depotVisit.none;
		best.delta = delta;
	}

	function departureWith(visit: number, route: number, after: number, begin: number): number {
		if (after !== startOf(tours, route)) return tours.departure[route]!;
		const latest = begin - instance.checkIn[visit]! - secondsTo[row[visit]! + col[after]!]!;
		return Math.max(instance.earliest[route]!, latest);
	}

	/** Uneven work can make a long way worth it: then every place has to be judged whole. */
	function limitOf(route: number, added: number, best: Insertion): number {
		return best.delta - added + (hasWork ? objective.mostSaved(route) : 0);
	}

	return {
		scan: (visit, route, added, best) => {
			if (!mayTake(visit, route)) return;
			const last = lastCloses[visit]!;
			const end = endOf(tours, route);
			const base = costBase[route]! + row[visit]!;
			let after = startOf(tours, route);
			let toVisit = costTo[base + col[after]!]!;
			let limit = limitOf(route, added, best);
			while (after !== end && leave[after]! <= last) {
				const before = next[after]!;
				const fromVisit = cost[base + col[before]!]!;
				const way = toVisit + fromVisit - wayCost[after]!;
				if (way < limit) {
					judge(visit, route, after, before, way + added, best);
					limit = limitOf(route, added, best);
				}
				toVisit = isSymmetric ? fromVisit : costTo[base + col[before]!]!;
				after = before;
			}
		},
		tryPlace: (visit, after, way, best) => {
			const route = routeOf[after]!;
			if (route < 0) return;
			const added = dependsOnRoute ? objective.added(route) : 0;
			if (way >= limitOf(route, added, best) || leave[after]! > lastCloses[visit]!) return;
			if (mayTake(visit, route)) judge(visit, route, after, next[after]!, way + added, best);
		},
		tryUnused: (visit, route, added, best) => {
			const base = costBase[route]! + row[visit]!;
			const start = startOf(tours, route);
			const end = endOf(tours, route);
			const way = costTo[base + col[start]!]! + cost[base + col[end]!]! + perVehicle[route]!;
			if (way >= limitOf(route, added, best) || !mayTake(visit, route)) return;
			judge(visit, route, start, end, way + added, best);
		},
	};
}
