import type { INodeProperties } from 'n8n-workflow';

/** Describes itself in the collection it belongs to. */
export const missionOption: INodeProperties = {
	displayName: 'Mission',
	name: 'mission',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'The mission, from the list, by the ID that Rouptimize gave it, or by your own ID',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a mission...',
			hint: 'Lists a week back and four weeks ahead. Type words of a name, address or status, a day as YYYY-MM-DD, or a whole external ID to find any other.',
			typeOptions: { searchListMethod: 'findMissions', searchable: true },
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
			placeholder: 'e.g. ORD001',
		},
	],
};

export const missionLocator: INodeProperties = { ...missionOption, required: true };
