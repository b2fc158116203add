import { updateDisplayOptions } from 'n8n-workflow';
import { forEachItem } from '../../../shared/operation';
import type { Operation } from '../../../shared/operation';
import { readText } from '../../../shared/parameters';
import { readRequired } from '../../../shared/readRequired';
import { callKey } from '../../shared/callKey';
import type { Client } from '../../shared/client';
import { writeOptions } from '../../shared/optionFields';

export const create: Operation<Client> = {
	fields: updateDisplayOptions({ show: { resource: ['apiToken'], operation: ['create'] } }, [
		{
			displayName: 'Name',
			name: 'name',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. Nightly reports',
			description: 'What the token is for; it stands in the history of what was changed with it',
		},
		{
			displayName: 'Preset',
			name: 'preset',
			type: 'options',
			options: [
				{ name: 'Full Access', value: 'full_access', description: 'Reads and changes' },
				{ name: 'Read Only', value: 'read_only', description: 'Only reads' },
			],
			default: 'read_only',
			description: 'What the token may do',
		},
		writeOptions,
	]),
	execute: forEachItem(async (call) => {
		const { context, client, itemIndex } = call;
		const name = String(readRequired(context, { name: 'name', displayName: 'Name' }, itemIndex)).trim();
		const input = { name, preset: readText(context, 'preset', itemIndex) };
		return await client.call('createApiToken', { input, key: callKey(call) });
	}),
};
