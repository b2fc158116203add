import type { CountryNames } from './countries.mts';
import type { Town } from './gazetteer.mts';
import { judgePostcode } from './postcodes.mts';
import { judgeRegion } from './region-names.mts';

/** What the words around a town's name say about one town of that name. */
export interface Evidence {
	/** Phrases that agree with it: its region, its country, its postcode. */
	readonly agreeing: number;
	/** Words that mean nothing here: a county, a quarter, the rest of a street. */
	readonly unread: number;
	/** A region or postcode is among what agrees, not the country alone. */
	readonly located: boolean;
}

const longestPhrase = 5;
const deliveryOffice = 'cedex';

/** Undefined when the words name another region or country: then it is not this town. */
export function readEvidence(
	words: readonly string[],
	town: Town,
	countryNames: CountryNames,
): Evidence | undefined {
	let agreeing = 0;
	let unread = 0;
	let located = false;
	for (let at = 0; at < words.length;) {
		const reading = readPhrase(words, at, town, countryNames);
		if (reading.meaning === 'other') return undefined;
		if (reading.meaning === 'nothing') unread++;
		else agreeing++;
		if (reading.meaning === 'region' || reading.meaning === 'postcode') located = true;
		at += reading.length;
	}
	return { agreeing, unread, located };
}

interface Reading {
	readonly meaning: 'region' | 'postcode' | 'country' | 'other' | 'nothing';
	readonly length: number;
}

/** The longest phrase wins: West Virginia is not Virginia, South Australia not Australia. */
function readPhrase(words: readonly string[], at: number, town: Town, countryNames: CountryNames): Reading {
	for (let length = Math.min(longestPhrase, words.length - at); length > 0; length--) {
		const phrase = words.slice(at, at + length).join(' ');
		const region = judgeRegion(phrase, town);
		if (region === 'here') return { meaning: 'region', length };
		const countries = countryNames.get(phrase);
		if (countries?.has(town.country)) return { meaning: 'country', length };
		if (judgePostcode(phrase, town) === 'fits') return { meaning: 'postcode', length };
		const isLast = at + length === words.length;
		if (region === 'elsewhere') return { meaning: 'other', length };
		if (countries !== undefined && (phrase.length > 2 || isLast)) return { meaning: 'other', length };
	}
	const length = words[at] === deliveryOffice && /^\d+$/.test(words[at + 1] ?? '') ? 2 : 1;
	return { meaning: words[at] === deliveryOffice ? 'country' : 'nothing', length };
}
