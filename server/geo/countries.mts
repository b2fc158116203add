import { foldText } from './address.mts';

/** Folded name or ISO code → ISO codes of the countries that go by it. */
export type CountryNames = ReadonlyMap<string, ReadonlySet<string>>;

/** Languages in which an address may name its country. */
const languages = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt'];

/** Short names in use that the Unicode tables don't list. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
	AU: ['AUS'],
	CA: ['CAN'],
	CH: ['CHE', 'Suisse', 'Svizzera'],
	CZ: ['Czech Republic', 'Česká republika', 'Česko'],
	DE: ['DEU', 'BRD'],
	DK: ['Danmark'],
	ES: ['ESP'],
	FR: ['FRA'],
	GB: ['UK', 'GBR', 'Great Britain'],
	IE: ['Éire', 'Republic of Ireland'],
	IT: ['ITA'],
	JP: ['Nippon', '日本'],
	NL: ['NLD', 'Holland', 'The Netherlands'],
	PL: ['Polska'],
	SE: ['Sverige'],
	US: ['USA', 'United States of America'],
};

const englishNames = new Intl.DisplayNames('en', { type: 'region' });

/** In English. */
export function countryName(code: string): string {
	return englishNames.of(code) ?? code;
}

export function indexCountryNames(codes: Iterable<string>): CountryNames {
	const displayNames = languages.map((language) => new Intl.DisplayNames(language, { type: 'region' }));
	const index = new Map<string, Set<string>>();
	for (const code of codes) {
		const names = [code, ...displayNames.map((names) => names.of(code) ?? code), ...(otherNames[code] ?? [])];
		for (const name of names.map(foldText)) {
			const countries = index.get(name);
			if (countries === undefined) index.set(name, new Set([code]));
			else countries.add(code);
		}
	}
	return index;
}
