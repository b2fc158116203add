import { readFileSync } from 'node:fs';
import { greatCircleMeters } from '../../../server/geo/distance.mts';
import { createGeocoder } from '../../../server/geo/geocoder.mts';
import type { Place } from '../../../server/geo/place.mts';

interface Row {
	readonly country: string;
	readonly address: string;
	readonly town: Place;
}

function readTable(name: string): Row[] {
	const text = readFileSync(new URL(name, import.meta.url), 'utf8');
	return text
		.trimEnd()
		.split('\n')
		.map((line) => line.split('\t'))
		.map(([country = '', address = '', lat, lng]) => ({
			country,
			address,
			town: { lat: Number(lat), lng: Number(lng) },
		}));
}

const { geocode } = createGeocoder();
const nearMeters = 15_000;
const countries = ['AU', 'CA', 'DE', 'FR', 'GB', 'IT', 'JP', 'US'];

/** Found as one place, and near the town. */
async function isPlaced({ address, town }: Row): Promise<boolean> {
	const [match, ...others] = await geocode(address, []);
	return match !== undefined && others.length === 0 && greatCircleMeters(match.place, town) <= nearMeters;
}

async function percentPlaced(rows: readonly Row[]): Promise<number> {
	let placed = 0;
	for (const row of rows) if (await isPlaced(row)) placed += 1;
	return (placed / rows.length) * 100;
}

/** The second table was written before the search was changed for the first, and the search never for it. */
describe.each([
	{ table: 'town-addresses.tsv', rows: 200, rowsOfCountry: 20 },
	{ table: 'town-addresses-held-out.tsv', rows: 60, rowsOfCountry: 8 },
])('addresses of $table', ({ table, rows: atLeast, rowsOfCountry }) => {
	const rows = readTable(table);

	it('are enough of each country', () => {
		expect(rows.length).toBeGreaterThanOrEqual(atLeast);
		expect(new Set(rows.map(({ address }) => address)).size).toBe(rows.length);
		for (const country of countries) {
			const ofCountry = rows.filter((row) => row.country === country);
			expect(ofCountry.length).toBeGreaterThanOrEqual(rowsOfCountry);
		}
	});

	it('are placed within 15 km of the right town in 97 % of cases or more', async () => {
		const percent = await percentPlaced(rows);
		process.stdout.write(
			`${table}: ${percent.toFixed(1)} % of ${rows.length} within 15 km of the right town\n`,
		);
		expect(percent).toBeGreaterThanOrEqual(97);
	});

	it.each(countries)('are not missed more often in %s than elsewhere', async (country) => {
		expect(await percentPlaced(rows.filter((row) => row.country === country))).toBeGreaterThanOrEqual(90);
	});
});
