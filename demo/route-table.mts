import type { SimplifiedRoute } from '../nodes/shared/route.ts';
import { graphemesOf } from './graphemes.mts';
import type { UnscheduledOrder } from './unscheduled-order.mts';

type Align = 'left' | 'right';

const columns: ReadonlyArray<readonly [title: string, align: Align]> = [
	['Driver', 'left'],
	['Stops', 'right'],
	['km', 'right'],
	['From', 'left'],
	['To', 'left'],
];

/** The day as text for a terminal: a line for each route, the sum, then what was left out and why. */
export function routeTable(
	routes: readonly SimplifiedRoute[],
	unscheduled: readonly UnscheduledOrder[],
): string {
	const head = columns.map(([title]) => title);
	const body = routes.map(routeCells);
	const widths = columns.map((_, column) =>
		Math.max(...[head, ...body, totalCells(routes)].map((cells) => widthOf(cells[column] ?? ''))),
	);
	const rule = '─'.repeat(widths.reduce((sum, width) => sum + width + gap.length, -gap.length));
	const lines = [alignCells(head, widths), rule, ...body.map((cells) => alignCells(cells, widths)), rule];
	return [...lines, alignCells(totalCells(routes), widths), ...unscheduledLines(unscheduled)].join('\n');
}

const gap = '  ';

function routeCells(route: SimplifiedRoute): string[] {
	return [
		printable(route.driver),
		String(route.stops.length),
		route.distanceKm.toFixed(1),
		clock(departureOf(route)),
		clock(returnOf(route)),
	];
}

function totalCells(routes: readonly SimplifiedRoute[]): string[] {
	const stops = routes.reduce((sum, route) => sum + route.stops.length, 0);
	const km = routes.reduce((sum, route) => sum + route.distanceKm, 0);
	const departures = routes.map(departureOf).filter((at) => at !== undefined);
	const returns = routes.map(returnOf).filter((at) => at !== undefined);
	return ['Total', String(stops), km.toFixed(1), clock(departures.sort()[0]), clock(returns.sort().at(-1))];
}

function departureOf(route: SimplifiedRoute): string | undefined {
	return route.start?.at ?? route.stops[0]?.plannedArrival;
}

function returnOf(route: SimplifiedRoute): string | undefined {
	return route.end?.at ?? route.stops.at(-1)?.plannedArrival;
}

/** HH:MM of YYYY-MM-DDTHH:MM:SS. */
function clock(at: string | undefined): string {
	return at?.slice(11, 16) ?? '';
}

function unscheduledLines(unscheduled: readonly UnscheduledOrder[]): string[] {
	if (unscheduled.length === 0) return ['', 'Every order is scheduled.'];
	const byReason = new Map<string, string[]>();
	for (const { orderNo, reason } of unscheduled) {
		byReason.set(reason, [...(byReason.get(reason) ?? []), printable(orderNo)]);
	}
	const groups = [...byReason].sort(([, a], [, b]) => b.length - a.length);
	return [
		'',
		`Not scheduled: ${unscheduled.length}`,
		...groups.flatMap(([reason, orderNos]) => [`  ${printable(reason)}`, `    ${orderNos.join(', ')}`]),
	];
}

function alignCells(cells: readonly string[], widths: readonly number[]): string {
	const aligned = cells.map((cell, column) => {
		const padding = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
		return columns[column]?.[1] === 'right' ? padding + cell : cell + padding;
	});
	return aligned.join(gap).trimEnd();
}

function widthOf(text: string): number {
	return graphemesOf(text).length;
}

/** A name from outside must not steer the terminal. */
function printable(text: string): string {
	return text.replace(/\p{Cc}+/gu, ' ').trim();
}
