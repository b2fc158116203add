import assert from 'node:assert/strict';
import { textIn, type ExampleExpectations } from '../../test/support/example-workflow.mts';
import { allDelivered } from '../../test/support/rouptimize.mts';

const date = '2027-03-29';
const driver = { externalId: 'DRV004' };
const notServed = 'COLLECT-1';
const served = 'COLLECT-2';
const note = 'Nobody opened';

const statusOf =
	(externalId: string, status: string) =>
	([event]: ReadonlyArray<{ json: object }>): void => {
		const { data } = event?.json as { data?: { externalId: string; status: string } };
		assert.deepEqual([data?.externalId, data?.status], [externalId, status]);
	};

const count =
	(wanted: number) =>
	(items: readonly object[]): void =>
		assert.equal(items.length, wanted);

export const expected: ExampleExpectations = {
	given: async ({ rouptimize }) => {
		const rows = [notServed, served].map((externalId, index) => ({
			externalId,
			date,
			name: `Customer ${externalId}`,
			latitude: 42.37 + index / 50,
			longitude: -71.1,
			load1: 2,
			startTimeWindow: '09:00',
			endTimeWindow: '17:00',
		}));
		const made = await rouptimize('createMissions', { input: { missions: rows } });
		const results = made.body?.['results'] as Array<{ mission: { id: string } }>;
		const found = await rouptimize('listDrivers', { input: driver });
		const [{ id: driverId } = {}] = found.body?.['data'] as Array<{ id: string }>;
		const missionIds = results.map(({ mission }) => mission.id);
		const route = await rouptimize('createRoute', { input: { date, driverId, missionIds } });
		assert.equal(route.status, 201, route.text);
	},
	happens: async ({ reportFromRoad, rouptimize }) => {
		await reportFromRoad([{ event: 'success', driver, orderNo: served }]);
		await allDelivered(rouptimize, 'mission.status_changed', 1);
		await reportFromRoad([{ event: 'failed', driver, orderNo: notServed, form: { note } }]);
		await allDelivered(rouptimize, 'mission.status_changed', 2);
	},
	runs: [
		{ 'Status Changed': statusOf(served, 'delivered'), 'Only Failed Ones': count(0) },
		{
			'Status Changed': statusOf(notServed, 'failed'),
			'Only Failed Ones': count(1),
			'For Tomorrow': count(1),
			'Save for Tomorrow': ([mission]) => {
				assert.ok(mission !== undefined);
				const tomorrow = textIn(mission, 'date');
				assert.match(tomorrow, /^20\d\d-\d\d-\d\d$/);
				assert.equal(textIn(mission, 'externalId'), `${notServed}-${tomorrow}`);
				assert.equal(textIn(mission, 'name'), `Customer ${notServed}`);
				assert.equal(textIn(mission, 'status'), 'unassigned');
			},
		},
	],
};
