import assert from 'node:assert/strict';
import type { ExampleExpectations } from '../../test/support/example-workflow.mts';
import { storedOrder } from '../../test/support/optimoroute.mts';

const order = {
	number: 'WEB-1001',
	deliveryDate: '2027-03-16',
	address: '393 Hanover St, Boston, MA 02113, USA',
	customer: { name: 'Green Cross Pharmacy', email: 'orders@green-cross.example', phone: '+1 617 555 0134' },
	note: 'Side entrance',
};

const received =
	(sent: object) =>
	([call]: ReadonlyArray<{ json: object }>): void =>
		assert.deepEqual((call?.json as { body: object }).body, sent);

const nothing = (items: readonly object[]): void => assert.equal(items.length, 0);

const misspelt = { ...order, number: 'WEB-1002', address: 'Gibberish 12, Xqzzy' };

export const expected: ExampleExpectations = {
	happens: async ({ optimoRoute, sendToWebhook }) => {
		const taken = await sendToWebhook('shop-orders', order);
		assert.equal(taken.status, 200);
		const stored = await storedOrder(optimoRoute, order.number);
		assert.equal(stored?.['date'], order.deliveryDate);
		assert.equal(stored['notes'], order.note);
		assert.deepEqual(taken.body, { id: stored['id'], number: order.number, warning: null });

		const refused = await sendToWebhook('shop-orders', misspelt);
		assert.equal(refused.status, 422);
		assert.match(JSON.stringify(refused.body), /address/i);
		assert.equal(await storedOrder(optimoRoute, misspelt.number), undefined);
	},
	runs: [
		{
			'Order Placed': received(order),
			'Save Order': [([saved]) => assert.equal(saved?.json['orderNo'], order.number), nothing],
			Confirm: (items) => assert.equal(items.length, 1),
		},
		{
			'Order Placed': received(misspelt),
			'Save Order': [
				nothing,
				([failed]) => assert.equal((failed?.json['details'] as { code: string }).code, 'ERR_LOC_GEOCODING'),
			],
			Refuse: (items) => assert.equal(items.length, 1),
		},
	],
};
