import assert from 'node:assert/strict';
import { textIn, type ExampleExpectations, type ExpectedRun } from '../../test/support/example-workflow.mts';

const good = [1, 2, 3, 4, 6, 7, 8].map((number) => `SO-7010${number}`);

/** What Rouptimize calls the missions that the first run has made. */
let made: readonly string[] = [];

const count =
	(wanted: number) =>
	(items: readonly object[]): void =>
		assert.equal(items.length, wanted);

const run = (checkIds: (ids: readonly string[]) => void): ExpectedRun => ({
	Start: count(1),
	'Orders File': ([file]) => assert.equal(file?.binary?.['data']?.fileName, 'erp-orders.csv'),
	'Read Orders': count(8),
	'As Missions': count(8),
	'Save Missions': [
		(items) => {
			assert.deepEqual(
				items.map((item) => textIn(item, 'externalId')),
				good,
			);
			for (const item of items) assert.equal(textIn(item, 'date'), '2027-03-26');
			checkIds(items.map((item) => textIn(item, 'id')));
		},
		count(1),
	],
	'To Be Corrected': ([order]) => {
		assert.ok(order !== undefined);
		assert.equal(textIn(order, 'order'), 'SO-70105');
		assert.match(textIn(order, 'reason'), /address/i);
		assert.match(textIn(order, 'advice'), /'Address'/);
	},
});

export const expected: ExampleExpectations = {
	runs: [run((ids) => (made = ids)), run((ids) => assert.deepEqual(ids, made))],
};
