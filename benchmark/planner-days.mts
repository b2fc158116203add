import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { checkPlan } from '../server/planner/check.mts';
import { planCost } from '../server/planner/cost.mts';
import type { Plan } from '../server/planner/model/plan.mts';
import type { Problem, StartWindow, TravelMatrix, Vehicle, Visit } from '../server/planner/model/problem.mts';
import { createRandom, randomInteger, type Random } from '../server/planner/random.mts';
import type { Figure } from './figure.mts';
import type { Solver } from '../server/planning/solver.mts';
import type { createWorkerSolver } from '../server/planning/worker-solver.mts';

interface BuiltModule {
	readonly createWorkerSolver: typeof createWorkerSolver;
}

/** From the build: a worker can't load TypeScript. */
const built = new URL('../server/dist/server/planning/worker-solver.mjs', import.meta.url);

const hour = 3600;
const sideMeters = 30_000;
const detour = 1.3;
const metersPerSecond = 35_000 / hour;

const sizes = [
	{ visits: 100, vehicles: 10, mostSeconds: 5 },
	{ visits: 120, vehicles: 8, mostSeconds: 5 },
	{ visits: 500, vehicles: 20, mostSeconds: 20 },
] as const;

/**
 * Plans made-up days in a town of 30 by 30 km, each in a worker of its own, start of the worker included. The reference
 * is what the same worker makes by cheapest insertion alone, without any search.
 */
export async function benchPlannerDays(): Promise<Figure[]> {
	const { createWorkerSolver } = (await import(built.href)) as BuiltModule;
	const solver = createWorkerSolver();
	const figures: Figure[] = [];
	for (const { visits, vehicles, mostSeconds } of sizes) {
		const problem = aDayInTown(visits, vehicles, createRandom(visits));
		const reference = await plan(solver, problem, { seed: 1, iterations: 0 });
		const begin = performance.now();
		const found = await plan(solver, problem, { seed: 1 });
		const seconds = (performance.now() - begin) / 1000;
		const ratio = planCost(problem, found) / planCost(problem, reference);
		const what = `planner: ${visits} visits, ${vehicles} vehicles`;
		process.stdout.write(
			`${what}: ${summary(found)} in ${seconds.toFixed(1)} s (${found.iterations} rounds); ` +
				`cost ${ratio.toFixed(3)} of cheapest insertion alone, ${summary(reference)}\n`,
		);
		figures.push(
			{ what: `${what}, time`, measured: seconds, target: { bound: 'most', value: mostSeconds }, unit: 's' },
			{
				what: `${what}, cost / insertion alone`,
				measured: ratio,
				target: { bound: 'most', value: 1 },
				unit: '',
			},
		);
	}
	return figures;
}

async function plan(
	solver: Solver,
	problem: Problem,
	options: { seed: number; iterations?: number },
): Promise<Plan> {
	const cancelFlag = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
	const found = await solver.solve(problem, options, cancelFlag, () => undefined);
	const [violation] = checkPlan(problem, found);
	if (violation !== undefined) throw new Error(violation.message);
	return found;
}

function summary({ routes, unassigned }: Plan): string {
	const meters = routes.reduce((sum, route) => sum + route.meters, 0);
	return `${unassigned.length} unassigned, ${routes.length} routes, ${Math.round(meters / 1000)} km`;
}

function aDayInTown(visits: number, vehicles: number, random: Random): Problem {
	return {
		travel: aTown(visits + 1, random),
		visits: Array.from({ length: visits }, (_, index) => aDelivery(index + 1, random)),
		vehicles: Array.from({ length: vehicles }, (_, index) =>
			aVan(index, Math.ceil((3.6 * visits) / vehicles)),
		),
	};
}

/** Place 0, the depot, is in the middle. */
function aTown(size: number, random: Random): TravelMatrix {
	const points = Array.from({ length: size }, (_, index) =>
		index === 0 ? [sideMeters / 2, sideMeters / 2] : [random() * sideMeters, random() * sideMeters],
	);
	const meters = Int32Array.from(
		points.flatMap(([x = 0, y = 0]) =>
			points.map(([u = 0, v = 0]) => Math.round(detour * Math.hypot(x - u, y - v))),
		),
	);
	return { size, meters, seconds: meters.map((way) => Math.round(way / metersPerSecond)) };
}

function aDelivery(place: number, random: Random): Visit {
	return {
		place,
		serviceSeconds: 300 + randomInteger(random, 600),
		checkInSeconds: 0,
		windows: someWindows(random()),
		kind: random() < 0.9 ? 'delivery' : 'pickup',
		loads: [1 + randomInteger(random, 5), 0, 0, 0],
		skills: random() < 0.1 ? ['crane'] : [],
		features: [],
		priority: 1,
	};
}

function someWindows(chance: number): StartWindow[] {
	if (chance < 0.4) return [];
	if (chance < 0.7) return [{ earliest: 8 * hour, latest: 12 * hour }];
	if (chance < 0.9) return [{ earliest: 13 * hour, latest: 17 * hour }];
	return [
		{ earliest: 9 * hour, latest: 10 * hour },
		{ earliest: 15 * hour, latest: 16 * hour },
	];
}

function aVan(index: number, capacity: number): Vehicle {
	return {
		startPlace: 0,
		endPlace: 0,
		earliest: 7 * hour,
		latest: 18 * hour,
		capacities: [capacity, undefined, undefined, undefined],
		skills: index % 3 === 0 ? ['crane'] : [],
		features: [],
	};
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchPlannerDays();
