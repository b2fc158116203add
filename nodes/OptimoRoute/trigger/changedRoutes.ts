import type { Route } from '../../../contract/optimoroute/route';
import { differs, goneRoute, toKnown } from './knownRoute';
import type { KnownRoute } from './knownRoute';

/** The routes of a day, by what tells their drivers apart. */
export type KnownRoutes = Record<string, KnownRoute>;

export interface ChangedRoute {
	change: 'created' | 'changed' | 'removed';
	/** YYYY-MM-DD */
	day: string;
	route: Route;
}

export interface Comparison {
	changes: ChangedRoute[];
	/** What to compare with the next time. */
	known: KnownRoutes;
}

/**
 * Compares the routes of a day with those that are known. A route whose times have changed by no more than
 * the tolerance stays known as it was, so that small changes add up.
 */
export function compareRoutes(
	day: string,
	routes: readonly Route[],
	before: KnownRoutes,
	toleranceMinutes: number,
): Comparison {
	const changes: ChangedRoute[] = [];
	const known: KnownRoutes = {};
	for (const [driver, route] of byDriver(routes)) {
		const now = toKnown(route, day);
		const isKnown = Object.prototype.hasOwnProperty.call(before, driver);
		const isSame = isKnown && !differs(now, before[driver], toleranceMinutes);
		known[driver] = isSame ? before[driver] : now;
		if (!isSame) changes.push({ change: isKnown ? 'changed' : 'created', day, route });
	}
	for (const [driver, route] of Object.entries(before)) {
		if (!(driver in known)) changes.push({ change: 'removed', day, route: goneRoute(route) });
	}
	return { changes, known };
}

/** Routes by their drivers; drivers whom nothing tells apart are counted. */
function byDriver(routes: readonly Route[]): Map<string, Route> {
	const named = new Map<string, Route>();
	for (const route of routes) {
		const name = [route.driverSerial, route.driverExternalId, route.driverName].join('/');
		let unique = name;
		for (let count = 2; named.has(unique); count++) unique = `${name}/${count}`;
		named.set(unique, route);
	}
	return named;
}
