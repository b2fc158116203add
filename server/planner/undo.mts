import { refreshRoute } from './refresh.mts';
import { linkRoute, startOf, endOf, type Tours } from './tours.mts';

/** Remembers the routes that a round touches, so that it can be taken back without copying the whole plan. */
export interface Undo {
	/** Begins a round: everything remembered is forgotten. */
	begin(): void;
	/** Has to be called before a route is changed. */
	remember(route: number): void;
	/** The routes of this round. */
	readonly touched: readonly number[];
	isTouched(route: number): boolean;
	takeBack(): void;
}

export function createUndo(tours: Tours): Undo {
	const { visitCount, routeCount } = tours.instance;
	const touched: number[] = [];
	const sequence = new Int32Array(visitCount);
	const from = new Int32Array(routeCount);
	const length = new Int32Array(routeCount);
	const stamp = new Int32Array(routeCount);
	let round = 0;
	let used = 0;
	return {
		touched,
		begin: () => {
			round += 1;
			used = 0;
			touched.length = 0;
		},
		isTouched: (route) => stamp[route] === round,
		remember: (route) => {
			if (stamp[route] === round) return;
			stamp[route] = round;
			touched.push(route);
			from[route] = used;
			const end = endOf(tours, route);
			for (let node = tours.next[startOf(tours, route)]!; node !== end; node = tours.next[node]!) {
				sequence[used] = node;
				used += 1;
			}
			length[route] = used - from[route];
		},
		takeBack: () => {
			for (const route of touched) {
				const end = endOf(tours, route);
				for (let node = tours.next[startOf(tours, route)]!; node !== end; node = tours.next[node]!) {
					tours.routeOf[node] = -1;
				}
			}
			for (const route of touched) {
				const first = from[route]!;
				linkRoute(tours, route, sequence.subarray(first, first + length[route]!));
				refreshRoute(tours, route);
			}
		},
	};
}
