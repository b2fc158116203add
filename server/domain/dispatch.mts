import type { Domain } from './domain.mts';
import type { Order } from './order.mts';
import type { Route } from './route.mts';

/** The routes of a day as they were last sent to the drivers. The day sent last is the company's live plan. */
export interface Dispatch {
	/** See `dispatchId`. */
	readonly id: string;
	readonly companyId: string;
	/** YYYY-MM-DD */
	readonly date: string;
	/** ISO 8601, UTC. */
	readonly sentAt: string;
	readonly routes: readonly SentRoute[];
	/** Whether customers were told. */
	readonly notifiesCustomers: boolean;
}

/** A route as it was when it was sent, whatever became of it. */
export interface SentRoute extends Pick<
	Route,
	| 'driverId'
	| 'vehicleId'
	| 'start'
	| 'end'
	| 'stops'
	| 'startAt'
	| 'endAt'
	| 'distanceMeters'
	| 'metersToEnd'
	| 'secondsToEnd'
> {
	readonly routeId: string;
	/** Those of its stops, in driving order. */
	readonly orderIds: readonly string[];
}

/** One record for each company and day. */
export const dispatchId = (companyId: string, date: string): string => `${companyId} ${date}`;

/** What was sent for a day; undefined: nothing. */
export function dispatchOf(domain: Domain, companyId: string, date: string): Dispatch | undefined {
	return domain.store.records.dispatches.get(dispatchId(companyId, date));
}

/** The live plan of a company: the day it sent last. */
export function liveDispatch(domain: Domain, companyId: string): Dispatch | undefined {
	return domain.store.records.dispatches.find('byCompany', companyId).at(-1);
}

/** The route, as it was sent, on which a driver has the order; undefined: no driver has it. */
export function sentRouteOf(domain: Domain, { id, companyId, date }: Order): SentRoute | undefined {
	return dispatchOf(domain, companyId, date)?.routes.find(({ orderIds }) => orderIds.includes(id));
}
