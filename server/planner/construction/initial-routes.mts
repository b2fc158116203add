import { role } from '../instance/load-table.mts';
import type { Problem } from '../model/problem.mts';
import type { Links } from '../routes/links.mts';
import { clearRoute, driveSequence } from '../routes/sequence.mts';
import { endOf, type Tours, visitsOf } from '../routes/tours.mts';
import { freeDepot } from './depot-insertion.mts';

/** Takes over the routes of `problem.initial`, without those visits that can't stay there. `isWanted`: by visit. */
export function takeOverInitialRoutes(
	tours: Tours,
	links: Links,
	problem: Problem,
	isWanted: ArrayLike<number>,
): void {
	const { routeCount, vehicleOf } = tours.instance;
	for (let route = 0; route < routeCount; route += 1) {
		const listed = problem.initial?.[vehicleOf[route]!] ?? [];
		const visits = withoutHalfPairs(tours, listed.filter(isAllowed(tours, route, isWanted)));
		if (visits.length === 0 || driveSequence(tours, links, route, visits)) continue;
		clearRoute(tours, links, route);
		appendWherePossible(tours, links, route, visits);
		// Without the visits in between, a way that is no shortcut may be too long.
		if (!links.refresh(route)) clearRoute(tours, links, route);
	}
}

function isAllowed({ instance, routeOf }: Tours, route: number, isWanted: ArrayLike<number>) {
	const { visitCount, compatible } = instance;
	return (visit: number, index: number, list: readonly number[]): boolean =>
		routeOf[visit] === -1 &&
		compatible[route * visitCount + visit] === 1 &&
		isWanted[visit] === 1 &&
		list.indexOf(visit) === index;
}

function withoutHalfPairs({ instance }: Tours, visits: readonly number[]): number[] {
	const { partner, role: roles } = instance;
	return visits.filter((visit, index) => {
		const other = partner[visit]!;
		if (other < 0) return true;
		const otherIndex = visits.indexOf(other);
		return otherIndex >= 0 && (roles[visit] === role.linkedPickup ? otherIndex > index : otherIndex < index);
	});
}

function appendWherePossible(tours: Tours, links: Links, route: number, visits: readonly number[]): void {
	const { instance, routeOf, previous } = tours;
	const end = endOf(tours, route);
	for (const visit of visits) {
		const pickup = instance.role[visit] === role.linkedDelivery ? instance.partner[visit]! : -1;
		if (pickup >= 0 && routeOf[pickup] !== route) continue;
		links.link(visit, previous[end]!, route);
		if (links.refresh(route) || reloadBefore(tours, links, route, visit)) continue;
		links.unlink(visit);
		if (pickup >= 0) links.unlink(pickup);
		links.refresh(route);
	}
}

/** Whether a visit to the depot right before makes the route possible. */
function reloadBefore(tours: Tours, links: Links, route: number, visit: number): boolean {
	const depot = freeDepot(tours, route);
	if (depot < 0 || (tours.instance.keepsLinked[route] === 0 && hasOpenPair(tours, route))) return false;
	links.link(depot, tours.previous[visit]!, route);
	if (links.refresh(route)) return true;
	links.unlink(depot);
	return false;
}

/** Whether the route ends with the goods of a linked pair on board, the last visit apart. */
function hasOpenPair(tours: Tours, route: number): boolean {
	const { role: roles } = tours.instance;
	const visits = visitsOf(tours, route).slice(0, -1);
	const count = (wanted: number) => visits.filter((visit) => roles[visit] === wanted).length;
	return count(role.linkedPickup) > count(role.linkedDelivery);
}
