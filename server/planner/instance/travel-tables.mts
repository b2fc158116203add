import type { Costs, Problem, TravelMatrix } from '../model/problem.mts';

/**
 * Ways between places, read by two offsets: those from a node begin at `row[node]`, the one to a node stands at
 * `col[node]` there. In the tables that end in `To` the ways *to* a node begin at its row, so that all ways of one visit
 * lie side by side.
 */
export interface TravelTables {
	readonly row: Int32Array;
	readonly col: Int32Array;
	readonly seconds: Int32Array;
	readonly secondsTo: Int32Array;
	/** What driving costs. Routes with different rates read from different parts, which begin at `costBase`. */
	readonly cost: Int32Array;
	readonly costTo: Int32Array;
	/** By route. */
	readonly costBase: Int32Array;
	/** Whether all ways are the same in both directions: then both tables of a kind are one. */
	readonly isSymmetric: boolean;
	/** What a second of driving costs on average, metres included; 0 where no way takes time. */
	readonly costPerSecond: number;
}

const mostCost = 2 ** 31 - 1;

/** `places`: by node; undefined for a start or end that may be anywhere, which is no way from everywhere. */
export function compileTravel(
	{ travel }: Problem,
	places: ReadonlyArray<number | undefined>,
	costs: readonly Costs[],
): TravelTables {
	const isOpen = places.includes(undefined);
	const size = travel.size + (isOpen ? 1 : 0);
	const seconds = isOpen ? withNowhere(travel.size, travel.seconds) : travel.seconds;
	const rates = new Map<string, Costs>();
	const rateOf = costs.map((each) => {
		const rate = JSON.stringify([each.perMeter, each.perTravelSecond]);
		rates.set(rate, rates.get(rate) ?? each);
		return [...rates.keys()].indexOf(rate);
	});
	const cost = costTable([...rates.values()], travel, isOpen);
	const isSymmetric = isEqualBothWays(size, seconds) && isEqualBothWays(size, cost);
	return {
		row: Int32Array.from(places, (place) => (place ?? travel.size) * size),
		col: Int32Array.from(places, (place) => place ?? travel.size),
		seconds,
		secondsTo: isSymmetric ? seconds : turned(size, seconds),
		cost,
		costTo: isSymmetric ? cost : turned(size, cost),
		costBase: Int32Array.from(rateOf, (rate) => rate * size * size),
		isSymmetric,
		costPerSecond: ratio(cost.subarray(0, seconds.length), seconds),
	};
}

/** With one more place, to and from which there is no way. */
function withNowhere(size: number, table: Int32Array): Int32Array {
	const larger = new Int32Array((size + 1) ** 2);
	for (let from = 0; from < size; from += 1) {
		larger.set(table.subarray(from * size, (from + 1) * size), from * (size + 1));
	}
	return larger;
}

/** One table for each rate, one behind the other. */
function costTable(rates: readonly Costs[], travel: TravelMatrix, isOpen: boolean): Int32Array {
	const [only] = rates;
	const isMetersAlone = rates.length === 1 && only?.perMeter === 1 && only.perTravelSecond === 0;
	if (isMetersAlone) return isOpen ? withNowhere(travel.size, travel.meters) : travel.meters;
	const size = travel.size + (isOpen ? 1 : 0);
	const table = new Int32Array(size * size * rates.length);
	rates.forEach((rate, index) => fillCosts(table.subarray(index * size * size), size, travel, rate));
	return table;
}

function fillCosts(
	table: Int32Array,
	size: number,
	{ size: places, meters, seconds }: TravelMatrix,
	{ perMeter, perTravelSecond }: Costs,
): void {
	let most = 0;
	for (let from = 0; from < places; from += 1) {
		for (let to = 0; to < places; to += 1) {
			const cell = from * places + to;
			const cost = perMeter * meters[cell]! + perTravelSecond * seconds[cell]!;
			if (cost > most) most = cost;
			table[from * size + to] = cost;
		}
	}
	if (most > mostCost) throw new RangeError(`A way costs ${most}, more than can be counted`);
}

function isEqualBothWays(size: number, table: Int32Array): boolean {
	for (let first = 0; first < table.length; first += size * size) {
		for (let top = 0; top < size; top += TILE) {
			for (let left = 0; left <= top; left += TILE) {
				if (!isTileEqual(size, table, first, top, left)) return false;
			}
		}
	}
	return true;
}

/** Tables are compared in squares: down whole columns of a large one, each cell would miss the processor's cache. */
const TILE = 64;

function isTileEqual(size: number, table: Int32Array, first: number, top: number, left: number): boolean {
	const bottom = Math.min(top + TILE, size);
	for (let from = top; from < bottom; from += 1) {
		const right = Math.min(left + TILE, from);
		for (let to = left; to < right; to += 1) {
			if (table[first + from * size + to] !== table[first + to * size + from]) return false;
		}
	}
	return true;
}

function turned(size: number, table: Int32Array): Int32Array {
	const other = new Int32Array(table.length);
	for (let first = 0; first < table.length; first += size * size) {
		for (let from = 0; from < size; from += 1) {
			for (let to = 0; to < size; to += 1) {
				other[first + to * size + from] = table[first + from * size + to]!;
			}
		}
	}
	return other;
}

function ratio(costs: Int32Array, seconds: Int32Array): number {
	let cost = 0;
	let time = 0;
	for (let cell = 0; cell < seconds.length; cell += 1) {
		cost += costs[cell]!;
		time += seconds[cell]!;
	}
	return time === 0 ? 0 : cost / time;
}
