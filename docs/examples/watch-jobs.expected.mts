import assert from 'node:assert/strict';
import { textIn, type ExampleExpectations } from '../../test/support/example-workflow.mts';
import { routeMate } from '../../test/support/routemate.mts';

const driver = { externalId: 'DRV003' };
const stops = ['WATCH-1', 'WATCH-2'];

export const expected: ExampleExpectations = {
	given: async (surroundings) => {
		const call = await routeMate(surroundings.routeMate);
		const { status } = await call('importJob', {
			external_job_id: 'WATCHED',
			title: 'Watched Deliveries',
			date: '2027-03-25',
			driver_email: 'mei.tanaka@example.com',
			stops: stops.map((external_stop_id, index) => ({
				external_stop_id,
				label: `Customer ${external_stop_id}`,
				latitude: 42.37 + index / 50,
				longitude: -71.1,
			})),
		});
		assert.equal(status, 201);
	},
	happens: async ({ reportFromRoad }) => {
		await reportFromRoad([
			{ event: 'success', driver, orderNo: 'WATCH-1' },
			{ event: 'failed', driver, orderNo: 'WATCH-2' },
		]);
	},
	runs: [
		{
			'Job Complete': ([job, ...others]) => {
				assert.equal(others.length, 0);
				assert.ok(job !== undefined);
				assert.equal(textIn(job, 'externalId'), 'WATCHED');
				assert.equal(textIn(job, 'status'), 'completed');
			},
			Message: ([message]) => {
				assert.ok(message !== undefined);
				assert.equal(textIn(message, 'subject'), 'Watched Deliveries is complete: 1 of 2 stops served');
				assert.match(textIn(message, 'text'), /^Not served: Customer WATCH-2, /);
				assert.equal(textIn(message, 'driver'), 'Mei Tanaka');
			},
		},
	],
};
