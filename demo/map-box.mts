import type { Point } from './map-frame.mts';

/** A rectangle by its centre, in pixels. */
export interface Box extends Point {
	readonly width: number;
	readonly height: number;
}

export type Segment = readonly [from: Point, to: Point];

export function overlaps(a: Box, b: Box): boolean {
	const { x, y } = overlapOf(a, b);
	return x > 0 && y > 0;
}

/** How far two boxes reach into each other; not above 0 in one direction: they don't. */
export function overlapOf(a: Box, b: Box): Point {
	return {
		x: (a.width + b.width) / 2 - Math.abs(a.x - b.x),
		y: (a.height + b.height) / 2 - Math.abs(a.y - b.y),
	};
}

/** Whether any point of the line lies in the box: Liang and Barsky, ACM Transactions on Graphics 3 (1984), 1–22. */
export function crosses([from, to]: Segment, box: Box): boolean {
	const dx = to.x - from.x;
	const dy = to.y - from.y;
	const left = box.x - box.width / 2;
	const top = box.y - box.height / 2;
	let entering = 0;
	let leaving = 1;
	const edges: ReadonlyArray<readonly [towards: number, distance: number]> = [
		[-dx, from.x - left],
		[dx, left + box.width - from.x],
		[-dy, from.y - top],
		[dy, top + box.height - from.y],
	];
	for (const [towards, distance] of edges) {
		if (towards === 0 && distance < 0) return false;
		if (towards < 0) entering = Math.max(entering, distance / towards);
		if (towards > 0) leaving = Math.min(leaving, distance / towards);
	}
	return entering <= leaving;
}
