/** A list of visits that is filled again and again without being made anew. */
export interface VisitList {
	readonly items: Int32Array;
	length: number;
}

export function createVisitList(mostVisits: number): VisitList {
	return { items: new Int32Array(mostVisits), length: 0 };
}

export function push(list: VisitList, visit: number): void {
	list.items[list.length] = visit;
	list.length += 1;
}

export function copyVisits(from: VisitList, to: VisitList): void {
	to.items.set(from.items.subarray(0, from.length));
	to.length = from.length;
}

export function toArray({ items, length }: VisitList): number[] {
	return [...items.subarray(0, length)];
}
