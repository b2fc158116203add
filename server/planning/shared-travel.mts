import type { TravelMatrix } from '../planner/model/problem.mts';

/** The same tables in memory that other threads can read without a copy; those that already are there stay as is. */
export function shareTravel({ size, seconds, meters }: TravelMatrix): TravelMatrix {
	return { size, seconds: share(seconds), meters: share(meters) };
}

function share(table: Int32Array): Int32Array {
	if (table.buffer instanceof SharedArrayBuffer) return table;
	const shared = new Int32Array(new SharedArrayBuffer(table.byteLength));
	shared.set(table);
	return shared;
}
