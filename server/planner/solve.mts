import { takeOverInitialRoutes } from './construction/initial-routes.mts';
import { compileProblem, role } from './instance.mts';
import type { Plan } from './model/plan.mts';
import type { Problem } from './model/problem.mts';
import { createRandom } from './random.mts';
import { reasonAlone, unassignedReason } from './reasons.mts';
import { scheduleRoute } from './schedule.mts';
import { search } from './search.mts';
import { defaultIterations } from './stopping/default-iterations.mts';
import type { Stopping } from './stopping/stopping.mts';
import { createTours, visitsOf, type Tours } from './tours.mts';

export interface SolveOptions {
	readonly seed: number;
	/** The first one reached ends the search. */
	readonly stopping: readonly Stopping[];
	/** Receives the part of the search that is done, from 0 to 1, about a hundred times. */
	readonly onProgress?: (fraction: number) => void;
}

/**
 * Plans routes. As many critical visits as possible are served, then as many of high, medium and low priority, then at
 * the least cost that was found. The same problem, seed and number of rounds always give the same plan.
 */
export function solve(problem: Problem, { seed, stopping, onProgress }: SolveOptions): Plan {
	const instance = compileProblem(problem);
	const tours = createTours(instance);
	const reasons = problem.visits.map((_, visit) => reasonAlone(problem, visit));
	const isPlaceable = (visit: number) => reasons[visit] === undefined;
	takeOverInitialRoutes(tours, problem, isPlaceable);

	const placeable = problem.visits
		.map((_, visit) => visit)
		.filter((visit) => isPlaceable(visit) && instance.role[visit] !== role.linkedDelivery);
	const limits = stopping.flatMap((criterion) => criterion.iterations ?? []);
	const budget = limits.length === 0 ? defaultIterations(problem.visits.length) : Math.min(...limits);
	const step = Math.max(1, Math.ceil(budget / 100));
	const iterations = search(
		tours,
		placeable.filter((visit) => tours.routeOf[visit] === -1),
		{
			budget,
			stopping: placeable.length === 0 ? [{ isReached: () => true }] : stopping,
			startsFromRoutes: problem.initial !== undefined,
			onRound: (iteration) => {
				if (iteration % step === 0) onProgress?.(Math.min(1, iteration / budget));
			},
		},
		createRandom(seed),
	);
	onProgress?.(1);
	return toPlan(problem, tours, iterations);
}

function toPlan(problem: Problem, tours: Tours, iterations: number): Plan {
	const routes = Array.from(tours.instance.vehicleOf, (vehicle, route) => ({
		vehicle,
		visits: visitsOf(tours, route),
	}))
		.filter(({ visits }) => visits.length > 0)
		.sort((a, b) => a.vehicle - b.vehicle)
		.map(({ vehicle, visits }) => scheduleRoute(problem, vehicle, visits));
	const unassigned = problem.visits
		.map((_, visit) => visit)
		.filter((visit) => tours.routeOf[visit] === -1)
		.map((visit) => ({ visit, reason: unassignedReason(problem, visit) }));
	return { routes, unassigned, iterations };
}
