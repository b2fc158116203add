import fc from 'fast-check';
import { selectNearest } from '../../../../server/planner/travel/neighbours.mts';

describe('selectNearest', () => {
	it('lists what sorting all would put first', () => {
		const anyTable = fc.integer({ min: 1, max: 20 }).chain((size) =>
			fc.array(fc.array(fc.oneof(fc.nat(9), fc.constant(Infinity)), { minLength: size, maxLength: size }), {
				minLength: size,
				maxLength: size,
			}),
		);
		fc.assert(
			fc.property(anyTable, fc.integer({ min: 1, max: 25 }), (table, atMost) => {
				const { count, nearest } = selectNearest(table.length, atMost, (visit, distances) =>
					distances.set(table[visit]!),
				);
				expect(count).toBe(Math.min(atMost, table.length - 1));
				table.forEach((row, visit) => {
					const sorted = [...row.keys()]
						.filter((other) => other !== visit && row[other]! < Infinity)
						.sort((a, b) => row[a]! - row[b]! || a - b)
						.slice(0, count);
					const padded = [...sorted, ...Array.from({ length: count - sorted.length }, () => -1)];
					expect([...nearest.subarray(visit * count, (visit + 1) * count)]).toEqual(padded);
				});
			}),
		);
	});
});
