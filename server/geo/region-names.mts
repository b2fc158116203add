import { foldText } from './address.mts';
import { indexAreas, reaches } from './area.mts';
import { britishCounties } from './british-areas.mts';
import { frenchDepartments } from './french-departments.mts';
import { japanesePrefectures } from './japanese-prefectures.mts';
import { italianProvinces, regionRows, type RegionRow } from './regions.mts';
import type { Town } from './town.mts';

/** As addresses in Latin letters write them. */
const prefectureRows = japanesePrefectures.map(([code, , name]): RegionRow => [
	code,
	name,
	...['ken', 'fu', 'to', 'prefecture', 'pref'].map((kind) => `${name} ${kind}`),
]);

/** Country → folded name or abbreviation → GeoNames codes of the regions that go by it. */
const regionIndex = new Map(
	Object.entries({ ...regionRows, JP: prefectureRows }).map(([country, rows]) => {
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
const counties = indexAreas(britishCounties);
const departments = new Map(frenchDepartments.map(([number, name]) => [foldText(name), number]));

/** Whether the folded phrase names the region the town lies in, another one of its country, or none. */
export function judgeRegion(phrase: string, town: Town): 'here' | 'elsewhere' | 'unknown' {
	if (town.country === 'IT' && provinces.has(phrase)) {
		return italianProvinces[Number(town.division.slice(0, 3)) - 1]?.toLowerCase() === phrase
			? 'here'
			: 'elsewhere';
	}
	const codes = regionIndex.get(town.country)?.get(phrase);
	if (codes !== undefined) return codes.has(town.region) ? 'here' : 'elsewhere';
	return isPartOfRegion(phrase, town) ? 'here' : 'unknown';
}

/** Counties and departments are also names of towns and streets: they never speak against a town. */
function isPartOfRegion(phrase: string, { country, division, place }: Town): boolean {
	if (country === 'GB') {
		const county = counties.get(phrase);
		return county !== undefined && reaches(county, place);
	}
	const department = departments.get(phrase);
	return country === 'FR' && department !== undefined && division.startsWith(department);
}

const regionNames = new Set([
	...[...regionIndex.values()].flatMap((codesByName) => [...codesByName.keys()]),
	...counties.keys(),
	...departments.keys(),
]);

/** Whether the folded phrase names a region of any country. */
export function isRegionName(phrase: string): boolean {
	return regionNames.has(phrase);
}

/** In English; undefined for a country whose regions are not listed. */
export function regionName({ country, region }: Town): string | undefined {
	const rows = country === 'JP' ? prefectureRows : regionRows[country];
	return rows?.find(([code]) => code === region)?.[1];
}
