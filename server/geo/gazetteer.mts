import { setImmediate } from 'node:timers/promises';
import { indexCountryNames, type CountryNames } from './countries.mts';
import { openTownFile } from './town-file.mts';
import { TownIndex } from './town-index.mts';
import type { Town } from './town.mts';

export interface Gazetteer {
	/** The towns with this `townKey`. */
	readonly townsNamed: (key: string) => readonly Town[];
	/** Folded name or ISO code of a country → ISO codes of those that go by it. */
	readonly countryNames: CountryNames;
}

const townsPerTurn = 10_000;

/** Takes a fifth of a second and about 12 MB, hence not before it is needed; other work gets its turns meanwhile. */
export async function loadGazetteer(): Promise<Gazetteer> {
	const file = await openTownFile();
	const index = new TownIndex(file);
	const countries = new Set<string>();
	let passed = 0;
	for (const town of file.towns()) {
		if (++passed % townsPerTurn === 0) await setImmediate();
		countries.add(town.country);
		index.add(town);
	}
	index.addAliases();
	return { townsNamed: (key) => index.townsNamed(key), countryNames: indexCountryNames(countries) };
}
