import { emptyTravelTable, fillTravelTable } from '../geo/distance.mts';
import type { TravelMatrix } from '../planner/model/problem.mts';
import type { StatedProblem } from './stated-problem.mts';

/** Travel tables in shared memory that one thread fills and the others wait for. */
export interface SharedTables {
	readonly tables: TravelMatrix;
	/** One cell: 1 once the tables are filled. */
	readonly isFilled: Int32Array;
}

export function createSharedTables({ travel }: StatedProblem): SharedTables {
	const isFilled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
	if (!('places' in travel)) return { tables: travel, isFilled: isFilled.fill(1) };
	return { tables: emptyTravelTable(travel.places.length), isFilled };
}

/** The tables, made by the one thread that `fills` them. */
export function sharedTravel({ travel }: StatedProblem, shared: SharedTables, fills: boolean): TravelMatrix {
	const { tables, isFilled } = shared;
	if (fills && 'places' in travel) {
		fillTravelTable(tables, travel.places, travel.settings);
		Atomics.store(isFilled, 0, 1);
		Atomics.notify(isFilled, 0);
	}
	while (Atomics.load(isFilled, 0) === 0) Atomics.wait(isFilled, 0, 0);
	return tables;
}
