import { foldText } from './address.mts';
import { greatCircleMeters } from './distance.mts';
import type { Place } from './place.mts';

/** A part of a country that towns are near or far from: its names or codes, about its middle, and how far it reaches. */
export type AreaRow = readonly [names: string, lat: number, lng: number, radiusKm: number];

export interface Area {
	readonly middle: Place;
	readonly radiusMeters: number;
}

/** By each folded name. */
export function indexAreas(rows: readonly AreaRow[]): ReadonlyMap<string, Area> {
	return new Map(
		rows.flatMap(([names, lat, lng, radiusKm]) =>
			names
				.split(',')
				.map((name) => [foldText(name), { middle: { lat, lng }, radiusMeters: radiusKm * 1000 }] as const),
		),
	);
}

export function reaches({ middle, radiusMeters }: Area, place: Place): boolean {
	return greatCircleMeters(middle, place) <= radiusMeters;
}
