import type {
	LineString,
	PlannedRoute as WirePlannedRoute,
	Route as WireRoute,
	RouteStop,
} from '../../../../contract/rouptimize/route.ts';
import type { Domain } from '../../../domain/domain.mts';
import { nameOfRoute } from '../../../domain/route-name.mts';
import { statusOfRoute } from '../../../domain/route-status.mts';
import { placesAlong } from '../../../domain/route-legs.mts';
import type { Route } from '../../../domain/route.mts';
import type { Place } from '../../../geo/place.mts';
import { dateTimeOf, writeExternalId } from './values.mts';

export function writeRoute(domain: Domain, route: Route): WireRoute {
	const { id, externalId, createdAt, updatedAt, branchId, depotId } = route;
	return {
		id,
		externalId: writeExternalId(externalId),
		createdAt,
		updatedAt,
		name: nameOfRoute(domain, route),
		branchId,
		depotId,
		status: statusOfRoute(domain, route),
		...writePlannedRoute(domain, route),
	};
}

/** What a route says that may never be stored. */
export function writePlannedRoute(domain: Domain, route: Route): WirePlannedRoute {
	const { date, driverId, vehicleId, startAt, endAt, distanceMeters } = route;
	return {
		date,
		driverId,
		vehicleId,
		stops: writeStops(route),
		geometry: lineOf(placesAlong(domain, route)),
		totalDistanceMeters: distanceMeters,
		totalDurationSeconds: endAt - startAt,
	};
}

function writeStops({ date, stops }: Route): RouteStop[] {
	return stops.map(({ orderId, arriveAt, startAt, travelSeconds, distanceMeters }, index) => ({
		sequence: index + 1,
		missionId: orderId,
		arrivalAt: dateTimeOf(date, arriveAt),
		startAt: dateTimeOf(date, startAt),
		travelSeconds,
		distanceMeters,
	}));
}

/** A line needs two places at least. */
export function lineOf(places: readonly Place[]): LineString | null {
	return places.length < 2 ? null : writeLine(places);
}

export function writeLine(places: readonly Place[]): LineString {
	return { type: 'LineString', coordinates: places.map(({ lat, lng }) => [lng, lat]) };
}
