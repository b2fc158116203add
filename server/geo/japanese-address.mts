import { japaneseCities } from './japanese-cities.mts';
import { japanesePrefectures } from './japanese-prefectures.mts';

interface City {
	readonly name: string;
	/** GeoNames' code. */
	readonly prefecture: string;
}

const cities = new Map<string, City[]>();
for (const [prefecture, list] of Object.entries(japaneseCities)) {
	const names = list.split(' ');
	for (let at = 0; at + 1 < names.length; at += 2) {
		const city = { name: names[at + 1] ?? '', prefecture };
		const namesakes = cities.get(names[at] ?? '');
		if (namesakes === undefined) cities.set(names[at] ?? '', [city]);
		else namesakes.push(city);
	}
}
const longestCity = Math.max(...[...cities.keys()].map((name) => name.length));
const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const outset = /^[\s,、]*(?:日本国?[\s,、]*)?(?:〒?\s*(\d{3})-?(\d{4})[\s,、]*)?(?:日本国?[\s,、]*)?/;
const district = /^[^\s\d]{1,5}?郡/;

/**
 * Town, prefecture and country in Latin letters of an address in Japanese writing, which leads from the large to the
 * small without spaces; undefined if it is none, or of a town that is not listed.
 */
export function romaniseAddress(address: string): string | undefined {
	if (!japanese.test(address)) return undefined;
	const text = address.normalize('NFKC').replace(/[‐‑‒–—―−ー](?=\d)/g, '-');
	const [head = '', area = '', rest = ''] = outset.exec(text) ?? [];
	const afterHead = text.slice(head.length);
	const named = japanesePrefectures.find(([, name]) => afterHead.startsWith(name));
	const town = afterHead.slice(named?.[1].length ?? 0).trimStart();
	const postcode = area === '' ? '' : ` ${area}-${rest}`;
	const prefectures =
		named !== undefined
			? [named]
			: japanesePrefectures.filter(([, , , starts]) => starts.split(' ').includes(area.slice(0, 2)));
	const found = town === '' ? undefined : findCity(town, new Set(prefectures.map(([code]) => code)));
	const name = found?.name ?? (town === '' ? named?.[2] : undefined);
	if (name === undefined) return undefined;
	const prefecture =
		japanesePrefectures.find(([code]) => code === (found?.prefecture ?? named?.[0]))?.[2] ?? '';
	return `${name}, ${prefecture}, Japan${postcode}`;
}

/** The city that the text begins with, also after its district; the longest name wins: 四日市市 is not 四日. */
function findCity(text: string, prefectures: ReadonlySet<string>): City | undefined {
	for (const start of [text, text.replace(district, '')]) {
		for (let length = Math.min(longestCity, start.length); length > 0; length--) {
			if (!/^(?:[市区町村\s,、\d]|$)/.test(start.slice(length))) continue;
			const namesakes = cities.get(start.slice(0, length)) ?? [];
			const [city, ...others] = namesakes.filter(
				({ prefecture }) => prefectures.size === 0 || prefectures.has(prefecture),
			);
			if (city !== undefined && others.length === 0) return city;
		}
	}
	return undefined;
}
