import type { SimplifiedRoute, SimplifiedStop } from '../nodes/shared/route.ts';
import { overlapOf, type Box } from './map-box.mts';
import type { MapFrame, Point } from './map-frame.mts';

/** One dot on the map: consecutive stops of one route at one place. */
export interface Marker extends Box {
	/** Index of the route. */
	readonly route: number;
	readonly stops: readonly SimplifiedStop[];
	/** "5" or "5–7". */
	readonly text: string;
}

const markerHeight = 19;
const digitWidth = 6.8;
const rounds = 40;
/** Overlap in pixels that nobody sees. */
const slack = 0.1;

/** Markers stand at their places, moved aside as far as others or the fixed boxes are in their way. */
export function placeMarkers(
	routes: readonly SimplifiedRoute[],
	frame: MapFrame,
	fixed: readonly Box[],
): Marker[] {
	const markers = routes.flatMap((route, index) =>
		groupByPlace(route.stops).map((stops) => {
			const text = markerText(stops);
			const width = Math.max(markerHeight, text.length * digitWidth + 8);
			return { ...pointOf(stops, frame), width, height: markerHeight, route: index, stops, text };
		}),
	);
	pushApart(markers, fixed);
	return markers;
}

function groupByPlace(stops: readonly SimplifiedStop[]): SimplifiedStop[][] {
	const groups: SimplifiedStop[][] = [];
	for (const stop of stops) {
		const group = groups.at(-1);
		const last = group?.at(-1);
		if (last?.latitude === stop.latitude && last.longitude === stop.longitude) group?.push(stop);
		else groups.push([stop]);
	}
	return groups;
}

function pointOf([first]: readonly SimplifiedStop[], frame: MapFrame): Point {
	return first === undefined ? { x: 0, y: 0 } : frame.toPoint(first);
}

function markerText(stops: readonly SimplifiedStop[]): string {
	const first = stops[0]?.sequence;
	const last = stops.at(-1)?.sequence;
	return first === last ? String(first) : `${first}–${last}`;
}

type Movable = { -readonly [Key in keyof Box]: Box[Key] };

/** Round after round, since a box that makes way may come in another one's way. */
function pushApart(boxes: readonly Movable[], fixed: readonly Box[]): void {
	for (let round = 0; round < rounds; round++) {
		const moves = boxes.map((box, index) => {
			const others = boxes.slice(0, index).map((other) => moveApart(box, other));
			return [...others, ...fixed.map((other) => moveOut(box, other))].some(Boolean);
		});
		if (!moves.some(Boolean)) return;
	}
}

function moveApart(a: Movable, b: Movable): boolean {
	const { dx, dy } = wayOut(a, b);
	a.x += dx / 2;
	a.y += dy / 2;
	b.x -= dx / 2;
	b.y -= dy / 2;
	return dx !== 0 || dy !== 0;
}

function moveOut(box: Movable, fixed: Box): boolean {
	const { dx, dy } = wayOut(box, fixed);
	box.x += dx;
	box.y += dy;
	return dx !== 0 || dy !== 0;
}

/** The shortest move that ends an overlap; of two boxes at one place the first one goes left or up. */
function wayOut(box: Box, from: Box): { dx: number; dy: number } {
	const overlap = overlapOf(box, from);
	if (overlap.x <= slack || overlap.y <= slack) return { dx: 0, dy: 0 };
	if (overlap.x <= overlap.y) return { dx: box.x > from.x ? overlap.x : -overlap.x, dy: 0 };
	return { dx: 0, dy: box.y > from.y ? overlap.y : -overlap.y };
}
