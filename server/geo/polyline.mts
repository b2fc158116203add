import polyline from '@mapbox/polyline';
import type { Place } from './place.mts';

/** Encoded polyline as Google Maps defined it, 5 decimals: about a metre. */
export function encodePolyline(places: readonly Place[]): string {
	return polyline.encode(
		places.map(({ lat, lng }) => [lat, lng]),
		5,
	);
}
