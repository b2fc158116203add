import type { EventsAnswer, MobileEvent } from '../../../contract/optimoroute/event';
import { isRefusal } from '../shared/answers';
import type { Client } from '../shared/client';
import { goesRound } from '../shared/eventPages';
import { refusalTrouble } from '../shared/refusals';
import { listIn } from '../shared/rows';

/** The next look is never far: better to fail soon than to be overtaken by it. */
export const patience = { withinMs: 30_000 };

export interface EventPage {
	/** In the order they arrived. */
	events: MobileEvent[];
	/** Asks for the page behind this one. */
	tag: string;
	/** Whether nothing was behind it at that time. */
	isLast: boolean;
}

/** Refusals that would be the same with any other tag. */
const notAboutTheTag = new Set<string | undefined>([
	'AUTH_KEY_MISSING',
	'AUTH_KEY_UNKNOWN',
	'ERR_INTERNAL',
	'ERR_TOO_MANY_CONNECTIONS',
]);

export async function readFirstPage(client: Client): Promise<EventPage> {
	const { answer } = await client.call('getEvents', {}, patience);
	return toPage(answer, '');
}

/** The events behind a tag; undefined if the service does not know the tag any more. */
export async function readPageBehind(client: Client, tag: string): Promise<EventPage | undefined> {
	const { answer } = await client.ask('getEvents', { after_tag: tag }, patience);
	if (!isRefusal(answer)) return toPage(answer, tag);
	if (notAboutTheTag.has(answer.code)) throw refusalTrouble('getEvents', answer);
	return undefined;
}

function toPage({ events, tag, remainingEvents }: EventsAnswer, before: string): EventPage {
	const isLast = !(remainingEvents > 0);
	if (!isLast && (!tag || tag === before)) throw goesRound();
	// The vendor does not promise a tag.
	return { events: listIn(events, 'events'), tag: tag || before, isLast };
}
