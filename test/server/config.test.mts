import { readFileSync } from 'node:fs';
import { readConfig } from '../../server/config.mts';

const page = readFileSync(new URL('../../docs/server.md', import.meta.url), 'utf8');
const section = page.split(/^## /m).find((part) => part.startsWith('Settings\n')) ?? '';

/** Name and default of each variable in the table of the documentation; undefined where there is none. */
const documented = [...section.matchAll(/^\| `([A-Z_]+)` +\| (?:`(.+?)`|–) +\|/gm)].map(
	([, name = '', value]) => ({
		name,
		value,
	}),
);

/** How many settings there are, those in groups counted one by one. */
function countSettings(config: object): number {
	return Object.values(config)
		.map((value: unknown) => (typeof value === 'object' && value !== null ? countSettings(value) : 1))
		.reduce((sum, count) => sum + count, 0);
}

const otherValues: Readonly<Record<string, string>> = {
	HOST: '0.0.0.0',
	PORT: '0',
	DATA_DIR: '/srv/routing',
	SEED_FILE: 'companies.json',
	ADMIN_TOKEN: 'sixteen-letters-',
	REQUEST_JOURNAL_SIZE: '0',
	OPTIMOROUTE_API_KEY: 'another-key',
	ROUTEMATE_CLIENT_ID: 'rm_ci_another',
	ROUTEMATE_CLIENT_SECRET: 'rm_cs_another_secret',
	ROUPTIMIZE_API_TOKEN: 'rpt_test_another_token',
	OPTIMOROUTE_ERROR_STATUS: '4xx',
	OPTIMOROUTE_STRICT_COMPLETION: 'true',
	PUBLIC_URL: 'https://routes.example.com',
	NOMINATIM_URL: 'https://nominatim.example.com',
	NOMINATIM_EMAIL: 'dispatch@example.com',
	NOMINATIM_INTERVAL_MS: '0',
	NOMINATIM_TIMEOUT_MS: '2000',
	LOG_LEVEL: 'silent',
	PLANNER_THREADS: '2',
	DETOUR_FACTOR: '1',
	SPEED_KMH: '50',
	WEBHOOK_ALLOW_PRIVATE: 'true',
	WEBHOOK_DELAY_SCALE: '0.5',
};

describe('the settings in docs/server.md', () => {
	it('are all there are', () => {
		expect(documented).toHaveLength(countSettings(readConfig({})));
	});

	it.each(documented)('$name is read, and has the default $value', ({ name, value }) => {
		expect(readConfig({ [name]: value ?? '' })).toEqual(readConfig({}));
		expect(readConfig({ [name]: otherValues[name] })).not.toEqual(readConfig({}));
	});
});
