import assert from 'node:assert/strict';
import { textIn, type ExampleExpectations } from '../../test/support/example-workflow.mts';

const rounds = ['ROUND-NORTH', 'ROUND-WEST'];

export const expected: ExampleExpectations = {
	runs: [
		{
			Start: (items) => assert.equal(items.length, 1),
			'Stops File': ([file]) => assert.equal(file?.binary?.['data']?.fileName, 'stops.csv'),
			'Read Stops': (items) => assert.equal(items.length, 8),
			'Import Jobs': (items) => {
				assert.deepEqual(
					items.map((item) => textIn(item, 'externalId')),
					rounds,
				);
				for (const item of items) {
					assert.equal(textIn(item, 'date'), '2027-03-24');
					assert.equal(textIn(item, 'status'), 'assigned');
					assert.ok((item.json['stops'] as object[]).length >= 3);
				}
			},
			'Message for Driver': (items) => {
				assert.deepEqual(
					items.map((item) => textIn(item, 'to')),
					['amara.okafor@example.com', 'lucas.brandt@example.com'],
				);
				const [north] = items;
				assert.ok(north !== undefined);
				assert.match(textIn(north, 'text'), /^\d\d:\d\d {2}.+, .+$/m);
				assert.match(textIn(north, 'warnings'), /^STOP-05: .*Nowhere Lane/m);
			},
		},
	],
};
