import type { CountryNames } from './countries.mts';
import { judgePostcode } from './postcodes.mts';
import { judgeRegion } from './region-names.mts';
import type { Town } from './town.mts';

/** What the words around a town's name say about one town of that name. */
export interface Evidence {
	readonly region: boolean;
	readonly country: boolean;
	readonly postcode: 'here' | 'possible' | undefined;
	/** Words that mean nothing here: a quarter, the rest of a street. */
	readonly unread: number;
}

const longestPhrase = 5;
const deliveryOffice = 'cedex';
/** Countries with French post. */
const french = new Set(['FR', 'GF', 'GP', 'MC', 'MQ', 'NC', 'PF', 'RE', 'YT']);
/** City, ward, town, village, district, and what a prefecture is called. */
const japaneseUnits = new Set(
	'shi city ku ward cho machi town mura son village gun ken fu to prefecture'.split(' '),
);

/** Undefined when the words name another region or country: then it is not this town. */
export function readEvidence(
	words: readonly string[],
	town: Town,
	countryNames: CountryNames,
): Evidence | undefined {
	let [region, country, unread]: [boolean, boolean, number] = [false, false, 0];
	let postcode: Evidence['postcode'];
	for (let at = 0; at < words.length;) {
		const { meaning, length } = readPhrase(words, at, town, countryNames);
		if (meaning === 'other') return undefined;
		if (meaning === 'region') region = true;
		if (meaning === 'country') country = true;
		if (meaning === 'here' || meaning === 'possible') postcode = postcode === 'here' ? 'here' : meaning;
		if (meaning === 'unknown') unread++;
		at += length;
	}
	return { region, country, postcode, unread };
}

interface PhraseReading {
	/** `filler`: belongs to addresses there, and tells nothing. */
	readonly meaning: 'region' | 'here' | 'possible' | 'country' | 'other' | 'filler' | 'unknown';
	readonly length: number;
}

/** The longest phrase wins: West Virginia is not Virginia, South Australia not Australia. */
function readPhrase(
	words: readonly string[],
	at: number,
	town: Town,
	countryNames: CountryNames,
): PhraseReading {
	for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
		const phrase = words.slice(at, at + length).join(' ');
		const region = judgeRegion(phrase, town);
		if (region === 'here') return { meaning: 'region', length };
		const countries = countryNames.get(phrase);
		if (countries?.has(town.country)) return { meaning: 'country', length };
		const postcode = judgePostcode(phrase, town);
		if (postcode === 'here' || postcode === 'possible') return { meaning: postcode, length };
		const isLast = at + length === words.length;
		if (region === 'elsewhere') return { meaning: 'other', length };
		if (countries !== undefined && (phrase.length > 2 || isLast)) return { meaning: 'other', length };
	}
	return readFiller(words, at, town);
}

function readFiller(words: readonly string[], at: number, { country }: Town): PhraseReading {
	const [word = '', next = ''] = words.slice(at);
	if (word === deliveryOffice && french.has(country)) {
		return { meaning: 'country', length: /^\d+$/.test(next) ? 2 : 1 };
	}
	if (country === 'JP' && japaneseUnits.has(word)) return { meaning: 'filler', length: 1 };
	if (country === 'JP' && japaneseUnits.has(next)) return { meaning: 'filler', length: 2 };
	return { meaning: 'unknown', length: 1 };
}
