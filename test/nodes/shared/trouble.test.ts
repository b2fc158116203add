import * as fc from 'fast-check';
import { hideSecrets } from '../../../nodes/shared/trouble';

describe('hideSecrets', () => {
	it('hides a key wherever it stands, also URL-encoded', () => {
		const text = 'GET /v1/get_routes?key=a%2Bb%26c failed for a+b&c';
		expect(hideSecrets(text, ['a+b&c'])).toBe('GET /v1/get_routes?key=*** failed for ***');
	});

	it('leaves a text alone if there is no key', () => {
		expect(hideSecrets('all is well', [''])).toBe('all is well');
	});

	it('never leaves the key in', () => {
		fc.assert(
			fc.property(fc.string(), fc.stringMatching(/^[\w&+/=-]{4,40}$/), fc.string(), (before, key, after) => {
				const hidden = hideSecrets(`${before}${key}${after}`, [key]);
				expect(hidden).not.toContain(key);
			}),
		);
	});
});
