import type { Route, RouteStop } from '../../../contract/optimoroute/route';
import type { RouteEnd, SimplifiedRoute } from '../../shared/route';
import { orderNumber } from './orderNumber';

/**
 * A route in the shape that all nodes of this package share. The service has no ids for routes; a driver
 * has one route a day, so that date and driver name it. It does not tell the state of a stop either: an
 * order on a route is scheduled.
 */
export function simplifyRoute(route: Route, date: string, withEnds: boolean): SimplifiedRoute {
	const stops = route.stops ?? [];
	const orders = stops.filter(isOrder);
	const first = stops[0];
	const last = stops[stops.length - 1];
	return {
		id: `${date}/${route.driverSerial || route.driverExternalId || route.driverName}`,
		date,
		driver: route.driverName,
		vehicle: route.vehicleLabel || route.vehicleRegistration,
		distanceKm: route.distance,
		durationMinutes: route.duration,
		stops: orders.map((stop, index) => ({
			id: stop.id,
			externalId: orderNumber(stop.orderNo),
			sequence: index + 1,
			name: stop.locationName || stop.address,
			address: stop.address,
			latitude: stop.latitude,
			longitude: stop.longitude,
			plannedArrival: toIso(stop.arrivalTimeDt),
			status: 'scheduled',
		})),
		...(withEnds && first && !isOrder(first) ? { start: toEnd(first) } : {}),
		...(withEnds && last && last !== first && !isOrder(last) ? { end: toEnd(last) } : {}),
	};
}

function isOrder(stop: RouteStop): boolean {
	return stop.type !== 'break' && stop.type !== 'depot' && Boolean(stop.id);
}

function toEnd(stop: RouteStop): RouteEnd {
	return {
		name: stop.locationName || stop.address,
		latitude: stop.latitude,
		longitude: stop.longitude,
		at: toIso(stop.scheduledAtDt),
	};
}

function toIso(moment: string | undefined): string {
	return moment?.replace(' ', 'T') ?? '';
}
