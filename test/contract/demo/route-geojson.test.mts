import fc from 'fast-check';
import { routeGeoJson } from '../../../demo/route-geojson.mts';
import { aDepot, aRoute, aStop, someRoutes } from './routes.mts';

describe('routeGeoJson', () => {
	it('draws a route from depot to depot and its stops, longitude first', () => {
		const route = aRoute({
			stops: [aStop({ latitude: 42.1, longitude: -71.2 })],
			start: aDepot('2027-03-15T08:00:00'),
			end: aDepot('2027-03-15T16:30:00'),
		});
		expect(routeGeoJson([route])).toMatchObject({
			type: 'FeatureCollection',
			features: [
				{
					type: 'Feature',
					geometry: {
						type: 'LineString',
						coordinates: [
							[-71.03283, 42.39176],
							[-71.2, 42.1],
							[-71.03283, 42.39176],
						],
					},
					properties: { driver: 'Mei Tanaka', vehicle: 'Van 3', stops: 1 },
				},
				{
					type: 'Feature',
					geometry: { type: 'Point', coordinates: [-71.2, 42.1] },
					properties: {
						orderNo: 'ORD001',
						driver: 'Mei Tanaka',
						sequence: 1,
						plannedArrival: '2027-03-15T09:05:00',
					},
				},
			],
		});
	});

	it('draws no line for a single place', () => {
		const { features } = routeGeoJson([aRoute({ stops: [aStop()] })]);
		expect(features.map(({ geometry }) => geometry.type)).toEqual(['Point']);
	});

	it('has the orders left out whose place is known', () => {
		const { features } = routeGeoJson(
			[],
			[
				{ orderNo: 'ORD078', reason: 'Too far', latitude: 44.8, longitude: -68.8 },
				{ orderNo: 'ORD079', reason: 'No coordinates' },
			],
		);
		expect(features).toEqual([
			{
				type: 'Feature',
				geometry: { type: 'Point', coordinates: [-68.8, 44.8] },
				properties: { orderNo: 'ORD078', reason: 'Too far' },
			},
		]);
	});

	it('has each stop once', () => {
		fc.assert(
			fc.property(someRoutes, (routes) => {
				const points = routeGeoJson(routes).features.filter(({ geometry }) => geometry.type === 'Point');
				const orderNos = routes.flatMap(({ stops }) => stops.map(({ externalId }) => externalId));
				expect(points.map(({ properties }) => properties['orderNo'])).toEqual(orderNos);
			}),
		);
	});
});
