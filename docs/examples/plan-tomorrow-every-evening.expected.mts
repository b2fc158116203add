import assert from 'node:assert/strict';
import { textIn, type ExampleExpectations } from '../../test/support/example-workflow.mts';
import { saveOrders } from '../../test/support/optimoroute.mts';

const dayMs = 24 * 60 * 60 * 1000;
const orderCount = 3;

/** Orders for each day that may be tomorrow somewhere, since n8n and this process may differ in their time zones. */
function orders(): object[] {
	return [0, 1, 2].flatMap((days) => {
		const date = new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);
		return Array.from({ length: orderCount }, (_, index) => ({
			operation: 'SYNC',
			orderNo: `EVENING-${date}-${index}`,
			date,
			type: 'D',
			duration: 10,
			location: {
				locationName: `Customer ${index}`,
				address: `Harbour Street ${index}, Boston`,
				latitude: 42.36 + index / 100,
				longitude: -71.06,
			},
		}));
	});
}

export const expected: ExampleExpectations = {
	given: async ({ optimoRoute }) => {
		for (const saved of await saveOrders(optimoRoute, orders())) assert.equal(saved['success'], true);
	},
	runs: [
		{
			'Every Evening': (items) => assert.equal(items.length, 1),
			'Plan Tomorrow': ([plan]) => {
				const { status, routes } = plan?.json as unknown as {
					status: string;
					routes: Array<{ stops: Array<{ externalId: string }> }>;
				};
				assert.equal(status, 'finished');
				const stops = routes.flatMap((route) => route.stops.map(({ externalId }) => externalId));
				assert.equal(stops.filter((number) => number.startsWith('EVENING-')).length, orderCount);
			},
			'Get Routes': (items) => assert.ok(items.length >= 1),
			'Message for Driver': (items) => {
				const lines = items.flatMap((item) => textIn(item, 'text').split('\n'));
				const ours = lines.filter((line) =>
					/^\d\d:\d\d {2}Customer \d, Harbour Street \d, Boston$/.test(line),
				);
				assert.ok(ours.length >= orderCount, lines.join('\n'));
				for (const item of items)
					assert.match(textIn(item, 'subject'), /^Your route of 20\d\d-\d\d-\d\d: \d+ stops$/);
			},
		},
	],
};
