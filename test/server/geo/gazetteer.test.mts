import { jest } from '@jest/globals';

const actual = await import('../../../server/geo/gazetteer.mts');
let loads = 0;
jest.unstable_mockModule('../../../server/geo/gazetteer.mts', () => ({
	...actual,
	loadGazetteer: () => {
		loads += 1;
		return actual.loadGazetteer();
	},
}));
const { startServer } = await import('../../support/server.mts');
const { call } = await import('../../support/optimoroute.mts');

describe('loadGazetteer', () => {
	it('reads the towns once, and not before an address needs them', async () => {
		const seed = {
			companies: [
				{
					name: 'Books',
					timezone: 'Europe/Berlin',
					addressBook: [{ address: 'Depot', latitude: 1, longitude: 2 }],
				},
			],
		};
		const server = await startServer({ seed });
		try {
			const order = { operation: 'CREATE', date: '2027-03-15', type: 'D', duration: 5 };
			const save = async (orderNo: string, address: string): Promise<unknown> =>
				(
					await call(server, 'createOrder', {
						...order,
						orderNo,
						location: { address, acceptPartialMatch: true },
					})
				).body['success'];
			expect(await save('A', 'Depot')).toBe(true);
			expect(loads).toBe(0);

			expect(await save('B', '50667 Koeln')).toBe(true);
			expect(await save('C', '1 George St, Brisbane QLD 4000')).toBe(true);
			expect(loads).toBe(1);
		} finally {
			await server.close();
		}
	});

	it('has every town of the file, with the coordinates and names it is found by', async () => {
		const { townsNamed } = await actual.loadGazetteer();
		expect(townsNamed('brisbane').map(({ country }) => country)).toContain('AU');
		expect(townsNamed('koeln')).toEqual(townsNamed('koln').filter(({ country }) => country === 'DE'));
		expect(townsNamed('brixen').map(({ name }) => name)).toContain('Bressanone');
		expect(townsNamed('andorra la vella')).toMatchObject([
			{ country: 'AD', place: { lat: 42.50779, lng: 1.52109 } },
		]);
		expect(townsNamed('chitungwiza')).toMatchObject([{ place: { lat: -18.01274, lng: 31.07555 } }]);
		expect(townsNamed('no such town')).toEqual([]);
	});
});
