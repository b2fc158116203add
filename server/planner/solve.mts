import { takeOverInitialRoutes } from './construction/initial-routes.mts';
import type { Exchange } from './exchange.mts';
import { compileProblem } from './instance/instance.mts';
import { role } from './instance/load-table.mts';
import type { Plan } from './model/plan.mts';
import type { Problem } from './model/problem.mts';
import { createRandom } from './random.mts';
import { reasonAlone, unassignedReason } from './reasons.mts';
import { createLinks } from './routes/links.mts';
import { createTours, nodesOf, type Tours } from './routes/tours.mts';
import { scheduleRoute } from './schedule.mts';
import { search } from './search.mts';
import type { Stopping } from './stopping/stopping.mts';

export interface SolveOptions {
	readonly seed: number;
	/** The first one reached ends the search. */
	readonly stopping: readonly Stopping[];
	/** Receives the part of the search that is done, from 0 to 1, about a hundred times. */
	readonly onProgress?: (fraction: number) => void;
	/** Where several searches of the problem run side by side. */
	readonly exchange?: Exchange | undefined;
}

/**
 * Plans routes. As many critical visits as possible are served, then as many of high, medium and low priority, then at
 * the least cost that was found. The same problem, seed and number of rounds always give the same plan.
 */
export function solve(problem: Problem, { seed, stopping, onProgress, exchange }: SolveOptions): Plan {
	const instance = compileProblem(problem);
	const tours = createTours(instance);
	const links = createLinks(tours);
	for (let route = 0; route < instance.routeCount; route += 1) links.refresh(route);
	const isPlaceable = Uint8Array.from(problem.visits, (_, visit) =>
		Number(reasonAlone(problem, visit) === undefined),
	);
	takeOverInitialRoutes(tours, links, problem, isPlaceable);
	const unplaced = [...problem.visits.keys()].filter(
		(visit) =>
			isPlaceable[visit] === 1 && instance.role[visit] !== role.linkedDelivery && tours.routeOf[visit] === -1,
	);
	const iterations = search(
		tours,
		links,
		unplaced,
		{
			stopping: isPlaceable.includes(1) ? stopping : [{ isReached: () => true }],
			startsFromRoutes: problem.initial !== undefined,
			exchange,
			onDone: inHundredSteps(onProgress),
		},
		createRandom(seed),
	);
	onProgress?.(1);
	return toPlan(problem, tours, iterations);
}

function inHundredSteps(onProgress: SolveOptions['onProgress']): (done: number) => void {
	let told = -1;
	return (done) => {
		const percent = Math.floor(done * 100 + 1e-9);
		if (percent === told || percent === 100) return;
		told = percent;
		onProgress?.(percent / 100);
	};
}

function toPlan(problem: Problem, tours: Tours, iterations: number): Plan {
	const { visitCount, vehicleOf } = tours.instance;
	const routes = Array.from(vehicleOf, (vehicle, route) => ({ vehicle, nodes: nodesOf(tours, route) }))
		.filter(({ nodes }) => nodes.length > 0)
		.sort((a, b) => a.vehicle - b.vehicle)
		.map(({ vehicle, nodes }) =>
			scheduleRoute(
				problem,
				vehicle,
				nodes.map((node) => (node < visitCount ? node : 'depot')),
			),
		);
	const unassigned = [...problem.visits.keys()]
		.filter((visit) => tours.routeOf[visit] === -1)
		.map((visit) => ({ visit, reason: unassignedReason(problem, visit) }));
	return { routes, unassigned, iterations };
}
