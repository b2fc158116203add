import { indexAreas, reaches } from './area.mts';
import { britishPostcodeAreas } from './british-areas.mts';
import { germanPostcodeRegions } from './german-postcodes.mts';
import { japanesePrefectures } from './japanese-prefectures.mts';
import { australianRanges, canadianLetters, italianRegions, zipRanges } from './postcode-ranges.mts';
import type { Town } from './town.mts';

/** `here`: it belongs to the town's part of its country; `possible`: it has the form, and tells no more. */
export type PostcodeVerdict = 'here' | 'possible' | 'elsewhere' | 'unreadable';

/** Does this postcode, folded to lower case and single spaces, belong to the town's part of its country? */
export function judgePostcode(postcode: string, town: Town): PostcodeVerdict {
	const rule = rules[town.country] ?? anyDigits;
	if (!rule.form.test(postcode)) return 'unreadable';
	if (rule.fits === undefined) return 'possible';
	return rule.fits(postcode, town) ? 'here' : 'elsewhere';
}

/** Whether addresses of this country have their postcode before the town. */
export function leadsWithPostcode(country: string): boolean {
	return !trailing.has(country);
}

interface PostcodeRule {
	readonly form: RegExp;
	/** Left out: the postcodes of this country tell nothing about its regions. */
	readonly fits?: (postcode: string, town: Town) => boolean;
}

const trailing = new Set(['AU', 'CA', 'GB', 'IE', 'NZ', 'US']);
const anyDigits: PostcodeRule = { form: /^\d{4,6}$/ };
const britishAreas = indexAreas(britishPostcodeAreas);
/** The larger ones reach that far from their middle. */
const germanRadiusKm = 110;
const germanRegions = indexAreas(
	Object.entries(germanPostcodeRegions).map(([digits, [lat, lng]]) => [digits, lat, lng, germanRadiusKm]),
);
const prefecturePostcodes = new Map(
	japanesePrefectures.map(([code, , , postcodes]) => [code, postcodes.split(' ')]),
);

const startingWith = (prefix: string): PostcodeRule => ({
	form: /^(?:f )?\d{5}$/,
	fits: (postcode) => postcode.slice(-5).startsWith(prefix),
});

const rules: Readonly<Record<string, PostcodeRule>> = {
	AT: { form: /^(?:a )?\d{4}$/ },
	AU: {
		form: /^\d{4}$/,
		fits: (postcode, { region }) => isWithin(Number(postcode), australianRanges[region]),
	},
	BE: { form: /^(?:b )?\d{4}$/ },
	CA: {
		form: /^[abceghj-nprstvxy]\d[a-z] ?\d[a-z]\d$/,
		fits: (postcode, { region }) => canadianLetters[region]?.includes(postcode.charAt(0)) ?? false,
	},
	CH: { form: /^(?:ch )?\d{4}$/ },
	DE: { form: /^(?:de? )?\d{5}$/, fits: fitsGermanRegion },
	ES: { form: /^(?:es? )?\d{5}$/ },
	FR: {
		form: /^(?:fr? )?\d{5}$/,
		fits: (postcode, { division }) => division === '' || fitsDepartment(postcode.slice(-5), division),
	},
	GB: { form: /^[a-z]{1,2}\d[a-z\d]?(?: ?\d[a-z]{2})?$/, fits: fitsBritishArea },
	GF: startingWith('973'),
	GP: startingWith('971'),
	IT: { form: /^(?:it? )?\d{5}$/, fits: fitsItalianRegion },
	JP: {
		form: /^\d{3} ?\d{4}$/,
		fits: (postcode, { region }) => prefecturePostcodes.get(region)?.includes(postcode.slice(0, 2)) ?? false,
	},
	MQ: startingWith('972'),
	NL: { form: /^(?:nl )?\d{4}(?: ?[a-z]{2})?$/ },
	PL: { form: /^\d{2} \d{3}$/ },
	PT: { form: /^\d{4}(?: \d{3})?$/ },
	RE: startingWith('974'),
	SE: { form: /^(?:se? )?\d{3} ?\d{2}$/ },
	US: { form: /^\d{5}(?: \d{4})?$/, fits: fitsState },
	YT: startingWith('976'),
};

function fitsState(postcode: string, { region }: Town): boolean {
	const [, ...ranges] = zipRanges.find(([state]) => state === region) ?? [region];
	return isWithin(Number(postcode.slice(0, 3)), ranges);
}

function fitsBritishArea(postcode: string, { place }: Town): boolean {
	const area = britishAreas.get(/^[a-z]+/.exec(postcode)?.[0] ?? '');
	return area !== undefined && reaches(area, place);
}

function fitsGermanRegion(postcode: string, { place }: Town): boolean {
	const digits = postcode.slice(-5, -3);
	// 11 is the government's in Berlin.
	const region = germanRegions.get(digits === '11' ? '10' : digits);
	return region !== undefined && reaches(region, place);
}

function fitsItalianRegion(postcode: string, { region }: Town): boolean {
	const digits = Number(postcode.slice(-5, -3));
	return italianRegions.some(([first, last, code]) => first <= digits && digits <= last && code === region);
}

/** Corsica's 2A and 2B both write 20; a commune's code begins with its department. */
function fitsDepartment(postcode: string, division: string): boolean {
	const department = division.startsWith('2A') || division.startsWith('2B') ? '20' : division.slice(0, 2);
	return postcode.startsWith(department);
}

function isWithin(value: number, ranges: ReadonlyArray<readonly [number, number]> = []): boolean {
	return ranges.some(([first, last]) => first <= value && value <= last);
}
