import { pairLoads, partnerOf } from '../model/linked-pair.mts';
import type { Problem, Vehicle, Visit } from '../model/problem.mts';

/** What visits bring and vehicles take, without the loads that no vehicle limits. */
export interface LoadTable {
	/** Loads that matter. */
	readonly dimensions: number;
	/** By route and dimension; Infinity where there is no limit. */
	readonly capacities: Float64Array;
	/** By node and dimension; of a linked pair the larger one, on both halves; 0 for starts, ends and depots. */
	readonly loads: Float64Array;
	/** By node. */
	readonly role: Uint8Array;
	/**
	 * Whether deliveries, pickups and pairs meet, or the depot may be visited in between: then the largest load may be
	 * on board anywhere on a route. Otherwise it is the sum of all its loads.
	 */
	readonly isMixed: boolean;
}

/** What a node does to the load on board. */
export const role = { delivery: 0, pickup: 1, linkedPickup: 2, linkedDelivery: 3, depot: 4 } as const;

export function compileLoads(problem: Problem, vehicles: readonly Vehicle[], nodeCount: number): LoadTable {
	const { visits } = problem;
	const dimensions = [0, 1, 2, 3].filter((load) =>
		vehicles.some(({ capacities }) => capacities[load] !== undefined),
	);
	const loads = new Float64Array(nodeCount * dimensions.length);
	loads.set(visits.flatMap((_, visit) => loadsOnBoard(problem, visit, dimensions)));
	const roles = new Uint8Array(nodeCount).fill(role.depot);
	roles.set(visits.map((visit, index) => roleOf(visit, partnerOf(problem, index) !== undefined)));
	const kinds = new Set(roles.subarray(0, visits.length));
	return {
		dimensions: dimensions.length,
		capacities: Float64Array.from(
			vehicles.flatMap(({ capacities }) => dimensions.map((load) => capacities[load] ?? Infinity)),
		),
		loads,
		role: roles,
		isMixed:
			dimensions.length > 0 &&
			(kinds.size > 1 || kinds.has(role.linkedPickup) || vehicles.some(({ depot }) => depot !== undefined)),
	};
}

function loadsOnBoard(problem: Problem, index: number, dimensions: readonly number[]): number[] {
	const visit = problem.visits[index];
	const partner = partnerOf(problem, index);
	if (visit === undefined) return [];
	const loads = partner === undefined ? visit.loads : pairLoads(visit, partner);
	return dimensions.map((load) => loads[load] ?? 0);
}

function roleOf({ kind }: Visit, linked: boolean): number {
	if (linked) return kind === 'pickup' ? role.linkedPickup : role.linkedDelivery;
	return role[kind];
}
