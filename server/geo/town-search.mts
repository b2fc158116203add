import { foldText, splitAddress } from './address.mts';
import { readEvidence, type Evidence } from './address-evidence.mts';
import { countryName, type CountryNames } from './countries.mts';
import { greatCircleMeters } from './distance.mts';
import { townKey, type Gazetteer, type Town } from './gazetteer.mts';
import type { GeocodeMatch } from './geocoder.mts';
import { judgePostcode } from './postcodes.mts';
import { judgeRegion, regionName } from './region-names.mts';
import { streetTypes } from './street-types.mts';

/** One reading of the address: these words of it are the name of this town. */
interface Reading extends Evidence {
	readonly town: Town;
	/** Words in the name. */
	readonly length: number;
	/** The name has its part of the address for itself but for postcode, region and country. */
	readonly standsAlone: boolean;
}

/** In characters; what is longer is no address. */
const longestAddress = 300;
/** In words. */
const longestName = 6;
const mostUnread = 3;
/** A town this many times larger than all its namesakes is meant when nothing else is said. */
const dominance = 10;
const namesakeRadiusMeters = 25_000;

/** The towns that the address may mean, largest first; all equally good, all partial matches. */
export function findTowns(address: string, gazetteer: Gazetteer): readonly GeocodeMatch[] {
	if (address.length > longestAddress) return [];

	const readings = readAddress(address, gazetteer);
	const [best] = readings.sort(compareReadings);
	if (best === undefined) return [];

	const towns = readings
		.filter((reading) => compareReadings(reading, best) === 0)
		.map(({ town }) => town)
		.sort((a, b) => b.population - a.population);
	return withoutDominated(withoutRepeated(towns)).map((town) => ({
		address: describe(town),
		place: town.place,
		partial: true,
	}));
}

function readAddress(address: string, { townsByKey, countryNames }: Gazetteer): Reading[] {
	const parts = splitAddress(address);
	const readings: Reading[] = [];
	parts.forEach((words, index) => {
		const after = parts.slice(index + 1).flat();
		for (let from = 0; from < words.length; from++) {
			for (let to = Math.min(words.length, from + longestName); to > from; to--) {
				const name = words.slice(from, to);
				if (name.length === 1 && (name[0] ?? '').length === 1) continue;
				for (const town of townsByKey.get(townKey(name.join(' '))) ?? []) {
					const reading = readAs(town, words, from, to, after, countryNames);
					if (reading !== undefined) readings.push(reading);
				}
			}
		}
	});
	return readings;
}

function readAs(
	town: Town,
	words: readonly string[],
	from: number,
	to: number,
	after: readonly string[],
	countryNames: CountryNames,
): Reading | undefined {
	const name = words.slice(from, to).join(' ');
	const rest = words.slice(to);
	const withinPart = readEvidence(rest, town, countryNames);
	if (withinPart === undefined || withinPart.unread > 0) return undefined;

	const evidence = readEvidence([...rest, ...after], town, countryNames);
	if (evidence === undefined || evidence.unread > mostUnread) return undefined;

	const postcodeWords = wordsOfPostcodeBefore(words, from, town);
	const agreeing = evidence.agreeing + (postcodeWords > 0 ? 1 : 0);
	const located = evidence.located || postcodeWords > 0;
	const standsAlone = postcodeWords === from;
	if (!standsAlone && (!located || streetTypes.has(name))) return undefined;
	if (agreeing === 0 && isOtherCountry(name, town, countryNames)) return undefined;
	if (!located && judgeRegion(name, town) === 'elsewhere') return undefined;
	return { ...evidence, agreeing, located, town, length: to - from, standsAlone };
}

/** Japan has a town of Usa: without more said, the country is meant. */
function isOtherCountry(name: string, town: Town, countryNames: CountryNames): boolean {
	const countries = countryNames.get(name);
	return countries !== undefined && !countries.has(town.country);
}

/** Number of words right before `end` that are a postcode of the town; 0: none. */
function wordsOfPostcodeBefore(words: readonly string[], end: number, town: Town): number {
	for (const length of [2, 1]) {
		if (length > end) continue;
		const phrase = words.slice(end - length, end).join(' ');
		if (judgePostcode(phrase, town) === 'fits') return length;
	}
	return 0;
}

function compareReadings(a: Reading, b: Reading): number {
	return (
		a.unread - b.unread ||
		Number(b.standsAlone) - Number(a.standsAlone) ||
		b.agreeing - a.agreeing ||
		b.length - a.length
	);
}

/** GeoNames lists some towns twice, as the place and as the seat of a division. */
function withoutRepeated(towns: readonly Town[]): Town[] {
	const kept: Town[] = [];
	for (const town of towns) {
		const isRepeated = kept.some(
			(other) => greatCircleMeters(town.place, other.place) < namesakeRadiusMeters,
		);
		if (!isRepeated) kept.push(town);
	}
	return kept;
}

function withoutDominated(towns: readonly Town[]): readonly Town[] {
	const [largest, second] = towns;
	if (largest === undefined || second === undefined) return towns;
	return largest.population >= second.population * dominance ? [largest] : towns;
}

function describe(town: Town): string {
	const parts = [town.name, regionName(town), countryName(town.country)].filter((part) => part !== undefined);
	return parts.filter((part, index) => foldText(part) !== foldText(parts[index - 1] ?? '')).join(', ');
}
