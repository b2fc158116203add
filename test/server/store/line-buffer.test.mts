import fc from 'fast-check';
import { encodeLine } from '../../../server/store/checked-line.mts';
import { LineBuffer } from '../../../server/store/line-buffer.mts';

const value = fc.oneof(
	fc.string({ unit: 'binary' }),
	// Grows beyond any memory that is there.
	fc
		.record({ sign: fc.constantFrom('x', 'ü', '\u4e2d'), times: fc.nat(100_000) })
		.map(({ sign, times }) => sign.repeat(times)),
);

it('a line that is written into the same memory is the line that was to be written', () => {
	fc.assert(
		fc.property(fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 4 }), (lists) => {
			const lines = new LineBuffer();
			for (const list of lists) {
				const line = lines.writeList(list.map((text) => JSON.stringify(text)));
				expect(line.equals(encodeLine(JSON.stringify(list)))).toBe(true);
			}
		}),
		{ numRuns: 50 },
	);
});
