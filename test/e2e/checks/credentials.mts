import assert from 'node:assert/strict';
import { untestedFields } from '../accounts.mts';
import type { Check } from '../check.mts';
import type { World } from '../world.mts';

/** Nobody listens on this port. */
const deadUrl = 'http://127.0.0.1:9';

/** The test of each credential succeeds with good data, and tells a wrong secret from a wrong address. */
export function credentialChecks({ api, credentialData }: World): Check[] {
	return Object.entries(credentialData).map(([type, data]) => ({
		name: `${type}: the test of a good and of bad credentials`,
		run: async () => {
			const good = await api.testCredential(type, data);
			assert.equal(good.status, 'OK', good.message);
			const secrets = Object.keys(data).filter((field) => field !== 'baseUrl' && !untestedFields.has(field));
			for (const secret of secrets) {
				const refused = await api.testCredential(type, { ...data, [secret]: 'not-the-right-one' });
				assert.equal(refused.status, 'Error', `a wrong ${secret} passes`);
				assert.ok(refused.message.length > 5);
			}
			const unreachable = await api.testCredential(type, { ...data, baseUrl: deadUrl });
			assert.equal(unreachable.status, 'Error');
			assert.match(unreachable.message, /ECONNREFUSED|refused/i);
		},
	}));
}
