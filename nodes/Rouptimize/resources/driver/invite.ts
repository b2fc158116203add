import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { callKey } from '../../shared/callKey';
import type { Client } from '../../shared/client';
import { mobileUserRules } from '../../shared/bodies';
import { readId } from '../../shared/findRecord';
import { readGroup } from '../../shared/formFields';
import { drivers } from '../../shared/kinds';
import { driverLocator } from '../../shared/locators/driverLocator';
import { writeOptions } from '../../shared/optionFields';
import { toBody } from '../../shared/toBody';

export const invite: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['driver'], operation: ['invite'] } }, [
		driverLocator,
		{
			displayName: 'Additional Fields',
			name: 'additionalFields',
			type: 'collection',
			placeholder: 'Add Field',
			default: {},
			options: [
				{
					displayName: 'Email',
					name: 'email',
					type: 'string',
					placeholder: 'name@email.com',
					default: '',
					description: "Where the invitation goes; if left out, the driver's own address",
				},
				{
					displayName: 'Phone',
					name: 'phone',
					type: 'string',
					default: '',
					placeholder: 'e.g. +1 617 555 0134',
					description: "Where the invitation goes; if left out, the driver's own number",
				},
			],
		},
		writeOptions,
	]),
	execute: forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const id = await readId(context, client, drivers, itemIndex);
		const options = { timezone: context.getTimezone(), sendEmpty: false };
		const input = toBody(await readGroup(call, 'additionalFields'), mobileUserRules, options);
		return await client.call('inviteDriver', { id, input, key: callKey(call) });
	}),
};
