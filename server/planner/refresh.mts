import { NEVER, role, secondsBetween, wayCost } from './instance.mts';
import { endOf, startOf, type Tours } from './tours.mts';
import { startFrom, startUntil } from './windows.mts';

/**
 * Brings times, loads and cost of a route up to date after its visits changed. False if the route breaks a window, its
 * working time or a capacity; its figures are then unusable.
 */
export function refreshRoute(tours: Tours, route: number): boolean {
	if (!refreshForward(tours, route)) return false;
	refreshBackward(tours, route);
	return tours.instance.dimensions === 0 || refreshLoads(tours, route);
}

/** Earliest times, and the cost that follows from them. */
function refreshForward(tours: Tours, route: number): boolean {
	const { instance, next, arrive, placeArrival, leave, waitFrom, wayFrom, position } = tours;
	const { site, checkIn, service } = instance;
	const latest = instance.latest[route]!;
	const end = endOf(tours, route);
	let node = startOf(tours, route);
	leave[node] = instance.earliest[route]!;
	let ways = 0;
	let visits = 0;
	let isFirstPlace = true;
	let latestFirstArrival = NEVER;
	for (let following = next[node]!; following !== end; following = next[node]!) {
		const way = secondsBetween(instance, node, following);
		const arrival = leave[node]! + way;
		const isSamePlace = site[following] === site[node];
		const atPlace = isSamePlace ? placeArrival[node]! : arrival;
		const checkedIn = atPlace + checkIn[following]!;
		const ready = checkedIn > arrival ? checkedIn : arrival;
		const begin = startFrom(instance, following, ready);
		const done = begin + service[following]!;
		if (done > latest) return false;
		isFirstPlace &&= isSamePlace || visits === 0;
		if (isFirstPlace) latestFirstArrival = Math.min(latestFirstArrival, begin - checkIn[following]!);
		arrive[following] = arrival;
		placeArrival[following] = atPlace;
		leave[following] = done;
		waitFrom[following] = begin - ready;
		position[following] = visits;
		wayFrom[node] = wayCost(instance, node, following);
		ways += wayFrom[node]!;
		visits += 1;
		node = following;
	}
	const home = visits === 0 ? 0 : secondsBetween(instance, node, end);
	const arrival = leave[node]! + home;
	if (arrival > latest) return false;
	// A route without visits is not driven.
	wayFrom[node] = visits === 0 ? 0 : wayCost(instance, node, end);
	ways += wayFrom[node]!;
	arrive[end] = arrival;
	tours.visitsOn[route] = visits;
	tours.arrivalAtEnd[route] = arrival;
	const first = next[startOf(tours, route)]!;
	const toFirst = secondsBetween(instance, startOf(tours, route), first);
	const departure =
		visits === 0 ? arrival : Math.max(instance.earliest[route]!, latestFirstArrival - toFirst);
	tours.departure[route] = departure;
	const cost = instance.perVehicle + ways + instance.perWorkSecond * (arrival - departure);
	setCost(tours, route, visits === 0 ? 0 : cost);
	return true;
}

function setCost(tours: Tours, route: number, cost: number): void {
	tours.cost[0] = tours.cost[0]! + cost - tours.routeCost[route]!;
	tours.routeCost[route] = cost;
}

/** Latest times, and how much waiting lies ahead. */
function refreshBackward(tours: Tours, route: number): void {
	const { instance, previous, latestStart, latestArrival, waitFrom } = tours;
	const { site, checkIn, service } = instance;
	const start = startOf(tours, route);
	let following = endOf(tours, route);
	latestStart[following] = instance.latest[route]!;
	latestArrival[following] = instance.latest[route]!;
	waitFrom[following] = 0;
	for (let node = previous[following]!; node !== start; node = previous[node]!) {
		const isSamePlace = site[node] === site[following];
		const limit = isSamePlace ? latestStart[following]! : latestArrival[following]!;
		const begin = startUntil(
			instance,
			node,
			limit - secondsBetween(instance, node, following) - service[node]!,
		);
		const arrival = begin - checkIn[node]!;
		latestStart[node] = begin;
		latestArrival[node] = isSamePlace ? Math.min(arrival, latestArrival[following]!) : arrival;
		waitFrom[node] = waitFrom[node]! + waitFrom[following]!;
		following = node;
	}
}

function refreshLoads(tours: Tours, route: number): boolean {
	const { dimensions, capacities } = tours.instance;
	for (let load = 0; load < dimensions; load += 1) {
		if (refreshLoad(tours, route, load) > capacities[route * dimensions + load]!) return false;
	}
	return true;
}

/** The largest load of this dimension on the whole route. */
function refreshLoad(tours: Tours, route: number, load: number): number {
	const { instance, next, previous, onBoard, peakUntil, peakFrom } = tours;
	const { dimensions, loads, role: roles } = instance;
	const start = startOf(tours, route);
	const end = endOf(tours, route);
	let carried = 0;
	for (let node = next[start]!; node !== end; node = next[node]!) {
		if (roles[node] === role.delivery) carried += loads[node * dimensions + load]!;
	}
	let peak = carried;
	onBoard[start * dimensions + load] = carried;
	peakUntil[start * dimensions + load] = peak;
	for (let node = next[start]!; node !== end; node = next[node]!) {
		const kind = roles[node]!;
		const isLoading = kind === role.pickup || kind === role.linkedPickup;
		carried += isLoading ? loads[node * dimensions + load]! : -loads[node * dimensions + load]!;
		if (carried > peak) peak = carried;
		onBoard[node * dimensions + load] = carried;
		peakUntil[node * dimensions + load] = peak;
	}
	let peakAfter = -Infinity;
	for (let node = previous[end]!; node !== start; node = previous[node]!) {
		peakAfter = Math.max(peakAfter, onBoard[node * dimensions + load]!);
		peakFrom[node * dimensions + load] = peakAfter;
	}
	peakFrom[start * dimensions + load] = peak;
	return peak;
}
