import type { Depot as WireDepot } from '../../../../contract/rouptimize/depot.ts';
import type { Depot } from '../../../domain/depot.mts';
import { minutesOf, timeOf, writeExternalId } from './values.mts';

export function writeDepot(depot: Depot): WireDepot {
	const { id, externalId, createdAt, updatedAt, name, branchId, address, place, openFrom, openTo } = depot;
	return {
		id,
		externalId: writeExternalId(externalId),
		createdAt,
		updatedAt,
		name,
		branchId,
		address,
		latitude: place.lat,
		longitude: place.lng,
		openFrom: openFrom === null ? null : timeOf(openFrom),
		openTo: openTo === null ? null : timeOf(openTo),
	};
}

/** A time of a body; null: any, undefined: as before. */
export function readOpening(time: string | null | undefined, before: number | null): number | null {
	if (time === undefined) return before;
	return time === null ? null : minutesOf(time);
}
