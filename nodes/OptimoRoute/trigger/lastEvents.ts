import type { MobileEvent } from '../../../contract/optimoroute/event';
import { eventPages } from '../shared/eventPages';
import { patience } from './eventLog';
import { isOf } from './eventMark';
import type { PollCall } from './source';

const sampleSize = 10;

/** The last events of these types, none means all; those before the deadline if there are very many. */
export async function readLastEvents(
	{ client, deadline }: PollCall,
	types: string[],
): Promise<MobileEvent[]> {
	let last: MobileEvent[] = [];
	for await (const { events } of eventPages(client, '', patience)) {
		last = [...last, ...events.filter((event) => isOf(types, event))].slice(-sampleSize);
		if (Date.now() >= deadline) break;
	}
	return last;
}
