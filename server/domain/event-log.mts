import type { Company } from './company.mts';
import type { Domain } from './domain.mts';
import { DomainError } from './domain-error.mts';
import type { OrderChanges } from './order-changes.mts';
import { type RoadEvent, roadEventId } from './road-event.mts';

/** An event that has no number yet. */
export type NewEvent = Omit<RoadEvent, 'id' | 'companyId' | 'number'>;

/** Adds an event to the end of the company's log. */
export function recordEvent({ domain, company, unit }: OrderChanges, event: NewEvent): RoadEvent {
	const number = domain.latestEvent(company.id) + 1;
	const recorded = { id: roadEventId(company.id, number), companyId: company.id, number, ...event };
	unit.put('roadEvents', recorded);
	return recorded;
}

export interface EventPage {
	/** In the order they arrived. */
	readonly events: readonly RoadEvent[];
	/** Number of the last event that has been read now or before; 0: none. */
	readonly last: number;
	/** How many more there are. */
	readonly remaining: number;
}

/**
 * The next events in the order they arrived, however many there are in all. Only what is saved for good is told: an
 * event that the disk refuses after all must not have been read by anyone.
 * @param after number of the last event that was read; 0: none
 * @throws DomainError EVENT_MARK_UNKNOWN, if there is no such event
 */
export async function readEvents(
	domain: Domain,
	company: Company,
	after: number,
	pageSize: number,
): Promise<EventPage> {
	return await domain.store.write(() => {
		const latest = domain.latestEvent(company.id);
		if (after > latest) throw new DomainError('EVENT_MARK_UNKNOWN');
		const last = Math.min(after + pageSize, latest);
		const { roadEvents } = domain.store.records;
		const events = Array.from({ length: last - after }, (_, index) => {
			const id = roadEventId(company.id, after + index + 1);
			const event = roadEvents.get(id);
			if (event === undefined) throw new Error(`The event ${id} is missing.`);
			return event;
		});
		return { events, last, remaining: latest - last };
	});
}
