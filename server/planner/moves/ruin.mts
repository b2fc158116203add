import { role } from '../instance/load-table.mts';
import { randomInteger, type Random } from '../random.mts';
import { dropUselessDepots } from '../routes/depot-visits.mts';
import type { Links } from '../routes/links.mts';
import { endOf, SERVED, startOf, type Tours, USED } from '../routes/tours.mts';
import type { Undo } from '../routes/undo.mts';
import type { Neighbours } from '../travel/neighbours.mts';
import { push, type VisitList } from './visit-list.mts';

/** Takes neighbouring pieces out of several routes; false if what is left over there can't be driven any more. */
export type Ruin = (removed: VisitList) => boolean;

/** Visits removed on average: the value of Christiaens & Vanden Berghe. */
const MEAN_REMOVED = 10;
/**
 * Visits removed from one route at most, drawn anew for each round; they take 10 always. Short ones, of more routes, do
 * better where there are many routes, and long ones move a whole cluster to another route.
 */
const LEAST_LONGEST = 4;
const MOST_LONGEST = 16;
const SPLIT_CHANCE = 0.5;
const KEEP_MORE_CHANCE = 0.01;

/**
 * Adjacent string removal (SISR). `removed` receives the visits taken out, a linked pair by its pickup; the routes
 * touched are remembered in `undo` and refreshed.
 */
export function createRuin(tours: Tours, links: Links, near: Neighbours, undo: Undo, random: Random): Ruin {
	const { instance, next, previous, routeOf, visitsOn, totals } = tours;
	const { visitCount, partner, role: roles } = instance;
	const doomed = new Int32Array(instance.nodeCount);

	function remove(node: number, removed: VisitList): void {
		if (node >= visitCount) {
			links.unlink(node);
			return;
		}
		const other = partner[node]!;
		links.unlink(node);
		if (other >= 0) links.unlink(other);
		push(removed, roles[node] === role.linkedDelivery ? other : node);
	}

	/** A piece of `length` nodes that holds `visit`, where wanted without `kept` nodes inside it. */
	function removeString(visit: number, length: number, kept: number, removed: VisitList): void {
		const route = routeOf[visit]!;
		const start = startOf(tours, route);
		const end = endOf(tours, route);
		let span = length + kept;
		let before = 0;
		for (let node = previous[visit]!; node !== start && before < span - 1; node = previous[node]!)
			before += 1;
		let after = 0;
		for (let node = next[visit]!; node !== end && after < span - 1; node = next[node]!) after += 1;
		span = Math.min(span, before + after + 1);
		const least = Math.max(0, span - 1 - after);
		const most = Math.min(before, span - 1);
		let node = visit;
		for (let back = least + randomInteger(random, most - least + 1); back > 0; back -= 1)
			node = previous[node]!;
		const keptFrom = kept === 0 ? span : 1 + randomInteger(random, length);
		let count = 0;
		for (let index = 0; index < span; index += 1, node = next[node]!) {
			if (index >= keptFrom && index < keptFrom + kept) continue;
			doomed[count] = node;
			count += 1;
		}
		for (let index = 0; index < count; index += 1) {
			if (routeOf[doomed[index]!] === route) remove(doomed[index]!, removed);
		}
	}

	function keptInside(length: number, available: number): number {
		if (length < 2 || length >= available || random() >= SPLIT_CHANCE) return 0;
		let kept = 1;
		while (length + kept < available && random() < KEEP_MORE_CHANCE) kept += 1;
		return kept;
	}

	return (removed) => {
		if (totals[USED] === 0) return true;
		const most = LEAST_LONGEST + random() * (MOST_LONGEST - LEAST_LONGEST);
		const longest = Math.min(most, totals[SERVED]! / totals[USED]!);
		const strings = Math.floor(1 + random() * ((4 * MEAN_REMOVED) / (1 + longest) - 1));
		const centre = randomInteger(random, visitCount);
		for (let rank = -1; rank < near.count && undo.count() < strings; rank += 1) {
			const visit = rank < 0 ? centre : near.nearest[centre * near.count + rank]!;
			const route = routeOf[visit]!;
			if (route < 0 || undo.isTouched(route)) continue;
			const available = visitsOn[route]!;
			const length = Math.min(available, Math.floor(1 + random() * Math.min(available, longest)));
			undo.remember(route);
			removeString(visit, length, keptInside(length, available), removed);
		}
		for (let index = 0; index < undo.count(); index += 1) {
			const route = undo.touched[index]!;
			if (!links.refresh(route)) return false;
			if (instance.tripsOf[route]! > 0 && !dropUselessDepots(tours, links, route)) return false;
		}
		return true;
	};
}
