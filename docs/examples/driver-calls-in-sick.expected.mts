import assert from 'node:assert/strict';
import { textIn, type ExampleExpectations } from '../../test/support/example-workflow.mts';
import { planDay, saveOrders } from '../../test/support/optimoroute.mts';

const date = '2027-03-22';
const ofTheSick = ['SICK-1', 'SICK-2', 'SICK-3'];
const ofAnother = ['WELL-1', 'WELL-2'];

const order = (orderNo: string, index: number): object => ({
	orderNo,
	date,
	type: 'D',
	duration: 10,
	location: {
		locationName: `Customer ${orderNo}`,
		address: `Mill Road ${index}, Boston`,
		latitude: 42.35 + index / 50,
		longitude: -71.08,
	},
});

const one = (items: readonly object[]): void => assert.equal(items.length, 1);

export const expected: ExampleExpectations = {
	given: async ({ optimoRoute }) => {
		await saveOrders(optimoRoute, ofTheSick.map(order));
		await planDay(optimoRoute, { date, useDrivers: [{ driverExternalId: 'DRV001' }] });
		await saveOrders(optimoRoute, ofAnother.map(order));
		await planDay(optimoRoute, { date, useDrivers: [{ driverExternalId: 'DRV002' }] });
	},
	runs: [
		{
			Start: one,
			'Who Is Sick': one,
			'Routes Before': (items) => assert.equal(items.length, 2),
			'Take Driver Out': one,
			'Plan Again': one,
			'Routes After': (items) => {
				const drivers = items.map((item) => textIn(item, 'driver'));
				assert.ok(drivers.length > 0 && !drivers.includes('Amara Okafor'), drivers.join());
			},
			Compare: one,
			'What Moved': (items) => {
				assert.deepEqual(items.map((item) => textIn(item, 'order')).sort(), ofTheSick);
				for (const item of items) {
					assert.equal(textIn(item, 'from'), 'Amara Okafor');
					assert.notEqual(textIn(item, 'to'), 'nobody');
				}
			},
		},
	],
};
