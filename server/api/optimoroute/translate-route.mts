import type { Route as WireRoute, RouteStop } from '../../../contract/optimoroute/route.ts';
import type { LiveEstimate, ScheduleInformation } from '../../../contract/optimoroute/schedule.ts';
import type { Domain } from '../../domain/domain.mts';
import { driverOfRoute } from '../../domain/find-driver.mts';
import type { DriverPlace } from '../../domain/driver.mts';
import type { Expected, LiveEstimates } from '../../domain/live-estimate.mts';
import type { Order } from '../../domain/order.mts';
import { depotOf, type DepotVisit, type Route, type Stop } from '../../domain/route.mts';
import { encodePolyline } from '../../geo/polyline.mts';
import { writeNumber } from './translate-order.mts';
import { dateTimeOf, wireId } from './wire-values.mts';

type StopTimes = Pick<
	RouteStop,
	'scheduledAt' | 'scheduledAtDt' | 'arrivalTimeDt' | 'travelTime' | 'distance'
>;

/** `scheduledAt` is the begin of the service, `arrivalTimeDt` may be earlier. */
function writeTimes(date: string, stop: Omit<Stop, 'orderId' | 'leaveAt'>): StopTimes {
	const { scheduledAt, scheduledAtDt, arrivalTimeDt } = writeExpected(date, stop);
	const { travelSeconds: travelTime, distanceMeters: distance } = stop;
	return { scheduledAt, scheduledAtDt, arrivalTimeDt, travelTime, distance };
}

function writeExpected(date: string, { arriveAt, startAt }: Expected): LiveEstimate {
	const scheduledAtDt = dateTimeOf(date, startAt);
	const arrivalTimeDt = dateTimeOf(date, arriveAt);
	return { scheduledAt: scheduledAtDt.slice(11, 16), scheduledAtDt, arrivalTimeDt };
}

export interface RouteParts {
	readonly polyline: boolean;
	/** Rows for where the route begins and ends, as far as it has such places. */
	readonly ends: boolean;
}

export function writeRoute(domain: Domain, route: Route, parts: RouteParts): WireRoute {
	const { orders } = domain.store.records;
	const driver = driverOfRoute(domain, route);
	const vehicle = route.vehicleId === null ? undefined : domain.store.records.vehicles.get(route.vehicleId);
	const served = route.stops.map((stop) => orders.get(stop.orderId)).filter((order) => order !== undefined);
	const sum = (load: 'load1' | 'load2' | 'load3' | 'load4'): number =>
		Math.round(served.reduce((total, order) => total + order[load], 0));
	const stops: RouteStop[] = [];
	for (const stop of route.stops) {
		if (stop.depotBefore !== undefined)
			stops.push(...writeDepotVisit(route, stop.depotBefore, stops.length + 1));
		stops.push(...writeStop(domain, route, stop, stops.length + 1));
	}
	return {
		driverExternalId: driver?.externalId ?? '',
		driverSerial: driver?.serial ?? '',
		driverName: driver?.name ?? '',
		vehicleRegistration: vehicle?.plateNumber ?? '',
		vehicleLabel: vehicle?.label ?? '',
		duration: Math.round((route.endAt - route.startAt) / 60),
		distance: route.distanceMeters / 1000,
		load1: sum('load1'),
		load2: sum('load2'),
		load3: sum('load3'),
		load4: sum('load4'),
		stops: parts.ends ? withEnds(route, stops) : stops,
		...(parts.polyline ? { routePolyline: polylineOf(route, stops) } : {}),
	};
}

/** Written field by field: spreading the times into each of a thousand stops takes longer than all the rest. */
function writeStop(domain: Domain, route: Route, stop: Stop, stopNumber: number): RouteStop[] {
	const order = domain.store.records.orders.get(stop.orderId);
	const location = order && domain.store.records.locations.get(order.locationId);
	if (order === undefined || location === undefined) return [];
	const { scheduledAt, scheduledAtDt, arrivalTimeDt } = writeExpected(route.date, stop);
	return [
		{
			stopNumber,
			orderNo: writeNumber(order.number),
			id: wireId(order.id),
			locationNo: location.number,
			locationName: location.name,
			address: location.address,
			latitude: location.place?.lat ?? 0,
			longitude: location.place?.lng ?? 0,
			scheduledAt,
			scheduledAtDt,
			arrivalTimeDt,
			travelTime: stop.travelSeconds,
			distance: stop.distanceMeters,
		},
	];
}

/** A row of its own, as the vendor documents it for depot trips. */
function writeDepotVisit(route: Route, visit: DepotVisit, stopNumber: number): RouteStop[] {
	const depot = depotOf(route);
	return depot === null
		? []
		: [writeEnd(route.date, depot, stopNumber, { ...visit, startAt: visit.arriveAt })];
}

function withEnds(route: Route, stops: readonly RouteStop[]): RouteStop[] {
	const { start, end, startAt, endAt } = route;
	const leave = { arriveAt: startAt, startAt, travelSeconds: 0, distanceMeters: 0 };
	const { secondsToEnd: travelSeconds, metersToEnd: distanceMeters } = route;
	const back = { arriveAt: endAt, startAt: endAt, travelSeconds, distanceMeters };
	return [
		...(start === null ? [] : [writeEnd(route.date, start, 0, leave)]),
		...stops,
		...(end === null ? [] : [writeEnd(route.date, end, stops.length + 1, back)]),
	];
}

function writeEnd(
	date: string,
	end: DriverPlace,
	stopNumber: number,
	times: Omit<Stop, 'orderId' | 'leaveAt'>,
): RouteStop {
	return {
		stopNumber,
		orderNo: writeNumber(''),
		id: '',
		locationNo: '',
		locationName: end.name,
		address: end.address,
		latitude: end.place.lat,
		longitude: end.place.lng,
		...writeTimes(date, times),
		type: 'depot',
	};
}

/** The way from place to place; without a road network its legs are straight. */
function polylineOf(route: Route, stops: readonly RouteStop[]): string {
	return encodePolyline([
		...(route.start === null ? [] : [route.start.place]),
		...stops.map(({ latitude, longitude }) => ({ lat: latitude, lng: longitude })),
		...(route.end === null ? [] : [route.end.place]),
	]);
}

/** Visits to the depot are stops too. */
function stopNumberOf({ stops }: Route, index: number): number {
	return stops.slice(0, index + 1).reduce((count, { depotBefore }) => count + (depotBefore ? 2 : 1), 0);
}

/** Where an order stands, and when it is expected by now; undefined while it is on no route. */
export function writeSchedule(
	domain: Domain,
	order: Order,
	estimates: LiveEstimates,
): ScheduleInformation | undefined {
	const route = order.routeId === null ? undefined : domain.store.records.routes.get(order.routeId);
	const index = route?.stops.findIndex((stop) => stop.orderId === order.id) ?? -1;
	const stop = route?.stops[index];
	if (route === undefined || stop === undefined) return undefined;
	const expected = estimates.of(order);
	const driver = driverOfRoute(domain, route);
	const vehicle = route.vehicleId === null ? undefined : domain.store.records.vehicles.get(route.vehicleId);
	return {
		driverExternalId: driver?.externalId ?? '',
		driverSerial: driver?.serial ?? '',
		driverName: driver?.name ?? '',
		vehicleRegistration: vehicle?.plateNumber ?? null,
		vehicleLabel: vehicle?.label ?? null,
		stopNumber: stopNumberOf(route, index),
		...writeTimes(route.date, stop),
		...(expected === undefined ? {} : { liveEstimate: writeExpected(order.date, expected) }),
	};
}
