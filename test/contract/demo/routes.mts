import fc from 'fast-check';
import type { SimplifiedRoute, SimplifiedStop } from '../../../nodes/shared/route.ts';

export function aStop(fields: Partial<SimplifiedStop> = {}): SimplifiedStop {
	return {
		id: '8cde6711026ff11f79f15a719277fe26',
		externalId: 'ORD001',
		sequence: 1,
		name: 'Green Cross Pharmacy North End',
		address: '393 Hanover St, Boston, MA 02113, USA',
		latitude: 42.365142,
		longitude: -71.052882,
		plannedArrival: '2027-03-15T09:05:00',
		status: 'scheduled',
		...fields,
	};
}

export function aRoute(fields: Partial<SimplifiedRoute> = {}): SimplifiedRoute {
	return {
		id: '1',
		date: '2027-03-15',
		driver: 'Mei Tanaka',
		vehicle: 'Van 3',
		distanceKm: 12.5,
		durationMinutes: 70,
		stops: [],
		...fields,
	};
}

export function aDepot(at: string) {
	return { name: 'Chelsea depot', latitude: 42.39176, longitude: -71.03283, at };
}

/** Names as they may come from outside: control characters, lone surrogates, markup. */
export const aHostileText = fc.oneof(
	fc.string({ unit: 'binary' }),
	fc.constantFrom('</text><script>', '"\'&<>', ']]>', '<!--', '\u0000\u001b[31m', '\ud800', 'a\u0301\u202e'),
);

const stopFields = fc.record({
	name: aHostileText,
	address: aHostileText,
	latitude: fc.double({ min: -80, max: 80, noNaN: true }),
	longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

/** Any day: order numbers `#1#`, `#2#` … over all routes, sequences from 1 on each route. */
export const someRoutes = fc
	.array(
		fc.record({
			driver: aHostileText,
			stops: fc.array(stopFields, { maxLength: 5 }),
			hasDepot: fc.boolean(),
		}),
		{
			maxLength: 13,
		},
	)
	.map((routes) => {
		let orders = 0;
		return routes.map(({ driver, stops, hasDepot }) =>
			aRoute({
				driver,
				stops: stops.map((fields, index) =>
					aStop({ ...fields, sequence: index + 1, externalId: `#${++orders}#` }),
				),
				...(hasDepot && { start: aDepot('2027-03-15T08:00:00'), end: aDepot('2027-03-15T16:30:00') }),
			}),
		);
	});
