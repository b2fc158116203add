import { defaultCosts } from './cost.mts';
import { partnerOf, pairLoads } from './model/linked-pair.mts';
import type { Costs, Problem, Vehicle, Visit } from './model/problem.mts';

/**
 * A problem in flat arrays, as the search reads it. A node is a visit (0 to `visitCount` − 1), then the start of each
 * route, then the end of each route. Routes are the vehicles in an order that does not depend on how they are listed.
 */
export interface Instance extends Costs {
	readonly visitCount: number;
	readonly routeCount: number;
	/** The vehicle of a route. */
	readonly vehicleOf: Int32Array;
	/** Routes of one class could change their visits without anyone noticing. */
	readonly classOf: Int32Array;
	readonly earliest: Int32Array;
	readonly latest: Int32Array;
	/** Loads that matter: those that some vehicle limits. */
	readonly dimensions: number;
	/** By route and dimension; Infinity where there is no limit. */
	readonly capacities: Float64Array;
	/** By visit and dimension; of a linked pair the larger one, on both halves. */
	readonly loads: Float64Array;
	/** By route and visit: 1 where skills, features and allowed vehicles agree, for a pair those of both halves. */
	readonly compatible: Uint8Array;
	/** By node; −1 for a start or end that may be anywhere. */
	readonly place: Int32Array;
	/** By node: equal for visits at one place, different for starts and ends wherever they are. */
	readonly site: Int32Array;
	readonly service: Int32Array;
	readonly checkIn: Int32Array;
	/** The windows of a visit stand from its own entry to before that of the next visit. */
	readonly firstWindow: Int32Array;
	readonly windowEarliest: Int32Array;
	readonly windowLatest: Int32Array;
	/** The latest start in the last window. */
	readonly lastStart: Int32Array;
	readonly partner: Int32Array;
	readonly role: Uint8Array;
	readonly priority: Uint8Array;
	readonly placeCount: number;
	readonly seconds: Int32Array;
	readonly meters: Int32Array;
}

/** What a visit does to the load on board. */
export const role = { delivery: 0, pickup: 1, linkedPickup: 2, linkedDelivery: 3 } as const;

/** Beyond all times; two of them still fit into an Int32. */
export const NEVER = 1_000_000_000;

export function compileProblem(problem: Problem): Instance {
	const { visits, vehicles, travel } = problem;
	const agreeing = vehicles.map((vehicle, index) =>
		visits.map((_, visit) => mayServe(problem, visit, vehicle, index)),
	);
	const order = vehicleOrder(problem, agreeing);
	const ordered = order.map(({ vehicle }) => vehicle);
	const dimensions = [0, 1, 2, 3].filter((load) =>
		vehicles.some(({ capacities }) => capacities[load] !== undefined),
	);
	const places = [
		...visits.map(({ place }) => place),
		...ordered.map(({ startPlace }) => startPlace ?? -1),
		...ordered.map(({ endPlace }) => endPlace ?? -1),
	];
	const noVisit = Array.from({ length: 2 * vehicles.length }, () => 0);
	return {
		visitCount: visits.length,
		routeCount: vehicles.length,
		vehicleOf: Int32Array.from(order, ({ index }) => index),
		classOf: classesOf(order),
		earliest: Int32Array.from(ordered, ({ earliest }) => earliest),
		latest: Int32Array.from(ordered, ({ latest }) => Math.min(latest, NEVER - 1)),
		dimensions: dimensions.length,
		capacities: Float64Array.from(
			ordered.flatMap(({ capacities }) => dimensions.map((load) => capacities[load] ?? Infinity)),
		),
		loads: Float64Array.from(visits.flatMap((_, visit) => loadsOnBoard(problem, visit, dimensions))),
		compatible: Uint8Array.from(order.flatMap(({ index }) => (agreeing[index] ?? []).map(Number))),
		place: Int32Array.from(places),
		site: Int32Array.from(places, (place, node) => (node < visits.length ? place : visits.length - 1 - node)),
		service: Int32Array.from([...visits.map(({ serviceSeconds }) => serviceSeconds), ...noVisit]),
		checkIn: Int32Array.from([...visits.map(({ checkInSeconds }) => checkInSeconds), ...noVisit]),
		...flatWindows(visits),
		partner: Int32Array.from(visits, ({ pairedWith }) => pairedWith ?? -1),
		role: Uint8Array.from(visits, (visit, index) => roleOf(visit, partnerOf(problem, index) !== undefined)),
		priority: Uint8Array.from(visits, ({ priority }) => priority),
		placeCount: travel.size,
		seconds: travel.seconds,
		meters: travel.meters,
		...(problem.costs ?? defaultCosts),
	};
}

export function secondsBetween(instance: Instance, from: number, to: number): number {
	const a = instance.place[from]!;
	const b = instance.place[to]!;
	return a < 0 || b < 0 ? 0 : instance.seconds[a * instance.placeCount + b]!;
}

/** What driving costs, by distance and duration. */
export function wayCost(instance: Instance, from: number, to: number): number {
	const a = instance.place[from]!;
	const b = instance.place[to]!;
	if (a < 0 || b < 0) return 0;
	const cell = a * instance.placeCount + b;
	return instance.perMeter * instance.meters[cell]! + instance.perTravelSecond * instance.seconds[cell]!;
}

function mayServe(problem: Problem, visit: number, vehicle: Vehicle, index: number): boolean {
	const halves = [problem.visits[visit], partnerOf(problem, visit)];
	return halves.every(
		(half) =>
			half === undefined ||
			((half.onlyVehicles?.includes(index) ?? true) &&
				half.skills.every((skill) => vehicle.skills.includes(skill)) &&
				half.features.every((feature) => vehicle.features.includes(feature))),
	);
}

interface OrderedVehicle {
	readonly vehicle: Vehicle;
	readonly index: number;
	/** All that makes this vehicle different from another one. */
	readonly nature: string;
	readonly sortedBy: string;
}

function vehicleOrder(problem: Problem, agreeing: ReadonlyArray<readonly boolean[]>): OrderedVehicle[] {
	const order = problem.vehicles.map((vehicle, index) => {
		const { earliest, latest, startPlace, endPlace, capacities } = vehicle;
		const visits = (agreeing[index] ?? []).map(Number).join('');
		const nature = JSON.stringify([earliest, latest, startPlace ?? -1, endPlace ?? -1, capacities, visits]);
		return { vehicle, index, nature, sortedBy: nature + JSON.stringify(problem.initial?.[index] ?? []) };
	});
	return order.sort((a, b) =>
		a.sortedBy === b.sortedBy ? a.index - b.index : a.sortedBy < b.sortedBy ? -1 : 1,
	);
}

function classesOf(order: readonly OrderedVehicle[]): Int32Array {
	const classes = new Map<string, number>();
	return Int32Array.from(order, ({ nature }) => {
		const known = classes.get(nature) ?? classes.size;
		classes.set(nature, known);
		return known;
	});
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

function flatWindows(visits: readonly Visit[]) {
	const anyTime = [{ earliest: -NEVER, latest: NEVER }];
	const windows = visits.map((visit) => (visit.windows.length === 0 ? anyTime : visit.windows));
	const firstWindow = new Int32Array(visits.length + 1);
	windows.forEach((list, visit) => (firstWindow[visit + 1] = firstWindow[visit]! + list.length));
	const flat = windows.flat();
	return {
		firstWindow,
		windowEarliest: Int32Array.from(flat, ({ earliest }) => Math.max(earliest, -NEVER)),
		windowLatest: Int32Array.from(flat, ({ latest }) => Math.min(latest, NEVER)),
		lastStart: Int32Array.from(windows, (list) => Math.min(list.at(-1)?.latest ?? NEVER, NEVER)),
	};
}
