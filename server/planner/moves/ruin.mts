import { role } from '../instance.mts';
import { randomInteger, type Random } from '../random.mts';
import { refreshRoute } from '../refresh.mts';
import { startOf, unlink, type Tours } from '../tours.mts';
import type { Neighbours } from '../travel/neighbours.mts';
import type { Undo } from '../undo.mts';

/** Takes neighbouring pieces out of several routes; false if what is left over there can't be driven any more. */
export type Ruin = (removed: number[]) => boolean;

/** Visits removed on average, and from one route at most: the values of Christiaens & Vanden Berghe. */
const MEAN_REMOVED = 10;
const LONGEST_STRING = 10;
const SPLIT_CHANCE = 0.5;
const KEEP_MORE_CHANCE = 0.01;

/**
 * Adjacent string removal (SISR). `removed` receives the visits taken out, a linked pair by its pickup; the routes
 * touched are remembered in `undo` and refreshed.
 */
export function createRuin(tours: Tours, near: Neighbours, undo: Undo, random: Random): Ruin {
	const { instance, next, routeOf, position, visitsOn } = tours;
	const { visitCount, routeCount, partner, role: roles } = instance;

	function remove(visit: number, removed: number[]): void {
		const other = partner[visit]!;
		undo.remember(routeOf[visit]!);
		unlink(tours, visit);
		if (other >= 0) unlink(tours, other);
		removed.push(roles[visit] === role.linkedDelivery ? other : visit);
	}

	/** A piece of `length` visits that holds `visit`, where wanted without `kept` visits inside it. */
	function removeString(visit: number, length: number, kept: number, removed: number[]): void {
		const route = routeOf[visit]!;
		const span = length + kept;
		const at = position[visit]!;
		const lowest = Math.max(0, at - span + 1);
		const highest = Math.min(at, visitsOn[route]! - span);
		const first = lowest + randomInteger(random, highest - lowest + 1);
		const keptFrom = first + (kept === 0 ? span : 1 + randomInteger(random, length));
		const doomed: number[] = [];
		let node = next[startOf(tours, route)]!;
		for (let index = 0; index < first + span; index += 1, node = next[node]!) {
			if (index >= first && (index < keptFrom || index >= keptFrom + kept)) doomed.push(node);
		}
		for (const each of doomed) if (routeOf[each] === route) remove(each, removed);
	}

	function keptInside(length: number, available: number): number {
		if (length < 2 || length >= available || random() >= SPLIT_CHANCE) return 0;
		let kept = 1;
		while (length + kept < available && random() < KEEP_MORE_CHANCE) kept += 1;
		return kept;
	}

	return (removed) => {
		let used = 0;
		let served = 0;
		for (let route = 0; route < routeCount; route += 1) {
			if (visitsOn[route] === 0) continue;
			used += 1;
			served += visitsOn[route]!;
		}
		if (used === 0) return true;
		const longest = Math.min(LONGEST_STRING, served / used);
		const strings = Math.floor(1 + random() * ((4 * MEAN_REMOVED) / (1 + longest) - 1));
		const centre = randomInteger(random, visitCount);
		for (let rank = -1; rank < near.count && undo.touched.length < strings; rank += 1) {
			const visit = rank < 0 ? centre : near.nearest[centre * near.count + rank]!;
			const route = routeOf[visit]!;
			if (route < 0 || undo.isTouched(route)) continue;
			const available = visitsOn[route]!;
			const length = Math.floor(1 + random() * Math.min(available, longest));
			const taken = Math.min(length, available);
			removeString(visit, taken, keptInside(taken, available), removed);
		}
		return undo.touched.every((route) => refreshRoute(tours, route));
	};
}
