import assert from 'node:assert/strict';
import { textIn, type ExampleExpectations } from '../../test/support/example-workflow.mts';

const orders = 120;

export const expected: ExampleExpectations = {
	runs: [
		{
			Start: (items) => assert.equal(items.length, 1),
			'Orders File': ([file]) => assert.equal(file?.binary?.['data']?.fileName, 'orders.csv'),
			'Read Orders': (items) => {
				assert.equal(items.length, orders);
				assert.equal(items[0]?.json['orderNo'], 'ORD001');
				assert.equal(items[0].json['date'], '2027-03-15');
			},
			'Save Orders': (items) => {
				assert.deepEqual(
					items.map(({ json }) => json['orderNo']),
					Array.from({ length: orders }, (_, index) => `ORD${String(index + 1).padStart(3, '0')}`),
				);
				for (const item of items) assert.match(textIn(item, 'id'), /^[0-9a-f]{32}$/);
			},
			'Plan and Wait': (items) => {
				assert.equal(items.length, 1);
				const { status, date, totals } = items[0]?.json as {
					status: string;
					date: string;
					totals: { routes: number; stops: number; unscheduled: number };
				};
				assert.equal(status, 'finished');
				assert.equal(date, '2027-03-15');
				assert.equal(totals.stops + totals.unscheduled, orders);
				assert.ok(totals.stops > 100, `only ${totals.stops} orders found a place`);
			},
			'Get Routes': (items) => {
				const stops = items.flatMap(({ json }) => json['stops'] as Array<{ externalId: string }>);
				const served = stops.map(({ externalId }) => externalId).filter((number) => number.startsWith('ORD'));
				assert.ok(served.length > 100);
				assert.equal(new Set(served).size, served.length, 'an order is on two routes');
				for (const item of items) assert.match(textIn(item, 'driver'), /\w+ \w+/);
			},
		},
	],
};
