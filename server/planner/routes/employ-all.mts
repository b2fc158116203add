import { role } from '../instance/load-table.mts';
import type { Objective } from '../objective.mts';
import type { Links } from './links.mts';
import { endOf, type Tours } from './tours.mts';

/**
 * Where all drivers are to be used: gives each that is not the last stop of another, or its last linked pair, as long as
 * there is one that he could serve. The search nearly always leaves nothing to do here.
 */
export function employAll(tours: Tours, links: Links, objective: Objective): void {
	const { balance, routeCount } = tours.instance;
	if (balance === undefined) return;
	for (let route = 0; route < routeCount; route += 1) {
		if (balance.countsUnused[route] === 0 || tours.visitsOn[route]! > 0) continue;
		const donor = cheapestDonor(tours, links, objective, route);
		if (donor >= 0) handOver(tours, links, donor, route);
	}
}

function cheapestDonor(tours: Tours, links: Links, objective: Objective, route: number): number {
	let cheapest = -1;
	let least = Infinity;
	for (let donor = 0; donor < tours.instance.routeCount; donor += 1) {
		const takeBack = handOver(tours, links, donor, route);
		if (takeBack === undefined) continue;
		if (objective.total() < least) {
			least = objective.total();
			cheapest = donor;
		}
		takeBack();
	}
	return cheapest;
}

/** Moves the last item of a route with others to an unused one; answers what takes it back, undefined if it can't be. */
function handOver(tours: Tours, links: Links, donor: number, route: number): (() => void) | undefined {
	const { instance, previous } = tours;
	const items = lastItem(tours, donor);
	const first = items[0];
	if (first === undefined || items.length === tours.visitsOn[donor]) return undefined;
	if (instance.compatible[route * instance.visitCount + first] === 0) return undefined;
	const depot = previous[first]! >= instance.visitCount ? previous[first]! : -1;
	for (const visit of items) links.unlink(visit);
	if (depot >= 0) links.unlink(depot);
	const takeBack = () => {
		for (const visit of items) if (tours.routeOf[visit]! >= 0) links.unlink(visit);
		links.refresh(route);
		if (depot >= 0) links.link(depot, previous[endOf(tours, donor)]!, donor);
		for (const visit of items) links.link(visit, previous[endOf(tours, donor)]!, donor);
		links.refresh(donor);
	};
	if (links.refresh(donor)) {
		for (const visit of items) links.link(visit, previous[endOf(tours, route)]!, route);
		if (links.refresh(route)) return takeBack;
	}
	takeBack();
	return undefined;
}

/** The last visit, with the one before if both are a pair; nothing if its other half stands further ahead. */
function lastItem(tours: Tours, route: number): number[] {
	const { instance, previous } = tours;
	if (tours.visitsOn[route]! < 2) return [];
	const last = previous[endOf(tours, route)]!;
	if (instance.role[last] !== role.linkedDelivery) return [last];
	return previous[last] === instance.partner[last] ? [instance.partner[last]!, last] : [];
}
