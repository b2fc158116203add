import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readRequired } from '../../../shared/readRequired';
import { Trouble } from '../../../shared/trouble';
import { endpointRules } from '../../shared/bodies';
import { callKey } from '../../shared/callKey';
import type { Client } from '../../shared/client';
import { eventsField } from '../../shared/eventFields';
import { readGroup } from '../../shared/formFields';
import { writeOptions } from '../../shared/optionFields';
import { toBody } from '../../shared/toBody';
import { activeOption, descriptionOption } from './endpointFields';

const urlField = { displayName: 'URL', name: 'url' };

export const create: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['webhookEndpoint'], operation: ['create'] } }, [
		{
			...urlField,
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. https://example.com/rouptimize',
			description: 'Where Rouptimize sends events',
		},
		eventsField,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [activeOption, descriptionOption],
		},
		writeOptions,
	]),
	execute: forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const fields = {
			...(await readGroup(call, 'additionalFields')),
			url: readRequired(context, urlField, itemIndex),
			events: context.getNodeParameter('events', itemIndex, []),
		};
		const input = toBody(fields, endpointRules, { timezone: context.getTimezone(), sendEmpty: false });
		if (!Array.isArray(input.events) || input.events.length === 0) {
			throw new Trouble("'Events' is empty", "Choose at least one event in 'Events', or All Events");
		}
		return await client.call('createWebhookEndpoint', { input, key: callKey(call) });
	}),
};
