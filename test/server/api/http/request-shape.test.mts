import { z } from 'zod/v4';
import { fieldWarnings } from '../../../../server/api/http/field-warnings.mts';
import { shapeOf } from '../../../../server/api/http/request-shape.mts';

const place = z.object({ lat: z.number(), address: z.string().optional() });
const shape = shapeOf(
	z.object({
		name: z.string(),
		place: place.nullable().optional(),
		vehicle: z.union([z.string(), z.object({ label: z.string() })]).optional(),
		extras: z.record(z.string(), z.number()).optional(),
		anything: z.unknown().optional(),
		older: z.string().optional().meta({ deprecated: true, replacedBy: 'name' }),
		stops: z.array(place).optional(),
	}),
);
const told = (request: unknown) => fieldWarnings(request, shape).map(({ code, field }) => [code, field]);

describe('the names a schema knows', () => {
	it.each([
		[
			'all that are there',
			{ name: 'x', place: { lat: 1 }, vehicle: { label: 'x' }, stops: [{ lat: 1 }] },
			[],
		],
		['nothing in a record', { extras: { any: 1, name: 2 } }, []],
		['nothing where anything is good', { anything: { any: { name: 1 } } }, []],
		['a value of another type', { place: 5, stops: {}, vehicle: null, name: [[]] }, []],
		['no object at all', 'text', []],
		['what may be null', { place: { lng: 1 } }, [['UNKNOWN_FIELD', 'place.lng']]],
		['one form of several', { vehicle: { plate: 1 } }, [['UNKNOWN_FIELD', 'vehicle.plate']]],
		['a list', { stops: [{}, { lng: 1 }, { lng: 2 }] }, [['UNKNOWN_FIELD', 'stops[1].lng']]],
		['names of JavaScript', { toString: 1 }, [['UNKNOWN_FIELD', 'toString']]],
		['what is older', { older: 'x' }, [['DEPRECATED_FIELD', 'older']]],
	])('are told from others: %s', (_name, request, expected) => {
		expect(told(request)).toEqual(expected);
	});

	it('are looked through once for a request of any size', () => {
		let reads = 0;
		const row = new Proxy({ lat: 1 }, { ownKeys: (target) => ((reads += 1), Reflect.ownKeys(target)) });
		fieldWarnings({ stops: Array.from({ length: 500 }, () => row) }, shape);
		expect(reads).toBe(500);
	});
});
