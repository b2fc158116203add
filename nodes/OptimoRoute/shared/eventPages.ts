import type { EventsAnswer } from '../../../contract/optimoroute/event';
import { Trouble } from '../../shared/trouble';
import type { Client } from './client';
import { listIn } from './rows';

export interface EventPage {
	/** In the order they arrived. */
	events: EventsAnswer['events'];
	/** Asks for the events behind this page. */
	tag: string;
}

/** The events that arrived after a tag, '' for all there are, page by page as they are wanted. */
export async function* eventPages(client: Client, after: string): AsyncGenerator<EventPage, void, void> {
	let before = after;
	for (;;) {
		const { answer } = await client.call('getEvents', { after_tag: before });
		const tag = answer.tag || before;
		yield { events: listIn(answer.events, 'events'), tag };
		if (!(answer.remainingEvents > 0)) return;
		if (tag === before) throw goesRound();
		before = tag;
	}
}

export function goesRound(): Trouble {
	return new Trouble(
		'OptimoRoute answered the same page of events twice',
		'The service has a fault. Run the workflow again later; if it stays, tell the support',
	);
}
