import assert from 'node:assert/strict';
import { textIn, type ExampleExpectations } from '../../test/support/example-workflow.mts';
import { call } from '../../test/support/optimoroute.mts';

const dayMs = 24 * 60 * 60 * 1000;
const fates = { DONE: 'success', FAILED: 'failed' };

/** Days that may be today somewhere, since n8n and this process may differ in their time zones. */
const days = [-1, 0, 1].map((day) => new Date(Date.now() + day * dayMs).toISOString().slice(0, 10));

const numberOf = (date: string, fate: string): string => `REPORT-${date}-${fate}`;

export const expected: ExampleExpectations = {
	given: async ({ optimoRoute, rouptimize }) => {
		const found = await rouptimize('listDrivers', { input: { externalId: 'DRV005' } });
		const [{ id: driverId } = {}] = found.body?.['data'] as Array<{ id: string }>;
		for (const date of days) {
			const missions = Object.keys(fates).map((fate, index) => ({
				externalId: numberOf(date, fate),
				date,
				driverId,
				name: `Customer ${fate}`,
				latitude: 42.37 + index / 200,
				longitude: -71.1,
			}));
			const { body } = await rouptimize('createMissions', { input: { missions } });
			assert.equal(body?.['failedCount'], 0, JSON.stringify(body));
			const updates = Object.entries(fates).map(([fate, status]) => ({
				orderNo: numberOf(date, fate),
				data: { status },
			}));
			const { body: told } = await call(optimoRoute, 'updateCompletionDetails', { updates });
			assert.equal(told['success'], true, JSON.stringify(told));
		}
	},
	runs: [
		{
			'Every Night': (items) => assert.equal(items.length, 1),
			Overview: ([overview]) => {
				const { delivered, failed } = overview?.json['missions'] as { delivered: number; failed: number };
				assert.ok(delivered >= 1 && failed >= 1);
			},
			Drivers: (items) => assert.ok(items.length >= 1),
			Failures: (items) => {
				const ours = items.filter((item) => textIn(item, 'externalId').startsWith('REPORT-'));
				assert.equal(ours.length, 1);
			},
			Report: ([report, ...others]) => {
				assert.equal(others.length, 0);
				assert.ok(report !== undefined);
				assert.match(
					textIn(report, 'subject'),
					/^20\d\d-\d\d-\d\d: \d+ of \d+ missions delivered, \d+ failed$/,
				);
				const text = textIn(report, 'text');
				assert.match(text, /^On time: /m);
				assert.match(text, /^Routes: \d+ of \d+ completed, \d+ km$/m);
				assert.match(text, /^Failed: REPORT-20\d\d-\d\d-\d\d-FAILED, Customer FAILED(, .+)?$/m);
			},
		},
	],
};
