import { eventTypes } from '../../../contract/rouptimize/events.ts';
import type { OperationName } from '../../../contract/rouptimize/operations.ts';
import { webhookEvents } from '../../../server/api/rouptimize/schemas/webhook-event.mts';
import {
	changingOperations,
	type Snapshot,
	startWatchedServer,
	type ToldEvent,
	type WatchedServer,
} from '../../support/watched-server.mts';
import { fleetChanges } from './changes/fleet.mts';
import { missionChanges } from './changes/missions.mts';
import { changesOfOtherApis } from './changes/other-apis.mts';
import { routeChanges } from './changes/routes.mts';

const changes = [...missionChanges, ...routeChanges, ...fleetChanges, ...changesOfOtherApis];
const made = new Set<OperationName>();

let watched: WatchedServer;
beforeEach(async () => {
	watched = await startWatchedServer((operation) => made.add(operation));
});
afterEach(() => watched.close());

/** What is known of an event's record: as it is, or as it was before it was deleted. */
const knownOf = ({ eventType, resourceId }: ToldEvent, before: Snapshot, after: Snapshot): unknown =>
	(eventType.endsWith('.deleted') ? before : after).get(resourceId);

it.each(changes)('$title: $told', async ({ told, prepare }) => {
	const act = await prepare(watched);
	const before = await watched.snapshot();
	watched.news();
	await act();
	const events = watched.news();
	const after = await watched.snapshot();
	expect(events.map(({ eventType }) => eventType).sort()).toEqual([...told].sort());
	for (const event of events) {
		expect(webhookEvents[event.eventType].safeParse(event).error).toBeUndefined();
		expect(event.data).toEqual(knownOf(event, before, after));
	}
	const named = (ending: string): string[] =>
		events.filter(({ eventType }) => eventType.endsWith(ending)).map(({ resourceId }) => resourceId);
	expect(named('.created').sort()).toEqual([...after.keys()].filter((id) => !before.has(id)).sort());
	expect(named('.deleted').sort()).toEqual([...before.keys()].filter((id) => !after.has(id)).sort());
});

describe('the changes above', () => {
	it('make every event happen', () => {
		expect([...new Set(changes.flatMap(({ told }) => told))].sort()).toEqual(Object.keys(eventTypes).sort());
	});

	it('have every call that changes something', () => {
		expect(changingOperations.filter((name) => !made.has(name))).toEqual([]);
	});
});
