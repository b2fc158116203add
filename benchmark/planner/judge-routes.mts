import { type Instance, wayBetween } from './instance.mts';

/** How far a time may be off by rounding each way to a thousandth. */
const tolerancePerWay = 0.0005;

export interface Judged {
	/** In double precision, by the conventions of the instance. */
	readonly distance: number;
	/** Customers on no route. */
	readonly unassigned: number;
}

/**
 * Drives routes of node numbers anew, from the coordinates of the file and in double precision.
 * @throws Error with the first promise that a route breaks
 */
export function judgeRoutes(instance: Instance, routes: ReadonlyArray<readonly number[]>): Judged {
	if (routes.length > instance.vehicles) throw new Error(`${instance.name}: too many routes`);
	const served = routes.flat();
	if (new Set(served).size !== served.length || served.includes(0)) {
		throw new Error(`${instance.name}: a customer is served more than once`);
	}
	const distance = routes.reduce((sum, route) => sum + drive(instance, route), 0);
	return { distance, unassigned: instance.nodes.length - 1 - served.length };
}

function drive(instance: Instance, route: readonly number[]): number {
	const { nodes, capacity, hasWindows, name } = instance;
	const tolerance = tolerancePerWay * (route.length + 1);
	let clock = nodes[0]?.ready ?? 0;
	let distance = 0;
	let from = 0;
	let load = route.reduce((sum, at) => sum + (isLinked(instance, at) ? 0 : demandOf(instance, at)), 0);
	const seen = new Set<number>();
	for (const at of [...route, 0]) {
		if (load > capacity) throw new Error(`${name}: ${load} on the way to ${at}`);
		const way = wayBetween(instance, from, at);
		const node = nodes[at];
		distance += way;
		clock = Math.max(clock + way, node?.ready ?? 0);
		if (hasWindows && clock > (node?.due ?? -Infinity) + tolerance) {
			throw new Error(`${name}: reaches ${at} at ${clock}`);
		}
		clock += node?.service ?? 0;
		load += isLinked(instance, at) ? demandOf(instance, at) : -demandOf(instance, at);
		checkPair(instance, route, seen, at);
		seen.add(at);
		from = at;
	}
	return distance;
}

function checkPair(
	{ nodes, name }: Instance,
	route: readonly number[],
	seen: ReadonlySet<number>,
	at: number,
) {
	const partner = nodes[at]?.partner;
	if (partner === undefined) return;
	const isInOrder = (nodes[at]?.demand ?? 0) > 0 ? !seen.has(partner) : seen.has(partner);
	if (!route.includes(partner) || !isInOrder)
		throw new Error(`${name}: ${at} is not in order with ${partner}`);
}

const isLinked = ({ nodes }: Instance, at: number): boolean => nodes[at]?.partner !== undefined;

const demandOf = ({ nodes }: Instance, at: number): number => nodes[at]?.demand ?? 0;
