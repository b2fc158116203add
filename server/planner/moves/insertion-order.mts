import type { Instance } from '../instance/instance.mts';
import { randomInteger, type Random } from '../random.mts';
import type { VisitList } from './visit-list.mts';

/** Sorts visits for insertion, in one of several ways by chance. */
export type InsertionOrder = (visits: VisitList) => void;

/** The weights are those of Christiaens & Vanden Berghe for windows. */
export function createInsertionOrder(instance: Instance, random: Random): InsertionOrder {
	const { visitCount, firstOpens, lastCloses } = instance;
	const byVisit = (read: (visit: number) => number) =>
		Float64Array.from({ length: visitCount }, (_, visit) => read(visit));
	const demand = demands(instance);
	const remoteness = remotenesses(instance);
	const width = windowWidths(instance);
	const keys: ReadonlyArray<readonly [weight: number, key: Float64Array]> = [
		[4, byVisit((visit) => -demand[visit]!)],
		[2, byVisit((visit) => -remoteness[visit]!)],
		[1, remoteness],
		[1, width],
		[1, byVisit((visit) => firstOpens[visit]!)],
		[1, byVisit((visit) => -lastCloses[visit]!)],
	];
	const shuffled = 4;
	const wheel = keys.flatMap(([weight, key]) => Array.from({ length: weight }, () => key));
	return (visits) => {
		const drawn = randomInteger(random, wheel.length + shuffled);
		const key = wheel[drawn];
		if (key === undefined) shuffle(visits, random);
		else sortBy(visits, key);
	};
}

function shuffle({ items, length }: VisitList, random: Random): void {
	for (let index = length - 1; index > 0; index -= 1) {
		const other = randomInteger(random, index + 1);
		const visit = items[index]!;
		items[index] = items[other]!;
		items[other] = visit;
	}
}

/** Ascending, by insertion: the lists are short. */
export function sortBy({ items, length }: VisitList, key: Float64Array): void {
	if (length > 100) {
		items.set([...items.subarray(0, length)].sort((a, b) => key[a]! - key[b]!));
		return;
	}
	for (let index = 1; index < length; index += 1) {
		const visit = items[index]!;
		let at = index;
		for (; at > 0 && key[items[at - 1]!]! > key[visit]!; at -= 1) items[at] = items[at - 1]!;
		items[at] = visit;
	}
}

/** Loads relative to the largest of each dimension, added up. */
function demands({ visitCount, dimensions, loads }: Instance): Float64Array {
	const demand = new Float64Array(visitCount);
	for (let load = 0; load < dimensions; load += 1) {
		let largest = 0;
		for (let visit = 0; visit < visitCount; visit += 1) {
			largest = Math.max(largest, loads[visit * dimensions + load]!);
		}
		if (largest === 0) continue;
		for (let visit = 0; visit < visitCount; visit += 1) {
			demand[visit] = demand[visit]! + loads[visit * dimensions + load]! / largest;
		}
	}
	return demand;
}

/** Cost of the way from the nearest start of a route; 0 if some route may start anywhere. */
function remotenesses({ visitCount, routeCount, row, col, cost }: Instance): Float64Array {
	const starts = new Set(row.subarray(visitCount, visitCount + routeCount));
	return Float64Array.from({ length: visitCount }, (_, visit) => {
		let least = Infinity;
		for (const start of starts) least = Math.min(least, cost[start + col[visit]!]!);
		return least === Infinity ? 0 : least;
	});
}

function windowWidths({ visitCount, firstWindow, windowEarliest, windowLatest }: Instance): Float64Array {
	const width = new Float64Array(visitCount);
	for (let visit = 0; visit < visitCount; visit += 1) {
		for (let window = firstWindow[visit]!; window < firstWindow[visit + 1]!; window += 1) {
			width[visit] = width[visit]! + windowLatest[window]! - windowEarliest[window]!;
		}
	}
	return width;
}
