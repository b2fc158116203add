import type { IDataObject } from 'n8n-workflow';
import type { Route } from '../../../contract/optimoroute/route';
import { isRecord, isTrue } from '../../shared/parameters';
import { listIn } from '../shared/rows';
import { simplifyRoute } from '../shared/simplifyRoute';
import { compareRoutes } from './changedRoutes';
import type { ChangedRoute, KnownRoutes } from './changedRoutes';
import { patience } from './eventLog';
import { isSwitchedOn, readOptions, wholeNumber } from '../../shared/trigger/settings';
import type { PollCall, Source } from './source';
import { readWatchedDays } from './watchedDays';

const sampleSize = 5;

/** The routes that were there at the last look. */
interface RouteMemory {
	/** How the days were chosen that were watched then. */
	choice: string;
	/** By day, YYYY-MM-DD. */
	days: Record<string, KnownRoutes>;
}

/** Routes that are planned, changed or gone. */
export const routes: Source = {
	memoryName: 'routes',
	look: async (call, kept) => {
		const { includeExisting, timeTolerance } = readOptions(call.context);
		const tolerance = wholeNumber(timeTolerance, { field: 'Time Tolerance', preset: 5, min: 0 });
		const memory = isRouteMemory(kept) ? kept : undefined;
		const { choice, days } = readWatchedDays(call.context);
		// Routes of a day that has come near are news; those of a day that was chosen just now are there already.
		const tellsUnknownDays = memory === undefined ? isTrue(includeExisting) : memory.choice === choice;
		const changes: ChangedRoute[] = [];
		const next: RouteMemory = { choice, days: {} };
		for (const { day, found } of await readRoutes(call, days)) {
			const before = memory?.days[day];
			const compared = compareRoutes(day, found, before ?? {}, tolerance);
			if (before !== undefined || tellsUnknownDays) changes.push(...compared.changes);
			next.days[day] = compared.known;
		}
		return { records: toRecords(call, changes), memory: { ...next } };
	},
	sample: async (call) => {
		const read = await readRoutes(call, readWatchedDays(call.context).days);
		const all = read.flatMap(({ day, found }) =>
			found.map((route): ChangedRoute => ({ change: 'created', day, route })),
		);
		return toRecords(call, all.slice(0, sampleSize));
	},
	withoutSample: {
		message: 'There is no route to show on these days',
		advice: "Plan routes, or choose other 'Days', and try again. A published workflow starts by itself",
	},
};

async function readRoutes(
	{ client }: PollCall,
	days: string[],
): Promise<Array<{ day: string; found: Route[] }>> {
	return await Promise.all(
		days.map(async (day) => {
			const { answer } = await client.call('getRoutes', { date: day }, patience);
			return { day, found: listIn(answer.routes, 'routes') };
		}),
	);
}

function toRecords({ context }: PollCall, changes: readonly ChangedRoute[]): IDataObject[] {
	const simplify = isSwitchedOn(context, 'simplify');
	return changes.map(({ change, day, route }) => ({
		change,
		...(simplify ? simplifyRoute(route, day, false) : { date: day, ...route }),
	}));
}

function isRouteMemory(kept: unknown): kept is RouteMemory {
	return isRecord(kept) && typeof kept.choice === 'string' && isRecord(kept.days);
}
