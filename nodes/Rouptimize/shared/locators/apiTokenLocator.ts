import type { INodeProperties } from 'n8n-workflow';

export const apiTokenLocator: INodeProperties = {
	displayName: 'Token',
	name: 'token',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The API token, from the list, or by the ID that Rouptimize gave it',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select an API token...',
			hint: 'Type words of its name, or how it begins.',
			typeOptions: { searchListMethod: 'findApiTokens', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 7b3f0d52-6c1e-4a83-9f04-2b1d5e8c9a10',
		},
	],
};
