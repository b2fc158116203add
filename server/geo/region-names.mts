import { foldText } from './address.mts';
import type { Town } from './gazetteer.mts';
import { italianProvinces, regionRows } from './regions.mts';

/** Country → folded name or abbreviation → GeoNames codes of the regions that go by it. */
const regionIndex = new Map(
	Object.entries(regionRows).map(([country, rows]) => {
		const codesByName = new Map<string, Set<string>>();
		for (const [code, ...names] of rows) {
			const codeAsName = /^[A-Z]+$/.test(code) ? [code] : [];
			for (const name of [...codeAsName, ...names].map(foldText)) {
				codesByName.set(name, (codesByName.get(name) ?? new Set()).add(code));
			}
		}
		return [country, codesByName] as const;
	}),
);

const provinces = new Set(italianProvinces.map((code) => code.toLowerCase()));

/** Whether the folded phrase names the region the town lies in, another one of its country, or none. */
export function judgeRegion(phrase: string, town: Town): 'here' | 'elsewhere' | 'unknown' {
	if (town.country === 'IT' && provinces.has(phrase)) {
		return italianProvinces[Number(town.division.slice(0, 3)) - 1]?.toLowerCase() === phrase
			? 'here'
			: 'elsewhere';
	}
	const codes = regionIndex.get(town.country)?.get(phrase);
	if (codes === undefined) return 'unknown';
	return codes.has(town.region) ? 'here' : 'elsewhere';
}

/** In English; undefined for a country whose regions are not listed. */
export function regionName({ country, region }: Town): string | undefined {
	return regionRows[country]?.find(([code]) => code === region)?.[1];
}
