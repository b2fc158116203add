import assert from 'node:assert/strict';
import { textIn, type ExampleExpectations } from '../../test/support/example-workflow.mts';
import { call, planDay, saveOrders } from '../../test/support/optimoroute.mts';

const dayMs = 24 * 60 * 60 * 1000;
const fates = { DONE: 'success', FAILED: 'failed', REJECTED: 'rejected', LATE: undefined };

/** Days that may be today somewhere, since n8n and this process may differ in their time zones. */
const days = [-1, 0, 1].map((day) => new Date(Date.now() + day * dayMs).toISOString().slice(0, 10));

const orderNo = (date: string, fate: string): string => `REPLAN-${date}-${fate}`;

const isOurs = (number: string): boolean => number.startsWith('REPLAN-');

export const expected: ExampleExpectations = {
	given: async ({ optimoRoute }) => {
		for (const date of days) {
			const orders = Object.keys(fates).map((fate, index) => ({
				orderNo: orderNo(date, fate),
				date,
				type: 'D',
				duration: 5,
				location: { locationName: fate, latitude: 42.37 + index / 200, longitude: -71.1 },
			}));
			for (const saved of await saveOrders(optimoRoute, orders)) assert.equal(saved['success'], true);
			await planDay(optimoRoute, { date });
			const updates = Object.entries(fates).flatMap(([fate, status]) =>
				status === undefined ? [] : [{ orderNo: orderNo(date, fate), data: { status } }],
			);
			const { body } = await call(optimoRoute, 'updateCompletionDetails', { updates });
			for (const row of body['orders'] as Array<{ success: boolean }>)
				assert.ok(row.success, JSON.stringify(row));
		}
	},
	runs: [
		{
			'Every Evening': (items) => assert.equal(items.length, 1),
			'Unfinished Orders': (items) => {
				const ours = items.map((item) => textIn(item, 'orderNo')).filter(isOurs);
				assert.deepEqual(ours.map((number) => number.replace(/.*-/, '')).sort(), [
					'FAILED',
					'LATE',
					'REJECTED',
				]);
			},
			'Move to Tomorrow': (items) => {
				for (const { json } of items) assert.deepEqual(Object.keys(json), ['id', 'date']);
			},
			'Save New Date': (items) => assert.ok(items.length >= 3),
			'Plan Tomorrow': ([plan]) => {
				const { routes } = plan?.json as unknown as {
					routes: Array<{ stops: Array<{ externalId: string }> }>;
				};
				const stops = routes.flatMap((route) => route.stops.map(({ externalId }) => externalId));
				const fatesOf = (fate: string): string[] => stops.filter((stop) => stop.endsWith(`-${fate}`));
				for (const fate of ['FAILED', 'REJECTED']) assert.ok(fatesOf(fate).length > 0, `no ${fate} order`);
			},
		},
	],
};
