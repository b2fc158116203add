import type { Problem } from './model/problem.mts';
import { canServeAlone } from './serves-alone.mts';

/** What a usable driver costs who has nothing to do although all are to be used: more than any way. */
export const PER_IDLE = 1_000_000_000;

/**
 * What uneven work costs, rounded: for each counted route `perTenth` × (100 × the square of its distance from the mean,
 * in parts of the mean). Worked out from sums alone.
 */
export function balanceCost(perTenth: number, routes: number, work: number, workSquared: number): number {
	if (routes === 0 || work === 0) return 0;
	return Math.round(100 * perTenth * ((workSquared * routes * routes) / (work * work) - routes));
}

/** Where all drivers are to be used: those that could serve one visit, or linked pair, at least. Otherwise none. */
export function usableVehicles(problem: Problem): number[] {
	if (problem.balancing?.usesAll !== true) return [];
	return [...problem.vehicles.keys()].filter((vehicle) =>
		problem.visits.some((_, visit) => canServeAlone(problem, vehicle, visit)),
	);
}
