import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import { readRequired } from '../../../shared/readRequired';
import { callKey } from '../../shared/callKey';
import type { Client } from '../../shared/client';
import { toQuery } from '../../shared/filters';
import { readId } from '../../shared/findRecord';
import { webhookEndpoints } from '../../shared/kinds';
import { webhookEndpointLocator } from '../../shared/locators/webhookEndpointLocator';
import { writeOptions } from '../../shared/optionFields';

export const redeliver: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['webhookEndpoint'], operation: ['redeliver'] } }, [
		webhookEndpointLocator,
		{
			displayName: 'Send Again',
			name: 'sendAgain',
			type: 'options',
			options: [
				{ name: 'All That Failed', value: 'since', description: 'Those made at a moment or later' },
				{ name: 'One Delivery', value: 'delivery', description: 'Whatever became of it' },
			],
			default: 'since',
			description: 'Which deliveries are sent again',
		},
		{
			displayName: 'Delivery ID',
			name: 'deliveryId',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. 7b3f0d52-6c1e-4a83-9f04-2b1d5e8c9a10',
			description: 'As Get Deliveries tells it',
			displayOptions: { show: { sendAgain: ['delivery'] } },
		},
		{
			displayName: 'Since',
			name: 'since',
			type: 'dateTime',
			required: true,
			default: '',
			description: "Without an offset it is in the workflow's time zone",
			displayOptions: { show: { sendAgain: ['since'] } },
		},
		writeOptions,
	]),
	execute: forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const read = (name: string, displayName: string) =>
			readRequired(context, { name, displayName }, itemIndex);
		const isOne = readText(context, 'sendAgain', itemIndex) === 'delivery';
		const input = isOne
			? { deliveryId: String(read('deliveryId', 'Delivery ID')).trim() }
			: toQuery({ since: read('since', 'Since') }, context.getTimezone());
		const id = await readId(context, client, webhookEndpoints, itemIndex);
		return await client.call('redeliverWebhooks', { id, input, key: callKey(call) });
	}),
};
