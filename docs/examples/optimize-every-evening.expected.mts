import assert from 'node:assert/strict';
import { textIn, type ExampleExpectations } from '../../test/support/example-workflow.mts';

const dayMs = 24 * 60 * 60 * 1000;
const missionCount = 3;

/** Missions for each day that may be tomorrow somewhere, since n8n and this process may differ in their time zones. */
const missions = [0, 1, 2].flatMap((days) => {
	const date = new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
	return Array.from({ length: missionCount }, (_, index) => ({
		externalId: `OPTIMIZE-${date}-${index}`,
		date,
		name: `Customer ${index}`,
		address: `Harbour Street ${index}, Boston`,
		latitude: 42.36 + index / 100,
		longitude: -71.06,
	}));
});

const stopsIn = (routes: unknown): Array<{ externalId: string }> =>
	(routes as Array<{ stops: Array<{ externalId: string }> }>).flatMap(({ stops }) => stops);

const nothing = (items: readonly object[]): void => assert.equal(items.length, 0);

export const expected: ExampleExpectations = {
	given: async ({ rouptimize }) => {
		const { body } = await rouptimize('createMissions', { input: { missions } });
		assert.equal(body?.['failedCount'], 0, JSON.stringify(body));
	},
	runs: [
		{
			'Every Evening': (items) => assert.equal(items.length, 1),
			'Optimize Tomorrow': [
				([plan]) => {
					const { routes, creditsUsed } = plan?.json ?? {};
					const ours = stopsIn(routes).filter(({ externalId }) => externalId.startsWith('OPTIMIZE-'));
					assert.equal(ours.length, missionCount);
					assert.ok(Number(creditsUsed) >= missionCount);
				},
				nothing,
			],
			'One Item per Route': (items) => assert.ok(items.length >= 1),
			Driver: (items) => {
				for (const item of items) assert.match(textIn(item, 'name'), /\w+ \w+/);
			},
			'List for Driver': (items) => {
				const lines = items.flatMap((item) => textIn(item, 'text').split('\n'));
				const ours = lines.filter((line) =>
					/^\d\d:\d\d {2}Customer \d, Harbour Street \d, Boston$/.test(line),
				);
				assert.ok(ours.length >= missionCount, lines.join('\n'));
				for (const item of items) {
					assert.match(textIn(item, 'to'), /@example\.com$/);
					assert.match(textIn(item, 'subject'), /^Your route of 20\d\d-\d\d-\d\d: \d+ stops, [\d.]+ km$/);
				}
			},
		},
	],
};
