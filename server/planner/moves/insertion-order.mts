import type { Instance } from '../instance.mts';
import { randomInteger, type Random } from '../random.mts';

/** Sorts visits for insertion, in one of several ways by chance. */
export type InsertionOrder = (visits: number[]) => void;

export function createInsertionOrder(instance: Instance, random: Random): InsertionOrder {
	const demand = demands(instance);
	const remoteness = remotenesses(instance);
	const width = windowWidths(instance);
	const opening = Float64Array.from(
		width,
		(_, visit) => instance.windowEarliest[instance.firstWindow[visit]!]!,
	);
	const descending = (key: Float64Array) => (visits: number[]) => visits.sort((a, b) => key[b]! - key[a]!);
	const ascending = (key: ArrayLike<number>) => (visits: number[]) =>
		visits.sort((a, b) => key[a]! - key[b]!);
	const shuffled = (visits: number[]) => shuffle(visits, random);
	const orders: ReadonlyArray<readonly [weight: number, sort: InsertionOrder]> = [
		[4, shuffled],
		[4, descending(demand)],
		[2, descending(remoteness)],
		[1, ascending(remoteness)],
		[1, ascending(width)],
		[1, ascending(opening)],
		[1, (visits) => visits.sort((a, b) => instance.lastStart[b]! - instance.lastStart[a]!)],
	];
	const wheel = orders.flatMap(([weight, sort]) => Array.from({ length: weight }, () => sort));
	return (visits) => wheel[randomInteger(random, wheel.length)]?.(visits);
}

function shuffle(visits: number[], random: Random): void {
	for (let index = visits.length - 1; index > 0; index -= 1) {
		const other = randomInteger(random, index + 1);
		[visits[index], visits[other]] = [visits[other]!, visits[index]!];
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

/** Seconds from the nearest start of a route; 0 if every route may start anywhere. */
function remotenesses({ visitCount, routeCount, place, seconds, placeCount }: Instance): Float64Array {
	const starts = new Set(place.subarray(visitCount, visitCount + routeCount).filter((start) => start >= 0));
	return Float64Array.from({ length: visitCount }, (_, visit) => {
		let least = Infinity;
		for (const start of starts) least = Math.min(least, seconds[start * placeCount + place[visit]!]!);
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
