import { readFileSync } from 'node:fs';
import { createGeocoder } from '../../../server/geo/geocoder.mts';

const csv = readFileSync(new URL('../../../docs/examples/orders.csv', import.meta.url), 'utf8');
const [head = '', ...lines] = csv.trimEnd().split('\n');
const rows = lines.map((line) => {
	const cells = line
		.match(/("[^"]*"|[^,]*)(?:,|$)/g)
		?.map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, ''));
	return Object.fromEntries(head.split(',').map((name, column) => [name, cells?.[column] ?? '']));
});

describe('docs/examples/orders.csv', () => {
	it('is one day of 120 different orders', () => {
		expect(new Set(rows.map((row) => row['orderNo'])).size).toBe(120);
		expect(new Set(rows.map((row) => row['date']))).toEqual(new Set(['2027-03-15']));
	});

	it('has every order at the town its address names', async () => {
		const { geocode } = createGeocoder();
		for (const row of rows) {
			const [match] = await geocode(row['address'] ?? '', []);
			expect(match?.place).toEqual({ lat: Number(row['latitude']), lng: Number(row['longitude']) });
		}
	});

	it('has one check-in time for each place', () => {
		const places = new Set(rows.map((row) => `${row['latitude']},${row['longitude']}`));
		const checkIns = new Set(
			rows.map((row) => `${row['latitude']},${row['longitude']},${row['checkInTime']}`),
		);
		expect(checkIns.size).toBe(places.size);
		expect(places.size).toBeLessThan(rows.length);
	});
});
