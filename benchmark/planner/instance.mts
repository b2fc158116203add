/** A public or generated instance as its file has it: one depot, one kind of vehicle, the plane. */
export interface Instance {
	readonly name: string;
	readonly family: Family;
	/** Node 0 is the depot. */
	readonly nodes: readonly Node[];
	/** The most vehicles that may be used. */
	readonly vehicles: number;
	readonly capacity: number;
	/** Whether each way is rounded to a whole number before it is added up, as CVRPLIB has it. */
	readonly hasRoundedWays: boolean;
	/** Whether service may only start in the windows; without, time plays no part. */
	readonly hasWindows: boolean;
}

export interface Node {
	readonly x: number;
	readonly y: number;
	/** What a delivery takes; of a linked pair below 0 for the delivery. */
	readonly demand: number;
	readonly ready: number;
	readonly due: number;
	readonly service: number;
	/** The other half of a linked pair. */
	readonly partner?: number;
}

export type Family = 'Solomon' | `Homberger ${number}` | 'Li & Lim' | 'X < 300' | 'X 300–499' | 'X ≥ 500';

/** The length of a way, as the conventions of the instance count it. */
export function wayBetween({ nodes, hasRoundedWays }: Instance, from: number, to: number): number {
	const [a, b] = [nodes[from], nodes[to]];
	if (a === undefined || b === undefined) throw new RangeError(`There is no way from ${from} to ${to}`);
	const length = Math.hypot(a.x - b.x, a.y - b.y);
	return hasRoundedWays ? Math.floor(length + 0.5) : length;
}
