import { usableVehicles } from '../balance-cost.mts';
import type { Problem } from '../model/problem.mts';

/** How even the routes are to be, as the search counts it. */
export interface Balance {
	readonly by: 'work' | 'visits';
	/** By route: 1 where it counts although it has no visit. */
	readonly countsUnused: Uint8Array;
	/** How many routes count although they have no visit. */
	readonly wanted: number;
	readonly perTenth: number;
}

/** `order`: the vehicle of each route. */
export function compileBalance(problem: Problem, order: readonly number[]): Balance | undefined {
	const { balancing } = problem;
	if (balancing === undefined) return undefined;
	const wanted = new Set(usableVehicles(problem));
	return {
		by: balancing.by,
		countsUnused: Uint8Array.from(order, (vehicle) => Number(wanted.has(vehicle))),
		wanted: wanted.size,
		perTenth: balancing.perTenth,
	};
}
