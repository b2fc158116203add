import type { Visit } from '../model/problem.mts';
import { NEVER } from './instance.mts';

/** When services may start, by visit; by node where starts, ends and depots are asked too: these are always open. */
export interface WindowTable {
	/** The windows of a visit stand from its own entry to before that of the next visit. */
	readonly firstWindow: Int32Array;
	readonly windowEarliest: Int32Array;
	readonly windowLatest: Int32Array;
	/** By node: the first window. */
	readonly firstOpens: Int32Array;
	readonly firstCloses: Int32Array;
	/** By node: the last window. */
	readonly lastOpens: Int32Array;
	readonly lastCloses: Int32Array;
}

export function compileWindows(visits: readonly Visit[], nodeCount: number): WindowTable {
	const anyTime = [{ earliest: -NEVER, latest: NEVER }];
	const windows = visits.map((visit) => (visit.windows.length === 0 ? anyTime : visit.windows));
	const firstWindow = new Int32Array(visits.length + 1);
	windows.forEach((list, visit) => (firstWindow[visit + 1] = firstWindow[visit]! + list.length));
	const flat = windows.flat();
	const byNode = (read: (list: (typeof windows)[number]) => number | undefined, otherwise: number) =>
		Int32Array.from({ length: nodeCount }, (_, node) => {
			const list = windows[node];
			return Math.max(-NEVER, Math.min(NEVER, (list && read(list)) ?? otherwise));
		});
	return {
		firstWindow,
		windowEarliest: Int32Array.from(flat, ({ earliest }) => Math.max(earliest, -NEVER)),
		windowLatest: Int32Array.from(flat, ({ latest }) => Math.min(latest, NEVER)),
		firstOpens: byNode((list) => list[0]?.earliest, -NEVER),
		firstCloses: byNode((list) => list[0]?.latest, NEVER),
		lastOpens: byNode((list) => list.at(-1)?.earliest, -NEVER),
		lastCloses: byNode((list) => list.at(-1)?.latest, NEVER),
	};
}
