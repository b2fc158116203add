import { foldText } from './address.mts';

const shortForms: Readonly<Record<string, string>> = {
	saint: 'st',
	sankt: 'st',
	sainte: 'ste',
	fort: 'ft',
	mount: 'mt',
};
const longForm = /\b(?:sainte?|sankt|fort|mount)\b/g;

/** So that Saint Louis is St. Louis. */
export function townKey(foldedName: string): string {
	return foldedName.replace(longForm, (word) => shortForms[word] ?? word);
}

const germanSpeaking = new Set(['DE', 'AT', 'CH']);
const germanQualifier = / (?:am|an der|auf|bei|im|in|in der|ob der|unter|vor der|a\. ?d\.) .*/;
/** In two languages: Biel/Bienne, Renon - Ritten. */
const twoNames = /\/| - /;
const umlaut = /[äöü]/i;
/** City, town, village, ward: GeoNames has them on some names and not on others. */
const japaneseSuffix = /(?:-shi|-?ch[oóō]|-?machi|-mura|-ku| Town)$/;
const shortestStem = 4;

/** Whether names of this country have variants though they are plain. */
export function hasVariants(country: string): boolean {
	return country === 'JP' || germanSpeaking.has(country);
}

/** The keys under which a town is found that has this name. */
export function keysOf(name: string, country: string): ReadonlySet<string> {
	const keys = new Set([name, ...variantsOf(name, country)].map((variant) => townKey(foldText(variant))));
	keys.delete('');
	return keys;
}

function variantsOf(name: string, country: string): readonly string[] {
	const variants: string[] = [];
	if (country === 'JP' && japaneseSuffix.test(name)) {
		const stem = name.replace(japaneseSuffix, '');
		if (stem.length >= shortestStem) variants.push(stem);
	}
	if (germanSpeaking.has(country)) variants.push(name.replace(germanQualifier, ''));
	if (twoNames.test(name)) variants.push(...name.split(twoNames));
	if (name.includes('(')) variants.push(name.replace(/\(.*?\)/g, ''));
	return [...variants, ...[name, ...variants].filter((spelling) => umlaut.test(spelling)).map(spellUmlauts)];
}

function spellUmlauts(name: string): string {
	return name.replace(/[äöü]/gi, (letter) => `${letter.normalize('NFD').charAt(0)}e`);
}
