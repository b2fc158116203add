import type { MissionStatus } from '../../../../contract/rouptimize/mission.ts';
import type {
	LineString,
	NavigationGeometry,
	PlannedRoute as WirePlannedRoute,
	Route as WireRoute,
	RouteStop,
	RouteTimeline,
	TimelineEventType,
} from '../../../../contract/rouptimize/route.ts';
import type { Company } from '../../../domain/company.mts';
import type { Domain } from '../../../domain/domain.mts';
import { nameOfRoute } from '../../../domain/route-name.mts';
import { statusOfRoute } from '../../../domain/route-status.mts';
import { legsOf, placesAlong } from '../../../domain/route-legs.mts';
import { type RouteEvent, timelineOf } from '../../../domain/route-timeline.mts';
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

export function writeGeometry(domain: Domain, route: Route): NavigationGeometry {
	return {
		routeId: route.id,
		geometry: lineOf(placesAlong(domain, route)),
		legs: legsOf(domain, route).map(({ fromOrderId, toOrderId, distanceMeters, travelSeconds, places }) => ({
			fromMissionId: fromOrderId,
			toMissionId: toOrderId,
			distanceMeters,
			travelSeconds,
			geometry: writeLine(places),
		})),
	};
}

export function writeTimeline(domain: Domain, company: Company, route: Route): RouteTimeline {
	return {
		routeId: route.id,
		status: statusOfRoute(domain, route),
		events: timelineOf(domain, company, route).map(({ type, at, orderId, position, delaySeconds }) => ({
			at: new Date(at * 1000).toISOString(),
			type: timelineWords[type].type,
			missionId: orderId,
			status: timelineWords[type].status,
			latitude: position?.place.lat ?? null,
			longitude: position?.place.lng ?? null,
			delaySeconds,
		})),
	};
}

/** What events are called here, and the status that a mission has from then on. */
const timelineWords = {
	on_duty: { type: 'on_duty', status: null },
	off_duty: { type: 'off_duty', status: null },
	start_route: { type: 'route_started', status: null },
	end_route: { type: 'route_ended', status: null },
	start_time_changed: { type: 'start_time_changed', status: null },
	start_service: { type: 'service_started', status: 'in_progress' },
	success: { type: 'delivered', status: 'delivered' },
	failed: { type: 'failed', status: 'failed' },
	rejected: { type: 'rejected', status: 'failed' },
	cancelled: { type: 'cancelled', status: 'cancelled' },
} as const satisfies Record<
	RouteEvent['type'],
	{ readonly type: TimelineEventType; readonly status: MissionStatus | null }
>;
