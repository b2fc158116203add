import fc from 'fast-check';
import {
	defaultTravel,
	earthRadiusMeters,
	greatCircleMeters,
	travelBetween,
	travelMatrix,
} from '../../../server/geo/distance.mts';
import type { Place } from '../../../server/geo/place.mts';

const london: Place = { lat: 51.50853, lng: -0.12574 };
const paris: Place = { lat: 48.85341, lng: 2.3488 };
const nashvilleAirport: Place = { lat: 36.12, lng: -86.67 };
const losAngelesAirport: Place = { lat: 33.94, lng: -118.4 };

const aPlace = fc.record({
	lat: fc.double({ min: -90, max: 90, noNaN: true }),
	lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('greatCircleMeters', () => {
	it.each([
		['London to Paris', london, paris, 343_900],
		['BNA to LAX, the usual worked example', nashvilleAirport, losAngelesAirport, 2_886_448],
		[
			'a degree of the equator',
			{ lat: 0, lng: 10 },
			{ lat: 0, lng: 11 },
			(Math.PI / 180) * earthRadiusMeters,
		],
		['pole to pole', { lat: 90, lng: 0 }, { lat: -90, lng: 40 }, Math.PI * earthRadiusMeters],
		['across the date line', { lat: 0, lng: 179.5 }, { lat: 0, lng: -179.5 }, 111_195],
	])('knows %s to 0.1 %%', (_name, from, to, meters) => {
		expect(Math.abs(greatCircleMeters(from, to) / meters - 1)).toBeLessThan(0.001);
	});

	it('agrees with the haversine formula for any two places', () => {
		fc.assert(
			fc.property(aPlace, aPlace, (a, b) => {
				// Near opposite points, a rounding error in the last digit is centimetres.
				expect(Math.abs(greatCircleMeters(a, b) - haversineMeters(a, b))).toBeLessThan(1);
			}),
		);
	});

	it('sees a metre', () => {
		const meter = 1 / 111_195;
		expect(greatCircleMeters(london, { ...london, lat: london.lat + meter })).toBeCloseTo(1, 3);
	});
});

describe('travelBetween', () => {
	it('adds the detour and drives it at the speed', () => {
		const travel = travelBetween(london, paris, { detourFactor: 2, speedKmh: 72 });
		expect(travel.meters).toBe(Math.round(greatCircleMeters(london, paris) * 2));
		expect(travel.seconds).toBe(Math.round((greatCircleMeters(london, paris) * 2) / 20));
	});

	it('takes nothing between equal places', () => {
		expect(travelBetween(paris, { ...paris }, defaultTravel)).toEqual({ meters: 0, seconds: 0 });
	});
});

describe('travelMatrix', () => {
	it('holds travelBetween of every pair, the same both ways', () => {
		fc.assert(
			fc.property(fc.array(aPlace, { maxLength: 8 }), (places) => {
				const { size, meters, seconds } = travelMatrix(places, defaultTravel);
				expect(size).toBe(places.length);
				expect(meters).toHaveLength(size * size);
				places.forEach((from, a) =>
					places.forEach((to, b) => {
						const cell = { meters: meters[a * size + b], seconds: seconds[a * size + b] };
						expect(cell).toEqual(travelBetween(from, to, defaultTravel));
						expect(cell).toEqual({ meters: meters[b * size + a], seconds: seconds[b * size + a] });
					}),
				);
			}),
		);
	});

	it('lies in shared memory', () => {
		const { meters, seconds } = travelMatrix([london, paris], defaultTravel);
		expect(meters.buffer).toBeInstanceOf(SharedArrayBuffer);
		expect(seconds.buffer).toBeInstanceOf(SharedArrayBuffer);
	});
});

function haversineMeters(a: Place, b: Place): number {
	const radians = Math.PI / 180;
	const hav = (angle: number) => Math.sin((angle * radians) / 2) ** 2;
	const h = hav(b.lat - a.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * hav(b.lng - a.lng);
	return 2 * earthRadiusMeters * Math.asin(Math.min(1, Math.sqrt(h)));
}
