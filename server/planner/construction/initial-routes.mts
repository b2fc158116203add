import type { Problem } from '../model/problem.mts';
import { role } from '../instance.mts';
import { refreshRoute } from '../refresh.mts';
import { endOf, link, linkRoute, unlink, visitsOf, type Tours } from '../tours.mts';

/** Takes over the routes of `problem.initial`, without those visits that can't stay there. */
export function takeOverInitialRoutes(
	tours: Tours,
	problem: Problem,
	isWanted: (visit: number) => boolean,
): void {
	const { routeCount, vehicleOf } = tours.instance;
	for (let route = 0; route < routeCount; route += 1) {
		const listed = problem.initial?.[vehicleOf[route]!] ?? [];
		const visits = withoutHalfPairs(tours, listed.filter(isAllowed(tours, route, isWanted)));
		linkRoute(tours, route, visits);
		if (refreshRoute(tours, route)) continue;
		clear(tours, route);
		appendWherePossible(tours, route, visits);
		// Without the visits in between, a way that is no shortcut may be too long.
		if (!refreshRoute(tours, route)) clear(tours, route);
	}
}

function isAllowed({ instance, routeOf }: Tours, route: number, isWanted: (visit: number) => boolean) {
	const { visitCount, compatible } = instance;
	return (visit: number, index: number, list: readonly number[]): boolean =>
		routeOf[visit] === -1 &&
		compatible[route * visitCount + visit] === 1 &&
		isWanted(visit) &&
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

function appendWherePossible(tours: Tours, route: number, visits: readonly number[]): void {
	const { instance, previous, routeOf } = tours;
	const end = endOf(tours, route);
	for (const visit of visits) {
		const pickup = instance.role[visit] === role.linkedDelivery ? instance.partner[visit]! : undefined;
		if (pickup !== undefined && routeOf[pickup] !== route) continue;
		link(tours, visit, previous[end]!, route);
		if (refreshRoute(tours, route)) continue;
		unlink(tours, visit);
		if (pickup !== undefined) unlink(tours, pickup);
		refreshRoute(tours, route);
	}
}

function clear(tours: Tours, route: number): void {
	for (const visit of visitsOf(tours, route)) unlink(tours, visit);
	refreshRoute(tours, route);
}
