import { createSealer, SealBrokenError } from '../../../server/store/sealer.mts';

const sealer = createSealer('5e'.repeat(32));

describe('a sealed text', () => {
	it('is read again, and shows nothing of itself', () => {
		const sealed = sealer.seal('whsec_größe', 'endpoint');
		expect(sealer.open(sealed, 'endpoint')).toBe('whsec_größe');
		expect(Buffer.from(sealed, 'base64').includes('whsec_')).toBe(false);
		expect(sealer.seal('whsec_größe', 'endpoint')).not.toBe(sealed);
	});

	it.each([
		['with another key', createSealer('5f'.repeat(32)), 'endpoint', (sealed: string) => sealed],
		['for something else', sealer, 'another', (sealed: string) => sealed],
		['after a change', sealer, 'endpoint', (sealed: string) => `${sealed.slice(0, -4)}AAAA`],
		['in part', sealer, 'endpoint', (sealed: string) => sealed.slice(0, 20)],
	])('is not opened %s', (_how, other, context, change) => {
		const sealed = sealer.seal('a secret of some length', 'endpoint');
		expect(() => other.open(change(sealed), context)).toThrow(SealBrokenError);
	});
});
