import { dispatchOf, type Dispatch, type SentRoute } from './dispatch.mts';
import type { Domain } from './domain.mts';
import { within } from './records.mts';
import type { Route, Stop } from './route.mts';

/** Whether what the drivers have is what is planned now. */
export type DispatchState = 'not-sent' | 'sent' | 'changed';

/** How many routes of a day are other than when they were sent. */
export interface RouteChanges {
	/** Of drivers who were sent none. */
	readonly added: number;
	readonly modified: number;
	/** Sent to drivers who have none now. */
	readonly removed: number;
}

/** A day as it was sent beside the day as it is planned now. */
export interface DispatchComparison {
	readonly state: DispatchState;
	readonly changes: RouteChanges;
	/** undefined: nothing was sent. */
	readonly dispatch: Dispatch | undefined;
}

/** The routes of a day that somebody drives and that lead somewhere. */
export function drivenRoutes(domain: Domain, companyId: string, date: string): Route[] {
	return domain.store.records.routes
		.find('byDate', within(companyId, date))
		.filter(({ driverId, stops }) => driverId !== null && stops.length > 0);
}

/** @param date YYYY-MM-DD */
export function compareWithSent(domain: Domain, companyId: string, date: string): DispatchComparison {
	const dispatch = dispatchOf(domain, companyId, date);
	const planned = drivenRoutes(domain, companyId, date);
	const states = planned.map((route) => stateOfRoute(dispatch, route));
	const count = (state: DispatchState): number => states.filter((one) => one === state).length;
	const driverIds = new Set(planned.map((route) => route.driverId));
	const removed = (dispatch?.routes ?? []).filter((route) => !driverIds.has(route.driverId)).length;
	const changes = { added: count('not-sent'), modified: count('changed'), removed };
	if (dispatch === undefined) return { state: 'not-sent', changes, dispatch };
	const isAsSent = states.every((state) => state === 'sent') && removed === 0;
	return { state: isAsSent ? 'sent' : 'changed', changes, dispatch };
}

/** A planned route beside what its driver was sent; a new plan has new routes, which may still be the same to drive. */
export function stateOfRoute(dispatch: Dispatch | undefined, route: Route): DispatchState {
	const sent = dispatch?.routes.filter(({ driverId }) => driverId === route.driverId) ?? [];
	if (sent.length === 0) return 'not-sent';
	return sent.some((one) => isAsSent(one, route)) ? 'sent' : 'changed';
}

function isAsSent(sent: SentRoute, route: Route): boolean {
	return (
		sent.vehicleId === route.vehicleId &&
		sent.startAt === route.startAt &&
		sent.endAt === route.endAt &&
		sent.stops.length === route.stops.length &&
		sent.stops.every((stop, index) => isSameStop(stop, route.stops[index]))
	);
}

function isSameStop(one: Stop, other: Stop | undefined): boolean {
	return (
		one.orderId === other?.orderId &&
		one.arriveAt === other.arriveAt &&
		one.startAt === other.startAt &&
		one.leaveAt === other.leaveAt
	);
}
