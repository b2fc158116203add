import type { Route } from '../../../contract/optimoroute/route';
import { shortHash } from '../../shared/shortHash';

/** What is remembered of a route. */
export interface KnownRoute {
	/** Who drives, and what: enough to tell of the route once it is gone. */
	driver: Pick<
		Route,
		'driverExternalId' | 'driverName' | 'driverSerial' | 'vehicleLabel' | 'vehicleRegistration'
	>;
	/** Differs if the vehicle, the stops or their sequence do. */
	plan: string;
	/** Arrival at each stop, in whole minutes since the day began. */
	arrivals: number[];
}

export function toKnown(route: Route, day: string): KnownRoute {
	const { driverExternalId, driverName, driverSerial, vehicleLabel, vehicleRegistration, stops = [] } = route;
	const plan = [vehicleRegistration, vehicleLabel, ...stops.map(({ id, type }) => id || type)];
	return {
		driver: { driverExternalId, driverName, driverSerial, vehicleLabel, vehicleRegistration },
		plan: shortHash(plan.join('\n')),
		arrivals: stops.map(({ arrivalTimeDt }) => minutesInto(day, arrivalTimeDt)),
	};
}

/** Whether a route is another one now, or comes more than `toleranceMinutes` earlier or later to a stop. */
export function differs(now: KnownRoute, before: KnownRoute, toleranceMinutes: number): boolean {
	if (now.plan !== before.plan) return true;
	return now.arrivals.some((arrival, stop) => Math.abs(arrival - before.arrivals[stop]) > toleranceMinutes);
}

/** A route that is gone, in the form of those that are there. */
export function goneRoute({ driver }: KnownRoute): Route {
	return { ...driver, duration: 0, distance: 0, load1: 0, load2: 0, load3: 0, load4: 0, stops: [] };
}

/** 0 where the moment cannot be read. */
function minutesInto(day: string, moment: string | undefined): number {
	const ms = Date.parse(`${moment?.replace(' ', 'T')}Z`) - Date.parse(day);
	return Math.round(ms / 60_000) || 0;
}
