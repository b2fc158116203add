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

function pushApart(boxes: readonly Movable[], fixed: readonly Box[]): void {
	for (let round = 0; round < rounds; round++) {
		let moved = false;
		boxes.forEach((box, index) => {
			for (const other of fixed) moved = move(box, other, 1) || moved;
			for (const other of boxes.slice(0, index)) {
				const isApart = !move(other, box, 0.5);
				move(box, other, 1);
				moved = moved || !isApart;
			}
		});
		if (!moved) return;
	}
}

/** Moves a box by a share of the shortest way out of another one; ties go left and up. */
function move(box: Movable, from: Box, share: number): boolean {
	const overlap = overlapOf(box, from);
	if (overlap.x <= 0 || overlap.y <= 0) return false;
	if (overlap.x <= overlap.y) box.x += (box.x > from.x ? overlap.x : -overlap.x) * share;
	else box.y += (box.y > from.y ? overlap.y : -overlap.y) * share;
	return true;
}
