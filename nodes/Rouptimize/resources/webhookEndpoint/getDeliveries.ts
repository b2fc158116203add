import { updateDisplayOptions } from 'n8n-workflow';
import { listFields, readLimit } from '../../../shared/listFields';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { eventsField } from '../../shared/eventFields';
import { readFilters } from '../../shared/filters';
import { readId } from '../../shared/findRecord';
import { webhookEndpoints } from '../../shared/kinds';
import { webhookEndpointLocator } from '../../shared/locators/webhookEndpointLocator';
import { recordsOf } from '../../shared/pages';

const [, ...singleEvents] = eventsField.options ?? [];

export const getDeliveries: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['webhookEndpoint'], operation: ['getDeliveries'] } }, [
		webhookEndpointLocator,
		...listFields,
		{
			displayName: 'Filters',
			name: 'filters',
			type: 'collection',
			placeholder: 'Add Filter',
			default: {},
			options: [
				{
					displayName: 'Event',
					name: 'eventType',
					type: 'options',
					options: singleEvents,
					default: 'mission.status_changed',
					description: 'Only deliveries of this event',
				},
				{
					displayName: 'Since',
					name: 'since',
					type: 'dateTime',
					default: '',
					description:
						"Only deliveries made at this moment or later; without an offset it is in the workflow's time zone",
				},
				{
					displayName: 'Status',
					name: 'status',
					type: 'options',
					options: [
						{ name: 'Delivered', value: 'delivered' },
						{ name: 'Failed', value: 'failed', description: 'It is not tried any more' },
						{ name: 'Pending', value: 'pending', description: 'It will be tried, or tried again' },
					],
					default: 'failed',
					description: 'Only deliveries in this state',
				},
			],
		},
	]),
	execute: forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const id = await readId(context, client, webhookEndpoints, itemIndex);
		const input = await readFilters(call);
		return await recordsOf(client, 'listWebhookDeliveries', { id, input }, readLimit(context, itemIndex));
	}),
};
