import * as fc from 'fast-check';
import { inBatches } from '../../../nodes/shared/batches';

describe('inBatches', () => {
	it('loses, doubles and reorders nothing, and fills every batch but the last', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 20 }), (list, size) => {
				const batches = inBatches(list, size);
				expect(batches.flat()).toEqual(list);
				expect(batches.slice(0, -1).every((batch) => batch.length === size)).toBe(true);
				expect(batches.every((batch) => batch.length > 0 && batch.length <= size)).toBe(true);
			}),
		);
	});
});
