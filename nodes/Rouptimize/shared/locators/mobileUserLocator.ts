import type { INodeProperties } from 'n8n-workflow';

export const mobileUserLocator: INodeProperties = {
	displayName: 'Mobile User',
	name: 'mobileUser',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description: 'The mobile user, from the list, by the ID that Rouptimize gave it, or by your own ID',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a mobile user...',
			hint: 'Type words of a name, email address, status or external ID.',
			typeOptions: { searchListMethod: 'findMobileUsers', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: 'e.g. 7b3f0d52-6c1e-4a83-9f04-2b1d5e8c9a10',
		},
		{
			displayName: 'By External ID',
			name: 'externalId',
			type: 'string',
			placeholder: 'e.g. MOB-1',
		},
	],
};
