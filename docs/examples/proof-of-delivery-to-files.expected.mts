import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { textIn, type ExampleExpectations } from '../../test/support/example-workflow.mts';
import { planDay, saveOrders } from '../../test/support/optimoroute.mts';

const date = '2027-03-23';
const orderNo = 'PROOF-1';

/** The smallest picture there is. */
const picture =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';

export const expected: ExampleExpectations = {
	given: async ({ optimoRoute }) => {
		const location = { locationName: 'Old Mill Pharmacy', latitude: 42.37, longitude: -71.1 };
		await saveOrders(optimoRoute, [{ orderNo, date, type: 'D', location }]);
		await planDay(optimoRoute, { date, useDrivers: [{ driverExternalId: 'DRV001' }] });
	},
	happens: async ({ reportFromRoad }) => {
		const file = { type: 'image/png', data: picture };
		await reportFromRoad([
			{ event: 'start_service', driver: { externalId: 'DRV001' }, orderNo },
			{
				event: 'success',
				driver: { externalId: 'DRV001' },
				orderNo,
				form: { note: 'Left with the neighbour', signature: file, images: [file] },
			},
		]);
	},
	runs: [
		{
			'Order Delivered': ([delivered, ...others]) => {
				assert.equal(others.length, 0);
				assert.ok(delivered !== undefined);
				assert.equal(textIn(delivered, 'orderNo'), orderNo);
				assert.equal(textIn(delivered, 'note'), 'Left with the neighbour');
			},
			'Download Files': ([order]) => {
				assert.deepEqual(Object.keys(order?.binary ?? {}).length, 2);
			},
			'One Item per File': (items) => assert.equal(items.length, 2),
			'Save File': (items) => {
				assert.equal(items.length, 2);
				for (const item of items) {
					const content = readFileSync(textIn(item, 'fileName'));
					assert.equal(content.toString('base64'), picture);
				}
			},
		},
	],
};
