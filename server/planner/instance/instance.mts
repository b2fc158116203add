import { defaultCosts } from '../cost.mts';
import type { Problem, Vehicle } from '../model/problem.mts';
import { compileBalance, type Balance } from './balance.mts';
import { compatibilities } from './compatibility.mts';
import { compileLoads, type LoadTable } from './load-table.mts';
import { compileTravel, type TravelTables } from './travel-tables.mts';
import { type NearPairs, nearPairs } from '../travel/near-pairs.mts';
import { orderVehicles } from './vehicle-order.mts';
import { compileWindows, type WindowTable } from './window-table.mts';

/**
 * A problem in flat arrays, as the search reads it. A node is a visit (0 to `visitCount` − 1), then the start of each
 * route, then the end of each route, then the places in routes where a depot may be visited in between. Routes are the
 * vehicles in an order that does not depend on how they are listed.
 */
export interface Instance extends TravelTables, WindowTable, LoadTable {
	readonly visitCount: number;
	readonly routeCount: number;
	readonly nodeCount: number;
	/** The vehicle of a route. */
	readonly vehicleOf: Int32Array;
	/** Routes of one class could change their visits without anyone noticing; classes are numbered in a row. */
	readonly classOf: Int32Array;
	readonly classCount: number;
	/** By route: days since the zero of all times. */
	readonly dayOf: Int32Array;
	readonly earliest: Int32Array;
	readonly latest: Int32Array;
	/** Cost of a route that is used, and of each second of its work. */
	readonly perVehicle: Float64Array;
	readonly perWorkSecond: Float64Array;
	/** Whether how long a route takes matters to its cost. */
	readonly hasWork: boolean;
	/** By route and visit: 1 where skills, features and allowed vehicles agree, for a pair those of both halves. */
	readonly compatible: Uint8Array;
	/** By node: equal for visits at one place; starts, ends and depots are equal to nothing. */
	readonly site: Int32Array;
	readonly service: Int32Array;
	readonly checkIn: Int32Array;
	readonly hasCheckIn: boolean;
	readonly partner: Int32Array;
	readonly priority: Uint8Array;
	/** By visit: what it counts while it is unserved, so far apart that a higher priority outweighs all lower ones. */
	readonly weight: Float64Array;
	/** By route: the first of its depot nodes; there are `tripsOf[route]` of them. */
	readonly firstTrip: Int32Array;
	readonly tripsOf: Int32Array;
	/** By route: whether the goods of a linked pair may stay on board at the depot. */
	readonly keepsLinked: Uint8Array;
	readonly balance: Balance | undefined;
	/** Cost of two near visits that are served on one day by different routes; 0: none. */
	readonly perSplit: number;
	/** Whom clustering wants together; empty where splits cost nothing. */
	readonly nearPairs: NearPairs;
}

/** Beyond all times; two of them still fit into an Int32. */
export const NEVER = 1_000_000_000;

/** More depot visits than these would leave a working day for nothing else. */
const MOST_TRIPS = 8;

export function compileProblem(problem: Problem): Instance {
	const { visits, vehicles } = problem;
	const agreeing = compatibilities(problem);
	const order = orderVehicles(problem, agreeing);
	const ordered = order.map(({ index }) => vehicles[index]!);
	const tripsOf = ordered.map(({ depot }) => (depot === undefined ? 0 : Math.min(MOST_TRIPS, visits.length)));
	const firstTrip = tripsOf.map(
		(_, route) => visits.length + 2 * ordered.length + sum(tripsOf.slice(0, route)),
	);
	const places = [
		...visits.map(({ place }) => place),
		...ordered.map(({ startPlace }) => startPlace),
		...ordered.map(({ endPlace }) => endPlace),
		...ordered.flatMap(({ depot }, route) => Array.from({ length: tripsOf[route]! }, () => depot?.place)),
	];
	const costs = ordered.map((vehicle) => vehicle.costs ?? problem.costs ?? defaultCosts);
	const balance = compileBalance(
		problem,
		order.map(({ index }) => index),
	);
	const perWorkSecond = Float64Array.from(costs, (cost) => cost.perWorkSecond);
	const noCheckIn = places.slice(visits.length).map(() => 0);
	return {
		visitCount: visits.length,
		routeCount: ordered.length,
		nodeCount: places.length,
		vehicleOf: Int32Array.from(order, ({ index }) => index),
		classOf: Int32Array.from(order, ({ kind }) => kind),
		classCount: 1 + Math.max(-1, ...order.map(({ kind }) => kind)),
		dayOf: Int32Array.from(ordered, dayOf),
		earliest: Int32Array.from(ordered, ({ earliest }) => earliest),
		latest: Int32Array.from(ordered, ({ latest }) => Math.min(latest, NEVER - 1)),
		perVehicle: Float64Array.from(costs, (cost) => cost.perVehicle),
		perWorkSecond,
		hasWork: perWorkSecond.some((cost) => cost > 0) || balance?.by === 'work',
		compatible: agreeing.inOrder(order.map(({ index }) => index)),
		site: Int32Array.from(places, (place, node) => (node < visits.length ? place! : -1 - node)),
		service: Int32Array.from([
			...visits.map(({ serviceSeconds }) => serviceSeconds),
			...ordered.flatMap(() => [0, 0]),
			...ordered.flatMap(({ depot }, route) =>
				Array.from({ length: tripsOf[route]! }, () => depot?.visitSeconds ?? 0),
			),
		]),
		checkIn: Int32Array.from([...visits.map(({ checkInSeconds }) => checkInSeconds), ...noCheckIn]),
		hasCheckIn: visits.some(({ checkInSeconds }) => checkInSeconds > 0),
		partner: Int32Array.from(visits, ({ pairedWith }) => pairedWith ?? -1),
		priority: Uint8Array.from(visits, ({ priority }) => priority),
		weight: weightsOf(problem),
		firstTrip: Int32Array.from(firstTrip),
		tripsOf: Int32Array.from(tripsOf),
		keepsLinked: Uint8Array.from(ordered, ({ depot }) => (depot?.keepsLinked === true ? 1 : 0)),
		balance,
		perSplit: problem.clustering?.perSplit ?? 0,
		nearPairs: nearPairs(problem.clustering === undefined ? { ...problem, visits: [] } : problem),
		...compileTravel(problem, places, costs),
		...compileWindows(visits, places.length),
		...compileLoads(problem, ordered, places.length),
	};
}

const secondsPerDay = 86_400;

export function dayOf({ earliest }: Vehicle): number {
	return Math.floor(earliest / secondsPerDay);
}

/** One of a priority counts more than all of the lower ones together; sums stay exact for 38,000 visits. */
function weightsOf({ visits }: Problem): Float64Array {
	const weights = [1, 1, 1, 1];
	for (let priority = 1; priority < 4; priority += 1) {
		const lower = visits.filter((visit) => visit.priority === priority - 1).length;
		weights[priority] = weights[priority - 1]! * (1 + lower);
	}
	return Float64Array.from(visits, ({ priority }) => weights[priority]!);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}
