import type { EventsAnswer, MobileEvent } from '../../../contract/optimoroute/event';
import type { SendOptions } from '../../shared/connection';
import { Trouble } from '../../shared/trouble';
import type { Client } from './client';
import { listIn } from './rows';

export interface EventPage {
	/** In the order they arrived. */
	events: MobileEvent[];
	/** Asks for the events behind this page. */
	tag: string;
	/** Whether nothing was behind it at that time. */
	isLast: boolean;
}

/** The events that arrived after a tag, '' for all there are, page by page as they are wanted. */
export async function* eventPages(
	client: Client,
	after: string,
	options?: SendOptions,
): AsyncGenerator<EventPage, void, void> {
	const asked = new Set<string>();
	for (let before = after; ;) {
		if (asked.has(before)) throw goesRound();
		asked.add(before);
		const { answer } = await client.call('getEvents', { after_tag: before }, options);
		const page = toEventPage(answer, before);
		yield page;
		if (page.isLast) return;
		before = page.tag;
	}
}

/**
 * The page in an answer.
 * @param before the tag it was asked with
 * @throws Trouble if more events wait behind a tag that leads nowhere else
 */
export function toEventPage({ events, tag, remainingEvents }: EventsAnswer, before: string): EventPage {
	const isLast = !(remainingEvents > 0);
	if (!isLast && (!tag || tag === before)) throw goesRound();
	// The vendor does not promise a tag.
	return { events: listIn(events, 'events'), tag: tag || before, isLast };
}

function goesRound(): Trouble {
	return new Trouble(
		'OptimoRoute answered the same page of events twice',
		'The service has a fault. Run the workflow again later; if it stays, tell the support',
	);
}
