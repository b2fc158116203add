import type { Links } from './links.mts';
import { endOf, startOf, type Tours } from './tours.mts';

/** Takes out the depot visits that a route can do without. False if it then can't be driven any more. */
export function dropUselessDepots(tours: Tours, links: Links, route: number): boolean {
	const { instance, next, previous } = tours;
	const end = endOf(tours, route);
	let hasChanged = false;
	for (let node = next[startOf(tours, route)]!; node !== end;) {
		const following = next[node]!;
		if (node >= instance.visitCount) {
			const before = previous[node]!;
			links.unlink(node);
			if (!links.refresh(route)) links.link(node, before, route);
			hasChanged = true;
		}
		node = following;
	}
	return !hasChanged || links.refresh(route);
}
