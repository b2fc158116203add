import type { SimplifiedRoute } from '../nodes/shared/route.ts';
import { frameOf, type MapFrame, type MapPlace, type Point } from './map-frame.mts';
import type { Box, Segment } from './map-box.mts';
import { placeLabels, type Label, type Labelled } from './map-labels.mts';
import { drawLegend, legendHeight, legendWidth } from './map-legend.mts';
import { placeMarkers, type Marker } from './map-markers.mts';
import { routeColour, routeDashes } from './route-colour.mts';
import type { UnscheduledOrder } from './unscheduled-order.mts';
import { escapeXml } from './xml.mts';

const mapWidth = 930;
const mostHeight = 960;
const margin = 44;
const depotSize = 17;

/** The routes as an SVG picture: lines, numbered stops, depots, a legend and a scale. */
export function routeMap(
	routes: readonly SimplifiedRoute[],
	unscheduled: readonly UnscheduledOrder[] = [],
): string {
	const depots = depotsOf(routes);
	const places = [...routes.flatMap(({ stops }) => stops), ...depots];
	const frame = frameOf(places, mapWidth, [Math.max(420, legendHeight(routes.length)), mostHeight], margin);
	const depotBoxes = depots.map((depot) => ({
		...frame.toPoint(depot),
		width: depotSize,
		height: depotSize,
	}));
	const markers = placeMarkers(routes, frame, depotBoxes);
	const scaleBox = { x: 100, y: frame.height - 24, width: 200, height: 40 };
	const labels = placeLabels(townsOf(markers), {
		width: frame.width,
		height: frame.height,
		obstacles: [...markers, ...depotBoxes, scaleBox],
		lines: routes.flatMap((route) => segmentsOf(route, frame)),
	});
	const width = mapWidth + legendWidth;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${frame.height}" width="${width}" ` +
			`height="${frame.height}" role="img">`,
		`<title>${escapeXml(titleOf(routes))}</title>`,
		`<style>${style}</style>`,
		`<rect width="${width}" height="${frame.height}" rx="10" fill="#ffffff"/>`,
		`<path d="M10 0H${mapWidth}V${frame.height}H10a10 10 0 0 1-10-10V10A10 10 0 0 1 10 0z" fill="#f3f5f4"/>`,
		...routes.map((route, index) => drawLine(route, index, frame)),
		...labels.map(drawLabel),
		...markers.map(drawMarker),
		...depotBoxes.map(drawDepot),
		drawScale(frame),
		drawLegend(routes, unscheduled.length, mapWidth),
		'</svg>',
		'',
	].join('\n');
}

const style = [
	"text{font-family:system-ui,-apple-system,'Segoe UI','Helvetica Neue',Arial,sans-serif}",
	'.title{font-size:22px;font-weight:600;fill:#1f2933}',
	'.name{font-size:15px;font-weight:600;fill:#1f2933}',
	'.quiet{font-size:12.5px;fill:#5f6b76}',
	'.town{font-size:11.5px;fill:#47525d;paint-order:stroke;stroke:#f3f5f4;stroke-width:3px}',
	'.number{font-size:10.5px;font-weight:600;fill:#fff;text-anchor:middle}',
	'.line{fill:none;stroke-linejoin:round;stroke-linecap:round}',
].join('');

function titleOf(routes: readonly SimplifiedRoute[]): string {
	return routes.length === 0 ? 'No routes' : `Routes of ${routes.map(({ driver }) => driver).join(', ')}`;
}

/** Starts and ends of the routes, each place once. */
function depotsOf(routes: readonly SimplifiedRoute[]): MapPlace[] {
	const ends = routes.flatMap(({ start, end }) => [start, end]).filter((end) => end !== undefined);
	return [...new Map(ends.map((end) => [`${end.latitude},${end.longitude}`, end])).values()];
}

/** The way to the first stop and from the last one is thinner, so that the depot is not buried under lines. */
function drawLine(route: SimplifiedRoute, index: number, frame: MapFrame): string {
	const colour = routeColour(index);
	const dashes = routeDashes(index);
	const stops = route.stops.map(frame.toPoint);
	const approach = [route.start, route.stops[0]].filter((place) => place !== undefined).map(frame.toPoint);
	const way = [route.stops.at(-1), route.end].filter((place) => place !== undefined).map(frame.toPoint);
	return [
		...[approach, way].map(
			(line) =>
				`<path class="line" d="${pathOf(line)}" stroke="${colour}" stroke-width="1.4" stroke-opacity="0.55"/>`,
		),
		`<path class="line" d="${pathOf(stops)}" stroke="#ffffff" stroke-width="5.5" stroke-opacity="0.8"/>`,
		`<path class="line" d="${pathOf(stops)}" stroke="${colour}" stroke-width="2.8"` +
			`${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}/>`,
	].join('\n');
}

function pathOf(points: readonly Point[]): string {
	return points
		.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
		.join('');
}

function segmentsOf(route: SimplifiedRoute, frame: MapFrame): Segment[] {
	const points = route.stops.map(frame.toPoint);
	return points.slice(1).map((point, index) => [points[index] ?? point, point]);
}

function drawMarker({ x, y, width, height, text, route, stops }: Marker): string {
	const left = (x - width / 2).toFixed(1);
	const top = (y - height / 2).toFixed(1);
	const title = stops
		.map((stop) => `${stop.sequence} ${stop.externalId} ${stop.name} ${stop.plannedArrival.slice(11, 16)}`)
		.join('\n');
	return (
		`<g><title>${escapeXml(title)}</title><rect x="${left}" y="${top}" width="${width.toFixed(1)}" ` +
		`height="${height}" rx="${height / 2}" fill="${routeColour(route)}" stroke="#fff" stroke-width="1.5"/>` +
		`<text x="${x.toFixed(1)}" y="${(y + 3.7).toFixed(1)}" class="number">${text}</text></g>`
	);
}

function drawDepot({ x, y }: Box): string {
	const side = depotSize;
	const left = (x - side / 2).toFixed(1);
	const top = (y - side / 2).toFixed(1);
	return (
		`<rect x="${left}" y="${top}" width="${side}" height="${side}" rx="2" fill="#1f2933" stroke="#fff" ` +
		`stroke-width="2"/>`
	);
}

function drawLabel({ x, y, width, text, anchor }: Label): string {
	const left = { start: x - width / 2, middle: x, end: x + width / 2 }[anchor];
	return (
		`<text x="${left.toFixed(1)}" y="${(y + 4).toFixed(1)}" class="town" text-anchor="${anchor}">` +
		`${escapeXml(text)}</text>`
	);
}

function townsOf(markers: readonly Marker[]): Labelled[] {
	return markers.flatMap((marker) => {
		const town = townOf(marker.stops[0]?.address ?? '');
		return town === '' ? [] : [{ ...marker, text: town, importance: marker.stops.length }];
	});
}

/** The first part of an address that has no number in it. */
function townOf(address: string): string {
	return (
		address
			.split(',')
			.map((part) => part.trim())
			.find((part) => part !== '' && !/\d/.test(part)) ?? ''
	);
}

function drawScale({ height, pixelsPerKm }: MapFrame): string {
	const wanted = 120 / pixelsPerKm;
	const power = 10 ** Math.floor(Math.log10(wanted));
	const km = ([5, 2, 1].find((step) => step * power <= wanted) ?? 1) * power;
	const right = 24 + km * pixelsPerKm;
	const y = height - 22;
	return (
		`<path d="M24 ${y - 5}V${y}H${right.toFixed(1)}V${y - 5}" fill="none" stroke="#47525d" stroke-width="1.5"/>` +
		`<text x="${(right + 8).toFixed(1)}" y="${y + 1}" class="quiet">${km} km</text>`
	);
}
