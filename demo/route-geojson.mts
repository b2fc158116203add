import type { SimplifiedRoute, SimplifiedStop } from '../nodes/shared/route.ts';
import { routeColour } from './route-colour.mts';
import type { UnscheduledOrder } from './unscheduled-order.mts';

/** RFC 7946. */
export interface RouteFeatureCollection {
	readonly type: 'FeatureCollection';
	readonly features: readonly RouteFeature[];
}

export interface RouteFeature {
	readonly type: 'Feature';
	readonly geometry: PointGeometry | LineGeometry;
	readonly properties: Readonly<Record<string, string | number>>;
}

type Position = readonly [longitude: number, latitude: number];

interface PointGeometry {
	readonly type: 'Point';
	readonly coordinates: Position;
}

interface LineGeometry {
	readonly type: 'LineString';
	readonly coordinates: readonly Position[];
}

/** A line for each route, a point for each stop and for each order left out whose place is known. */
export function routeGeoJson(
	routes: readonly SimplifiedRoute[],
	unscheduled: readonly UnscheduledOrder[] = [],
): RouteFeatureCollection {
	const features = routes.flatMap((route, index) => [
		...lineFeature(route, routeColour(index)),
		...route.stops.map((stop) => stopFeature(stop, route, routeColour(index))),
	]);
	return { type: 'FeatureCollection', features: [...features, ...unscheduled.flatMap(unscheduledFeature)] };
}

/** `stroke` and `marker-color` are understood by most viewers: Mapbox, simplestyle-spec 1.1. */
function lineFeature(route: SimplifiedRoute, colour: string): RouteFeature[] {
	const places = [route.start, ...route.stops, route.end].filter((place) => place !== undefined);
	// A line has at least two positions: RFC 7946, 3.1.4.
	if (places.length < 2) return [];
	return [
		{
			type: 'Feature',
			geometry: { type: 'LineString', coordinates: places.map(positionOf) },
			properties: {
				driver: route.driver,
				vehicle: route.vehicle,
				date: route.date,
				stops: route.stops.length,
				distanceKm: route.distanceKm,
				durationMinutes: route.durationMinutes,
				stroke: colour,
			},
		},
	];
}

function stopFeature(stop: SimplifiedStop, route: SimplifiedRoute, colour: string): RouteFeature {
	return {
		type: 'Feature',
		geometry: { type: 'Point', coordinates: positionOf(stop) },
		properties: {
			orderNo: stop.externalId,
			name: stop.name,
			driver: route.driver,
			sequence: stop.sequence,
			plannedArrival: stop.plannedArrival,
			'marker-color': colour,
		},
	};
}

function unscheduledFeature({ orderNo, reason, latitude, longitude }: UnscheduledOrder): RouteFeature[] {
	if (latitude === undefined || longitude === undefined) return [];
	return [
		{
			type: 'Feature',
			geometry: { type: 'Point', coordinates: [longitude, latitude] },
			properties: { orderNo, reason },
		},
	];
}

function positionOf(place: { readonly latitude: number; readonly longitude: number }): Position {
	return [place.longitude, place.latitude];
}
