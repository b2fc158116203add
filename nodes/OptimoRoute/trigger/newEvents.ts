import type { MobileEvent } from '../../../contract/optimoroute/event';
import type { Client } from '../shared/client';
import type { EventPage } from '../shared/eventPages';
import { readFirstPage, readPageBehind } from './eventLog';
import { firstMark, markAnew, markAtEnd, takeFrom } from './eventMark';
import type { EventMark } from './eventMark';

export interface EventReading {
	client: Client;
	/** Which events are wanted; none means all. */
	types: string[];
	/** Whether those count as new that are there before the first reading. */
	includeExisting: boolean;
	/** At most so many. */
	limit: number;
	/** No further page is asked for from then on, in ms since 1970. */
	deadline: number;
	/** Told that the service does not know the mark any more. */
	onMarkLost: () => void;
}

export interface NewEvents {
	events: MobileEvent[];
	/** Behind them. */
	mark: EventMark;
}

/** The wanted events behind a mark, page by page; those that there is no room or time for are left for later. */
export async function readNewEvents(
	reading: EventReading,
	before: EventMark | undefined,
): Promise<NewEvents> {
	const { types, includeExisting, limit, deadline } = reading;
	const events: MobileEvent[] = [];
	let place = await findPlace(reading, before ?? firstMark(types, includeExisting));
	for (;;) {
		const { page } = place;
		const taken = takeFrom(page, place.mark, types, limit - events.length);
		events.push(...taken.events);
		if (!taken.isUsedUp) return { events, mark: taken.mark };
		if (page.isLast) return { events, mark: markAtEnd(taken.mark, types) };
		if (Date.now() >= deadline) return { events, mark: taken.mark };
		place = await findPlace(reading, taken.mark);
	}
}

interface Place {
	mark: EventMark;
	/** Behind the mark. */
	page: EventPage;
}

/** Where the mark is; at the first event if the service does not know the mark any more. */
async function findPlace({ client, onMarkLost }: EventReading, mark: EventMark): Promise<Place> {
	if (mark.tag === '') return { mark, page: await readFirstPage(client) };
	const page = await readPageBehind(client, mark.tag);
	if (page !== undefined) return { mark, page };
	onMarkLost();
	return { mark: markAnew(mark), page: await readFirstPage(client) };
}
