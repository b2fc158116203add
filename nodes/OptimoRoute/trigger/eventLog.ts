import { isRefusal } from '../shared/answers';
import type { Client } from '../shared/client';
import { toEventPage } from '../shared/eventPages';
import type { EventPage } from '../shared/eventPages';
import { refusalTrouble } from '../shared/refusals';

/** The next look is never far: better to fail soon than to be overtaken by it. */
export const patience = { withinMs: 30_000 };

/** Refusals that would be the same with any other tag. */
const notAboutTheTag = new Set<string | undefined>([
	'AUTH_KEY_MISSING',
	'AUTH_KEY_UNKNOWN',
	'ERR_INTERNAL',
	'ERR_TOO_MANY_CONNECTIONS',
]);

export async function readFirstPage(client: Client): Promise<EventPage> {
	const { answer } = await client.call('getEvents', {}, patience);
	return toEventPage(answer, '');
}

/** The events behind a tag; undefined if the service does not know the tag any more. */
export async function readPageBehind(client: Client, tag: string): Promise<EventPage | undefined> {
	const { answer } = await client.ask('getEvents', { after_tag: tag }, patience);
	if (!isRefusal(answer)) return toEventPage(answer, tag);
	if (notAboutTheTag.has(answer.code)) throw refusalTrouble('getEvents', answer);
	return undefined;
}
