import { isTrue } from '../../shared/parameters';
import { readMark } from './eventMark';
import { readNewEvents } from './newEvents';
import type { NewEvents } from './newEvents';
import { readOptions, wholeNumber } from '../../shared/trigger/settings';
import type { PollCall } from './source';

/** What is new of these types, by the options of the node. */
export async function lookForEvents(
	{ context, client, deadline }: PollCall,
	types: string[],
	memory: unknown,
): Promise<NewEvents> {
	const { includeExisting, maxEvents } = readOptions(context);
	const reading = {
		client,
		types,
		includeExisting: isTrue(includeExisting),
		limit: wholeNumber(maxEvents, { field: 'Max Events at Once', preset: 1000, min: 1 }),
		deadline,
		onMarkLost: () =>
			context.logger.warn(
				`OptimoRoute does not know any more which events ${context.getNode().name} has read. They are read again from the first one on; those before the last one read start no workflow`,
			),
	};
	return await readNewEvents(reading, readMark(memory));
}
