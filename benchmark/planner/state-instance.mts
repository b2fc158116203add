import type { Problem, Vehicle, Visit } from '../../server/planner/model/problem.mts';
import { type Instance, type Node, wayBetween } from './instance.mts';

/** Beyond any time that is met, and whole. */
const always = 999_999_999;

/** Distances and times are counted in thousandths where the file's own are not whole. */
export const unitsOf = ({ hasRoundedWays }: Instance): number => (hasRoundedWays ? 1 : 1000);

/** The instance in the planner's terms, to be solved for distance alone: visit `i` is node `i + 1`. */
export function stateInstance(instance: Instance): Problem {
	const units = unitsOf(instance);
	const size = instance.nodes.length;
	const bytes = size * size * Int32Array.BYTES_PER_ELEMENT;
	const meters = new Int32Array(new SharedArrayBuffer(bytes));
	for (let from = 0; from < size; from += 1) {
		for (let to = 0; to < size; to += 1) {
			meters[from * size + to] = Math.round(units * wayBetween(instance, from, to));
		}
	}
	const [depot, ...customers] = instance.nodes;
	if (depot === undefined) throw new Error(`${instance.name} has no depot`);
	const seconds = instance.hasWindows ? meters : new Int32Array(new SharedArrayBuffer(bytes));
	return {
		visits: customers.map((node, index) => stateVisit(instance, node, index + 1, units)),
		vehicles: Array.from({ length: instance.vehicles }, () => stateVehicle(instance, depot, units)),
		travel: { size, seconds, meters },
		costs: { perMeter: 1, perTravelSecond: 0, perWorkSecond: 0, perVehicle: 0 },
	};
}

function stateVisit(instance: Instance, node: Node, place: number, units: number): Visit {
	const window = { earliest: node.ready * units, latest: Math.min(node.due * units, always) };
	return {
		place,
		serviceSeconds: node.service * units,
		checkInSeconds: 0,
		windows: instance.hasWindows ? [window] : [],
		kind: node.partner !== undefined && node.demand > 0 ? 'pickup' : 'delivery',
		loads: [Math.abs(node.demand), 0, 0, 0],
		skills: [],
		features: [],
		priority: 1,
		...(node.partner === undefined ? {} : { pairedWith: node.partner - 1 }),
	};
}

function stateVehicle({ capacity, hasWindows }: Instance, depot: Node, units: number): Vehicle {
	return {
		startPlace: 0,
		endPlace: 0,
		earliest: hasWindows ? depot.ready * units : 0,
		latest: hasWindows ? depot.due * units : always,
		capacities: [capacity, undefined, undefined, undefined],
		skills: [],
		features: [],
	};
}
