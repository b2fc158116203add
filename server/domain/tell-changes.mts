import type { Turns } from '../store/turns.mts';
import type { CompanyEvent } from './company-event.mts';
import { type PastEvent, recentEvents } from './activity.mts';
import type { Completion } from './completion.mts';
import type { Domain } from './domain.mts';
import { type ChangeHints, findEvents } from './find-events.mts';
import type { HistoryChange } from './history-change.mts';
import type { Location } from './location.mts';
import type { Order } from './order.mts';
import type { OrderChanges } from './order-changes.mts';
import { type FieldChange, locationDifferences, locationOf, orderDifferences } from './order-state.mts';
import { nameOfRecord } from './record-name.mts';
import type { ChangedRecord } from './tracked-unit.mts';

/** What a unit of work has changed, and what is known of it besides. */
export interface ChangesToTell extends Omit<ChangeHints, 'proven'> {
	readonly changed: readonly ChangedRecord[];
	/** Locations as they were before the unit of work, by id; only those that changed. */
	readonly locationsBefore: ReadonlyMap<string, Location>;
}

/**
 * Notes what a unit of work has changed: events for those who listen, the last of them for those who look, and the
 * history of each order. Part of the same unit, so that a change is never without its events, nor an event without
 * its change.
 */
export function* tellChanges(changes: OrderChanges, told: ChangesToTell): Turns<void> {
	const { domain, company, unit, now } = changes;
	for (const record of told.changed) {
		for (const change of historyOf(changes, told, record)) unit.put('historyChanges', change);
		yield;
	}
	const found = yield* findEvents(domain, told.changed, { ...told, proven: provenIn(changes) });
	if (found.length === 0) return;
	const activity = domain.store.records.activities.get(company.id);
	const last = activity?.lastSequence ?? 0;
	const events: CompanyEvent[] = [];
	for (const { type, kind, record } of found) {
		events.push({
			id: domain.newId(),
			companyId: company.id,
			sequence: last + events.length + 1,
			type,
			kind,
			recordId: record.id,
			actor: domain.actor,
			at: now,
			record,
		});
		yield;
	}
	const newest = events
		.slice(-recentEvents)
		.reverse()
		.map((event) => pastEvent(domain, event));
	unit.put('activities', {
		id: company.id,
		lastSequence: last + events.length,
		recent: [...newest, ...(activity?.recent ?? [])].slice(0, recentEvents),
	});
	yield* domain.onEvents(events, changes);
}

/** Ids of orders whose proof of delivery is another one than before, or was verified. */
function provenIn({ domain, unit }: OrderChanges): ReadonlySet<string> {
	const { completions } = domain.store.records;
	const proof = (completion: Completion | undefined): string =>
		JSON.stringify([completion?.form ?? null, completion?.verification ?? null]);
	const changed = [...unit.before('completions')].filter(
		([id, before]) => proof(before) !== proof(completions.get(id)),
	);
	return new Set(changed.map(([id]) => id));
}

function pastEvent(domain: Domain, event: CompanyEvent): PastEvent {
	const { record, ...past } = event;
	return { ...past, name: nameOfRecord(domain, event.kind, record) };
}

/** The changed fields of an order that was there before. */
function historyOf(
	{ domain, company, now }: OrderChanges,
	{ locationsBefore }: ChangesToTell,
	{ kind, before, after }: ChangedRecord,
): HistoryChange[] {
	if (kind !== 'orders' || before === undefined || after === undefined) return [];
	const [was, is] = [before as Order, after as Order];
	const fields = [...movesOf(domain, was, is, locationsBefore), ...orderDifferences(was, is)];
	return fields.map((field) => ({
		id: domain.newId(),
		companyId: company.id,
		orderId: is.id,
		at: now,
		actor: domain.actor,
		...field,
	}));
}

/** What is said of an order's place that was not before; most changes are of the order alone. */
function movesOf(
	domain: Domain,
	before: Order,
	after: Order,
	locationsBefore: ReadonlyMap<string, Location>,
): FieldChange[] {
	const known = locationsBefore.get(before.locationId);
	if (known === undefined && before.locationId === after.locationId) return [];
	return locationDifferences(known ?? locationOf(domain, before), locationOf(domain, after));
}
