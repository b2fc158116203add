import { role } from '../instance/load-table.mts';
import { endOf, startOf, type Tours } from './tours.mts';

/** Brings the loads of a route up to date, where they are mixed. False if more is on board than the vehicle takes. */
export function createRefreshLoads(tours: Tours): (route: number) => boolean {
	const { instance, next, previous, onBoard, pickedUp, toDeliver, peakUntil, peakFrom, openPairs } = tours;
	const { visitCount, dimensions, loads, role: roles, capacities } = instance;

	/** What has to be loaded at the start or at a depot: all deliveries until the next depot visit or the end. */
	function deliveriesAfter(depot: number, load: number): number {
		let sum = 0;
		for (let node = next[depot]!; node < visitCount; node = next[node]!) {
			if (roles[node] === role.delivery) sum += loads[node * dimensions + load]!;
		}
		return sum;
	}

	/** The largest load of a dimension on the whole route. */
	function refreshForward(start: number, end: number, load: number): number {
		let linked = 0;
		let picked = 0;
		let ahead = deliveriesAfter(start, load);
		let peak = ahead;
		let largest = peak;
		for (let node = start; node !== end; node = next[node]!) {
			const cell = node * dimensions + load;
			const kind = roles[node]!;
			if (kind === role.delivery) ahead -= loads[cell]!;
			else if (kind === role.pickup) picked += loads[cell]!;
			else if (kind === role.linkedPickup) linked += loads[cell]!;
			else if (kind === role.linkedDelivery) linked -= loads[cell]!;
			else if (node !== start) {
				picked = 0;
				ahead = deliveriesAfter(node, load);
				peak = 0;
			}
			const carried = linked + picked + ahead;
			if (carried > peak) peak = carried;
			if (peak > largest) largest = peak;
			onBoard[cell] = carried;
			pickedUp[cell] = picked;
			toDeliver[cell] = ahead;
			peakUntil[cell] = peak;
		}
		return largest;
	}

	function refreshBackward(start: number, end: number, load: number): void {
		let peak = 0;
		for (let node = previous[end]!; ; node = previous[node]!) {
			const carried = onBoard[node * dimensions + load]!;
			if (carried > peak) peak = carried;
			peakFrom[node * dimensions + load] = peak;
			if (node === start) return;
			// What is on board before a depot visit has nothing to do with what is on board after it.
			if (node >= visitCount) peak = 0;
		}
	}

	function countOpenPairs(start: number, end: number): void {
		let open = 0;
		for (let node = start; node !== end; node = next[node]!) {
			if (roles[node] === role.linkedPickup) open += 1;
			else if (roles[node] === role.linkedDelivery) open -= 1;
			openPairs[node] = open;
		}
	}

	return (route) => {
		const start = startOf(tours, route);
		const end = endOf(tours, route);
		countOpenPairs(start, end);
		for (let load = 0; load < dimensions; load += 1) {
			const largest = refreshForward(start, end, load);
			if (largest > capacities[route * dimensions + load]!) return false;
			refreshBackward(start, end, load);
		}
		return true;
	};
}
