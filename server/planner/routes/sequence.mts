import type { Links } from './links.mts';
import { nodesOf, startOf, type Tours } from './tours.mts';

/** Takes every node out of a route. */
export function clearRoute(tours: Tours, links: Links, route: number): void {
	for (const node of nodesOf(tours, route)) if (tours.routeOf[node] === route) links.unlink(node);
	links.refresh(route);
}

/** Puts nodes without route on a route without nodes; false if it can't be driven then. */
export function driveSequence(tours: Tours, links: Links, route: number, nodes: Iterable<number>): boolean {
	let last = startOf(tours, route);
	for (const node of nodes) {
		links.link(node, last, route);
		last = node;
	}
	return links.refresh(route);
}
