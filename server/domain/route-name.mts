import type { Domain } from './domain.mts';
import { driverOfRoute } from './find-driver.mts';
import { within } from './records.mts';
import type { Route } from './route.mts';

/** What a dispatcher calls a route: its own name, or else its driver and day. */
export function nameOfRoute(domain: Domain, route: Pick<Route, 'name' | 'driverId' | 'date'>): string {
	if (route.name !== '') return route.name;
	return `${driverOfRoute(domain, route)?.name ?? 'Route'}, ${route.date}`;
}

/** A name that no other route of the day has, for one without a driver. */
export function freeRouteName(domain: Domain, companyId: string, date: string): string {
	const routes = domain.store.records.routes.find('byDate', within(companyId, date));
	const taken = new Set(routes.map(({ name }) => name));
	for (let number = 1; ; number += 1) {
		const name = `Route ${number}, ${date}`;
		if (!taken.has(name)) return name;
	}
}
