import { updateDisplayOptions } from 'n8n-workflow';
import { alphabetical } from '../../../shared/alphabetical';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { Trouble } from '../../../shared/trouble';
import { endpointRules } from '../../shared/bodies';
import { callKey } from '../../shared/callKey';
import type { Client } from '../../shared/client';
import { eventsOption } from '../../shared/eventFields';
import { readId } from '../../shared/findRecord';
import { readGroup } from '../../shared/formFields';
import { webhookEndpoints } from '../../shared/kinds';
import { webhookEndpointLocator } from '../../shared/locators/webhookEndpointLocator';
import { writeOptions } from '../../shared/optionFields';
import { toBody } from '../../shared/toBody';
import { activeOption, descriptionOption } from './endpointFields';

export const update: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['webhookEndpoint'], operation: ['update'] } }, [
		webhookEndpointLocator,
		{
			displayName: 'Update Fields',
			name: 'updateFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: alphabetical([
				activeOption,
				descriptionOption,
				eventsOption,
				{
					displayName: 'Rotate Secret',
					name: 'rotateSecret',
					type: 'boolean',
					default: true,
					description:
						'Whether to make another secret, which comes out; the old one stays valid for 24 hours',
				},
				{
					displayName: 'URL',
					name: 'url',
					type: 'string',
					default: '',
					placeholder: 'e.g. https://example.com/rouptimize',
					description: 'Where Rouptimize sends events',
				},
			]),
		},
		writeOptions,
	]),
	execute: forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const id = await readId(context, client, webhookEndpoints, itemIndex);
		const options = { timezone: context.getTimezone(), sendEmpty: true };
		const input = toBody(await readGroup(call, 'updateFields'), endpointRules, options);
		if (Object.keys(input).length === 0) {
			throw new Trouble(
				"'Update Fields' is empty",
				"Add the fields that are to be changed under 'Update Fields'",
			);
		}
		return await client.call('updateWebhookEndpoint', { id, input, key: callKey(call) });
	}),
};
