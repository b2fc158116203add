import type { Town } from './gazetteer.mts';

export type PostcodeVerdict = 'fits' | 'elsewhere' | 'unreadable';

/** Does this postcode, folded to lower case and single spaces, belong to the town's part of its country? */
export function judgePostcode(postcode: string, town: Town): PostcodeVerdict {
	const rule = rules[town.country] ?? anyDigits;
	if (!rule.form.test(postcode)) return 'unreadable';
	return rule.fits === undefined || rule.fits(postcode, town) ? 'fits' : 'elsewhere';
}

interface PostcodeRule {
	readonly form: RegExp;
	/** Left out: the postcodes of this country tell nothing about its regions. */
	readonly fits?: (postcode: string, town: Town) => boolean;
}

const anyDigits: PostcodeRule = { form: /^\d{4,6}$/ };

/** First three digits, up to and including the second number: USPS Publication 65, three-digit prefixes. */
const zipRanges: ReadonlyArray<
	readonly [state: string, ...ranges: ReadonlyArray<readonly [number, number]>]
> = [
	['AL', [350, 369]],
	['AK', [995, 999]],
	['AZ', [850, 865]],
	['AR', [716, 729], [755, 755]],
	['CA', [900, 961]],
	['CO', [800, 816]],
	['CT', [60, 69]],
	['DE', [197, 199]],
	['DC', [200, 205], [569, 569]],
	['FL', [320, 349]],
	['GA', [300, 319], [398, 399]],
	['HI', [967, 968]],
	['ID', [832, 838]],
	['IL', [600, 629]],
	['IN', [460, 479]],
	['IA', [500, 528]],
	['KS', [660, 679]],
	['KY', [400, 427]],
	['LA', [700, 714]],
	['ME', [39, 49]],
	['MD', [206, 219]],
	['MA', [10, 27], [55, 55]],
	['MI', [480, 499]],
	['MN', [550, 567]],
	['MS', [386, 397]],
	['MO', [630, 658]],
	['MT', [590, 599]],
	['NE', [680, 693]],
	['NV', [889, 898]],
	['NH', [30, 38]],
	['NJ', [70, 89]],
	['NM', [870, 884]],
	['NY', [5, 5], [63, 63], [100, 149]],
	['NC', [270, 289]],
	['ND', [580, 588]],
	['OH', [430, 459]],
	['OK', [730, 749]],
	['OR', [970, 979]],
	['PA', [150, 196]],
	['RI', [28, 29]],
	['SC', [290, 299]],
	['SD', [570, 577]],
	['TN', [370, 385]],
	['TX', [750, 799], [885, 885]],
	['UT', [840, 847]],
	['VT', [50, 59]],
	['VA', [201, 201], [220, 246]],
	['WA', [980, 994]],
	['WV', [247, 268]],
	['WI', [530, 549]],
	['WY', [820, 831]],
];

/** First letter; X serves two territories. Canada Post, Addressing Guidelines. */
const canadianLetters: Readonly<Record<string, string>> = {
	'01': 't',
	'02': 'v',
	'03': 'r',
	'04': 'e',
	'05': 'a',
	'07': 'b',
	'08': 'klmnp',
	'09': 'c',
	'10': 'ghj',
	'11': 's',
	'12': 'y',
	'13': 'x',
	'14': 'x',
};

/** Both ends included: Australia Post, postcode ranges of the states. */
const australianRanges: Readonly<Record<string, ReadonlyArray<readonly [number, number]>>> = {
	'01': [
		[200, 299],
		[2600, 2618],
		[2900, 2920],
	],
	'02': [
		[1000, 2599],
		[2619, 2899],
		[2921, 2999],
	],
	'03': [[800, 999]],
	'04': [
		[4000, 4999],
		[9000, 9999],
	],
	'05': [[5000, 5999]],
	'06': [[7000, 7999]],
	'07': [
		[3000, 3999],
		[8000, 8999],
	],
	'08': [[6000, 6999]],
};

/** Postcode areas that lie outside England; those on both sides of a border stand here too. */
const britishAreas: Readonly<Record<string, ReadonlySet<string>>> = {
	NIR: new Set(['bt']),
	SCT: new Set('ab dd dg eh fk g hs iv ka kw ky ml pa ph td ze'.split(' ')),
	WLS: new Set('cf ld ll np sa ch hr sy'.split(' ')),
};
const borderAreas = new Set(['td', 'ch', 'hr', 'sy', 'ld', 'll', 'np', 'dg']);

/** First digit (routing region) → GeoNames codes of the states it reaches into: Deutsche Post, Postleitregionen. */
const germanStates: readonly string[] = [
	'11 13 14 15',
	'11 12 13 16',
	'03 04 06 10 12',
	'05 06 07 14 15',
	'06 07',
	'05 06 07 08',
	'01 02 05 08 09',
	'01 02 08',
	'01 02',
	'01 02 15',
];

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
	DE: {
		form: /^(?:de? )?\d{5}$/,
		fits: (postcode, { region }) => germanStates[Number(postcode.at(-5))]?.includes(region) ?? false,
	},
	ES: { form: /^(?:es? )?\d{5}$/ },
	FR: {
		form: /^(?:fr? )?\d{5}$/,
		fits: (postcode, { division }) => division === '' || fitsDepartment(postcode.slice(-5), division),
	},
	GB: { form: /^[a-z]{1,2}\d[a-z\d]?(?: ?\d[a-z]{2})?$/, fits: fitsBritishArea },
	IT: { form: /^(?:it? )?\d{5}$/ },
	JP: { form: /^\d{3} \d{4}$/ },
	NL: { form: /^(?:nl )?\d{4}(?: ?[a-z]{2})?$/ },
	PL: { form: /^\d{2} \d{3}$/ },
	PT: { form: /^\d{4}(?: \d{3})?$/ },
	SE: { form: /^(?:se? )?\d{3} ?\d{2}$/ },
	US: { form: /^\d{5}(?: \d{4})?$/, fits: fitsState },
};

function fitsState(postcode: string, { region }: Town): boolean {
	const [, ...ranges] = zipRanges.find(([state]) => state === region) ?? [region];
	return isWithin(Number(postcode.slice(0, 3)), ranges);
}

function fitsBritishArea(postcode: string, { region }: Town): boolean {
	const area = /^[a-z]+/.exec(postcode)?.[0] ?? '';
	const home = Object.keys(britishAreas).find((nation) => britishAreas[nation]?.has(area)) ?? 'ENG';
	return home === region || (borderAreas.has(area) && region === 'ENG');
}

/** Corsica's 2A and 2B both write 20; a commune's code begins with its department. */
function fitsDepartment(postcode: string, division: string): boolean {
	const department = division.startsWith('2A') || division.startsWith('2B') ? '20' : division.slice(0, 2);
	return postcode.startsWith(department);
}

function isWithin(value: number, ranges: ReadonlyArray<readonly [number, number]> = []): boolean {
	return ranges.some(([first, last]) => first <= value && value <= last);
}
