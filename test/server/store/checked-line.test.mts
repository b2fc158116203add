import fc from 'fast-check';
import { decodeLine, encodeLine, intendedSize } from '../../../server/store/checked-line.mts';

const text = fc.string({ unit: 'binary' }).map((value) => JSON.stringify(value));

describe('a checked line', () => {
	it('reads what was written, whatever characters it has', () => {
		fc.assert(
			fc.property(text, (value) => {
				const line = encodeLine(value);
				expect(line.at(-1)).toBe(0x0a);
				expect(decodeLine(line.subarray(0, -1))).toBe(Buffer.from(value).toString());
				expect(intendedSize(line)).toBe(line.length);
			}),
		);
	});

	it('shows any flipped bit', () => {
		fc.assert(
			fc.property(text, fc.nat(), fc.nat(7), (value, place, bit) => {
				const line = encodeLine(value).subarray(0, -1);
				const at = place % line.length;
				line[at] = (line[at] ?? 0) ^ (1 << bit);
				expect(decodeLine(line)).toBeUndefined();
			}),
		);
	});

	it('shows that anything is missing at its end', () => {
		const line = encodeLine('["put","orders",{"id":"a"}]').subarray(0, -1);
		for (let size = 0; size < line.length; size++) expect(decodeLine(line.subarray(0, size))).toBeUndefined();
	});
});
