import type { Answer } from './answer';
import type { DispatchStatus } from './dispatch';

export interface RouteStop {
	/** From 1, visits to the depot in between included; where the route starts 0, where it ends one more than the last. */
	stopNumber: number;
	/** "-" for an order without a number, and for the depot. */
	orderNo: string;
	/** Id of the order; empty for the depot. */
	id: string;
	locationNo: string;
	locationName: string;
	address: string;
	latitude: number;
	longitude: number;
	/** Begin of the service, HH:MM, wall time of the account. */
	scheduledAt: string;
	/** YYYY-MM-DD HH:MM:SS */
	scheduledAtDt: string;
	/** YYYY-MM-DD HH:MM:SS */
	arrivalTimeDt: string;
	/** Seconds from the stop before. */
	travelTime: number;
	/** Metres from the stop before. */
	distance: number;
	/** Only for rows that are no order. */
	type?: 'break' | 'depot';
}

export interface Route {
	driverExternalId: string;
	driverSerial: string;
	driverName: string;
	vehicleRegistration: string;
	vehicleLabel: string;
	/** Whole minutes from leaving the start to reaching the end. */
	duration: number;
	/** Kilometres. */
	distance: number;
	/** Sums over the orders, rounded to whole units. */
	load1: number;
	load2: number;
	load3: number;
	load4: number;
	stops: RouteStop[];
	/** Google's encoded polyline, five decimals. */
	routePolyline?: string;
	/** Not in the vendor's public reference; only where it was asked for. */
	dispatchStatus?: DispatchStatus;
}

export interface RoutesRequest {
	/** YYYY-MM-DD */
	date: string;
	driverExternalId?: string;
	driverSerial?: string;
	vehicleRegistration?: string;
	includeRoutePolyline?: boolean;
	includeRouteStartEnd?: boolean;
	/** Not in the vendor's public reference. */
	includeDispatchStatus?: boolean;
}

export interface RoutesAnswer extends Answer {
	routes: Route[];
}
