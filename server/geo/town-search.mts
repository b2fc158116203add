import { foldText, splitAddress } from './address.mts';
import { readEvidence } from './address-evidence.mts';
import { countryName, type CountryNames } from './countries.mts';
import { greatCircleMeters } from './distance.mts';
import { loadGazetteer, type Gazetteer } from './gazetteer.mts';
import { townKey } from './town-names.mts';
import type { Town } from './town.mts';
import { longestAddress, type GeocodeMatch } from './geocode-match.mts';
import { romaniseAddress } from './japanese-address.mts';
import { judgePostcode, leadsWithPostcode } from './postcodes.mts';
import { isRegionName, judgeRegion, regionName } from './region-names.mts';
import { streetTypes } from './street-types.mts';

/** One reading of the address: these words of it are the name of this town. */
interface Reading {
	readonly town: Town;
	/** The more of the address it explains the more. */
	readonly score: number;
	/** Words in the name. */
	readonly length: number;
}

/** In words. */
const longestName = 6;
const mostUnread = 3;
/** A town this many times larger than all its namesakes is meant when nothing else is said. */
const dominance = 10;
const namesakeRadiusMeters = 25_000;
/** Smaller towns that are called like a region are not meant unless the address says so. */
const wellKnownPopulation = 50_000;

/** The towns that an address may mean, largest first; all equally good, all partial matches. */
export type FindTowns = (address: string) => readonly GeocodeMatch[];

export async function openTownSearch(): Promise<FindTowns> {
	const gazetteer = await loadGazetteer();
	return (address) => findTowns(address, gazetteer);
}

function findTowns(address: string, gazetteer: Gazetteer): readonly GeocodeMatch[] {
	if (address.length > longestAddress) return [];

	const readings = spellings(romaniseAddress(address) ?? address).flatMap((spelling) =>
		readAddress(spelling, gazetteer),
	);
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

/** What stands in brackets or after a stroke may be a part of the name, or something of its own: Halle (Saale), Bozen/BZ. */
function spellings(address: string): string[] {
	const divided = address.replace(/[()[\]]|(?<=\p{L})\s?\/\s?(?=\p{L})/gu, ',');
	return divided === address ? [address] : [address, divided];
}

function readAddress(address: string, { townsNamed, countryNames }: Gazetteer): Reading[] {
	const parts = splitAddress(address);
	const readings: Reading[] = [];
	parts.forEach((words, index) => {
		const after = parts.slice(index + 1).flat();
		for (let from = 0; from < words.length; from++) {
			for (let to = Math.min(words.length, from + longestName); to > from; to--) {
				const name = words.slice(from, to);
				if (name.length === 1 && (name[0] ?? '').length === 1) continue;
				for (const town of townsNamed(townKey(name.join(' ')))) {
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
	const before = readPostcodeBefore(words, from, town);
	const withinPart = readEvidence(rest, town, countryNames);
	if (withinPart === undefined || (withinPart.unread > 0 && before.length === 0)) return undefined;

	const evidence = readEvidence([...rest, ...after], town, countryNames);
	if (evidence === undefined || evidence.unread > mostUnread) return undefined;

	const { region, country } = evidence;
	const postcode = before.verdict ?? evidence.postcode;
	const isLocated = region || postcode === 'here' || before.length > 0;
	const standsAlone = before.length === from;
	if (!standsAlone && (!isLocated || streetTypes.has(name))) return undefined;
	if (!region && !country && postcode === undefined && isOtherName(name, town, countryNames))
		return undefined;
	if (!isLocated && judgeRegion(name, town) === 'elsewhere') return undefined;
	const score =
		(region ? 2 : 0) +
		(country ? 2 : 0) +
		(postcode === 'here' ? 2 : postcode === 'possible' ? 1 : 0) +
		(standsAlone ? 1 : 0) -
		evidence.unread;
	return { town, score, length: to - from };
}

/** Japan has a town of Usa, Arkansas one of England: without more said, the country is meant. */
function isOtherName(name: string, town: Town, countryNames: CountryNames): boolean {
	const countries = countryNames.get(name);
	if (countries !== undefined && !countries.has(town.country)) return true;
	return town.population < wellKnownPopulation && isRegionName(name) && judgeRegion(name, town) !== 'here';
}

interface PostcodeBefore {
	readonly verdict?: 'here' | 'possible';
	/** Number of words right before the name that are the postcode. */
	readonly length: number;
}

/** The postcode right before the name; or the one that the part begins with: 25980 Sylt, Ortsteil Westerland. */
function readPostcodeBefore(words: readonly string[], end: number, town: Town): PostcodeBefore {
	for (const length of [2, 1]) {
		if (length > end) continue;
		const verdict = judgePostcode(words.slice(end - length, end).join(' '), town);
		if (verdict === 'here' || verdict === 'possible') return { verdict, length };
	}
	if (!leadsWithPostcode(town.country)) return { length: 0 };
	const isAtOutset = [2, 1].some(
		(length) => length < end && judgePostcode(words.slice(0, length).join(' '), town) === 'here',
	);
	return isAtOutset ? { verdict: 'here', length: 0 } : { length: 0 };
}

function compareReadings(a: Reading, b: Reading): number {
	return b.score - a.score || b.length - a.length;
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
