import type { SimplifiedRoute } from '../nodes/shared/route.ts';
import { graphemesOf } from './graphemes.mts';
import { routeColour, routeDashes } from './route-colour.mts';
import { escapeXml } from './xml.mts';

export const legendWidth = 310;
const rowHeight = 44;
const headHeight = 92;
const footHeight = 160;
const mostDepots = 3;
const longestName = 24;

export function legendHeight(routeCount: number): number {
	return headHeight + routeCount * rowHeight + footHeight;
}

/** The column beside the map: a row for each route, the sum below. */
export function drawLegend(
	routes: readonly SimplifiedRoute[],
	unscheduledCount: number,
	left: number,
): string {
	const x = left + 26;
	const sumAt = headHeight + routes.length * rowHeight + 8;
	const depots = [
		...new Set(routes.flatMap(({ start, end }) => [start, end]).flatMap((end) => end?.name ?? [])),
	];
	const stops = routes.reduce((sum, route) => sum + route.stops.length, 0);
	const km = routes.reduce((sum, route) => sum + route.distanceKm, 0);
	return [
		`<g class="legend">`,
		`<text x="${x}" y="44" class="title">Routes</text>`,
		`<text x="${x}" y="66" class="quiet">${escapeXml(datesOf(routes))}</text>`,
		...routes.map((route, index) => drawRow(route, index, x, headHeight + index * rowHeight)),
		`<line x1="${x}" y1="${sumAt}" x2="${left + legendWidth - 26}" y2="${sumAt}" stroke="#d5d9de"/>`,
		`<text x="${x}" y="${sumAt + 26}" class="name">${counted(stops, 'stop')} · ${Math.round(km)} km</text>`,
		unscheduledCount > 0
			? `<text x="${x}" y="${sumAt + 48}" class="quiet">${counted(unscheduledCount, 'order')} not scheduled</text>`
			: '',
		...depots.slice(0, mostDepots).map((name, index) => drawDepotRow(name, x, sumAt + 76 + index * 24)),
		`</g>`,
	].join('\n');
}

function drawRow(route: SimplifiedRoute, index: number, x: number, y: number): string {
	const facts = [
		counted(route.stops.length, 'stop'),
		`${Math.round(route.distanceKm)} km`,
		hoursOf(route),
	].filter((fact) => fact !== '');
	const dashes = routeDashes(index);
	return [
		`<line x1="${x}" y1="${y + 18}" x2="${x + 26}" y2="${y + 18}" stroke="${routeColour(index)}" stroke-width="5" ` +
			`stroke-linecap="${dashes === '' ? 'round' : 'butt'}"${dashes === '' ? '' : ` stroke-dasharray="${dashes}"`}/>`,
		`<text x="${x + 40}" y="${y + 16}" class="name">${escapeXml(shorten(route.driver))}</text>`,
		`<text x="${x + 40}" y="${y + 33}" class="quiet">${escapeXml(facts.join(' · '))}</text>`,
	].join('\n');
}

function drawDepotRow(name: string, x: number, y: number): string {
	return [
		`<rect x="${x + 6}" y="${y - 11}" width="13" height="13" rx="2" fill="#1f2933"/>`,
		`<text x="${x + 40}" y="${y}" class="quiet">${escapeXml(shorten(name))}</text>`,
	].join('\n');
}

function hoursOf(route: SimplifiedRoute): string {
	const from = route.start?.at ?? route.stops[0]?.plannedArrival;
	const to = route.end?.at ?? route.stops.at(-1)?.plannedArrival;
	return from === undefined || to === undefined ? '' : `${from.slice(11, 16)}–${to.slice(11, 16)}`;
}

function datesOf(routes: readonly SimplifiedRoute[]): string {
	const dates = [...new Set(routes.map(({ date }) => date))].sort();
	const [first, last] = [dates[0], dates.at(-1)];
	if (first === undefined || last === undefined) return '';
	return first === last ? inWords(first) : `${first} to ${last}`;
}

const dayFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });

function inWords(date: string): string {
	const day = new Date(`${date}T00:00:00Z`);
	return Number.isNaN(day.getTime()) ? date : dayFormat.format(day);
}

function counted(count: number, noun: string): string {
	return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function shorten(text: string): string {
	const characters = graphemesOf(text);
	return characters.length > longestName ? `${characters.slice(0, longestName - 1).join('')}…` : text;
}
