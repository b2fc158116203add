import { greatCircleMeters } from './distance.mts';
import type { GeocodeMatch } from './geocode-match.mts';
import type { Place } from './place.mts';

interface Result {
	readonly name: string;
	readonly place: Place;
	/** 30 for houses, 26 for streets, 16 for cities. */
	readonly rank: number | undefined;
	/** 0 to 1, by which equal results are sorted. */
	readonly importance: number;
	readonly hasHouseNumber: boolean;
}

/** From this rank on a result is a building or a part of one: Nominatim, Place Ranking. */
const buildingRank = 28;
/** Results that are less important by more than this are not what is meant. */
const importanceMargin = 0.1;
/** Nearer ones are one: a street has several pieces, a town is listed as a point and as an area. */
const sameBuildingMeters = 250;
const sameTownMeters = 25_000;

/**
 * Results of Nominatim's format jsonv2, best first: those that are as good as the first, at other places. undefined: it is
 * no list, or there are only results in it that can't be read.
 */
export function readResults(body: unknown): readonly GeocodeMatch[] | undefined {
	if (!Array.isArray(body)) return undefined;
	const results = body.map(readResult).filter((result) => result !== undefined);
	const [best] = results;
	if (best === undefined) return body.length === 0 ? [] : undefined;

	const partial = !isBuilding(best);
	const reach = partial ? sameTownMeters : sameBuildingMeters;
	const kept: Result[] = [];
	for (const result of results) {
		const isAsGood =
			isBuilding(result) !== partial && result.importance >= best.importance - importanceMargin;
		if (isAsGood && !kept.some((other) => greatCircleMeters(other.place, result.place) < reach)) {
			kept.push(result);
		}
	}
	return kept.map(({ name, place }) => ({ address: name, place, partial }));
}

function isBuilding({ rank, hasHouseNumber }: Result): boolean {
	return rank === undefined ? hasHouseNumber : rank >= buildingRank;
}

function readResult(value: unknown): Result | undefined {
	if (!isRecord(value)) return undefined;
	const lat = Number(value['lat'] ?? Number.NaN);
	const lng = Number(value['lon'] ?? Number.NaN);
	if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) return undefined;
	const { display_name: name, place_rank: rank, importance, address } = value;
	return {
		name: typeof name === 'string' ? name : '',
		place: { lat, lng },
		rank: typeof rank === 'number' ? rank : undefined,
		importance: typeof importance === 'number' ? importance : 0,
		hasHouseNumber: isRecord(address) && typeof address['house_number'] === 'string',
	};
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
