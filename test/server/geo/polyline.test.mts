import { encodePolyline } from '../../../server/geo/polyline.mts';

describe('encodePolyline', () => {
	it("encodes the example of Google's documentation", () => {
		const places = [
			{ lat: 38.5, lng: -120.2 },
			{ lat: 40.7, lng: -120.95 },
			{ lat: 43.252, lng: -126.453 },
		];
		expect(encodePolyline(places)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
	});

	it('encodes nothing as nothing', () => {
		expect(encodePolyline([])).toBe('');
	});
});
