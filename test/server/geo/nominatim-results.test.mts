import { readResults } from '../../../server/geo/nominatim-results.mts';
import { aResult } from '../../support/nominatim.mts';

const house = aResult({ name: 'house', rank: 30 });
const street = aResult({ name: 'street', rank: 26 });

describe('readResults', () => {
	it.each([
		['a building', [house], [{ address: 'house', partial: false }]],
		['a street', [street], [{ address: 'street', partial: true }]],
		['a town', [aResult({ name: 'town', rank: 16 })], [{ address: 'town', partial: true }]],
		['nothing', [], []],
		[
			'a house of a service without ranks',
			[{ lat: '1', lon: '2', display_name: 'house', address: { house_number: '1' } }],
			[{ address: 'house', partial: false }],
		],
		[
			'a street of a service without ranks',
			[{ lat: '1', lon: '2', address: {} }],
			[{ address: '', partial: true }],
		],
		['a building before its street', [house, street], [{ address: 'house', partial: false }]],
		['a street before a building', [street, house], [{ address: 'street', partial: true }]],
		[
			'two houses far apart',
			[house, aResult({ name: 'other', lat: -37.8 })],
			[
				{ address: 'house', partial: false },
				{ address: 'other', partial: false },
			],
		],
		[
			'a house with two entrances',
			[house, aResult({ name: 'entrance', lat: -27.4701 })],
			[{ address: 'house' }],
		],
		[
			'a street in two pieces',
			[street, aResult({ name: 'piece', rank: 26, lat: -27.48 })],
			[{ address: 'street' }],
		],
		[
			'two towns of about one importance',
			[
				aResult({ name: 'one', rank: 16, importance: 0.55 }),
				aResult({ name: 'other', rank: 16, importance: 0.5, lat: 10 }),
			],
			[{ address: 'one' }, { address: 'other' }],
		],
		[
			'a large town and its small namesake',
			[
				aResult({ name: 'Paris', rank: 15, importance: 0.88 }),
				aResult({ name: 'Paris, Texas', rank: 16, importance: 0.5, lat: 33.7 }),
			],
			[{ address: 'Paris' }],
		],
		['a result that can not be read beside one that can', [{ lat: 'north' }, house], [{ address: 'house' }]],
	])('takes %s', (_what, results, matches) => {
		const read = readResults(results);
		expect(read).toHaveLength(matches.length);
		expect(read).toMatchObject(matches);
	});

	it('gives the place as numbers', () => {
		expect(readResults([house])?.[0]?.place).toEqual({ lat: -27.47, lng: 153.03 });
	});

	it.each([
		[{ error: 'Unable to geocode' }],
		['text'],
		[null],
		[[null]],
		[[{ lat: '91', lon: '0' }]],
		[[{ lat: '1' }]],
	])('does not take %j', (body) => {
		expect(readResults(body)).toBeUndefined();
	});
});
