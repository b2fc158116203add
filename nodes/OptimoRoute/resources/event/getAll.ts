import { updateDisplayOptions } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';
import type { MobileEvent } from '../../../../contract/optimoroute/event';
import { listFields, readLimit, simplifyField } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { isEmpty, isTrue, readCollection, readFlag } from '../../../shared/parameters';
import type { Client } from '../../shared/client';
import { eventPages } from '../../shared/eventPages';
import { eventTypeOptions } from '../../shared/eventTypeOptions';
import { simplifyEvent } from '../../shared/simplifyEvent';

export const getAll: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['event'], operation: ['getAll'] } }, [
		...listFields,
		simplifyField,
		{
			displayName: 'Options',
			name: 'options',
			type: 'collection',
			placeholder: 'Add Option',
			default: {},
			options: [
				{
					displayName: 'After Tag',
					name: 'afterTag',
					type: 'string',
					default: '',
					description:
						"Only events that arrived after this tag, which an earlier run gave with 'Include Tag'; empty means all from the first one on",
				},
				{
					displayName: 'Event Types',
					name: 'eventTypes',
					type: 'multiOptions',
					options: eventTypeOptions,
					default: [],
					description: 'Only events of these types; none chosen means all',
				},
				{
					displayName: 'Include Tag',
					name: 'includeTag',
					type: 'boolean',
					default: false,
					description:
						"Whether each event carries nextTag: given as 'After Tag', it makes the next run go on behind all that this one has read",
					displayOptions: { show: { '/returnAll': [true] } },
				},
			],
		},
	]),
	execute: forEachItem(async ({ context, client, itemIndex }) => {
		const { afterTag, eventTypes, includeTag } = readCollection(context, 'options', itemIndex);
		const limit = readLimit(context, itemIndex);
		const types: unknown[] = Array.isArray(eventTypes) ? eventTypes : [];
		const after = isEmpty(afterTag) ? '' : String(afterTag).trim();
		const { events, tag } = await readEvents(client, after, types, limit);
		const simplify = readFlag(context, 'simplify', itemIndex);
		// With a limit the tag may lie behind events that were left out.
		const nextTag = isTrue(includeTag) && limit === Infinity ? { nextTag: tag } : {};
		return events.map((event): IDataObject => ({ ...(simplify ? simplifyEvent(event) : event), ...nextTag }));
	}),
};

async function readEvents(
	client: Client,
	after: string,
	types: readonly unknown[],
	limit: number,
): Promise<{ events: MobileEvent[]; tag: string }> {
	const events: MobileEvent[] = [];
	let tag = after;
	for await (const page of eventPages(client, after)) {
		events.push(...page.events.filter(({ event }) => types.length === 0 || types.includes(event)));
		tag = page.tag;
		if (events.length >= limit) return { events: events.slice(0, limit), tag };
	}
	return { events, tag };
}
