import type { INodeProperties } from 'n8n-workflow';

/** Describes itself in the collection it belongs to. */
export const depotOption: INodeProperties = {
	displayName: 'Depot',
	name: 'depot',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'The depot, from the list, by the ID that Rouptimize gave it, or by your own ID',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a depot...',
			hint: 'Type words of its name, address or external ID.',
			typeOptions: { searchListMethod: 'findDepots', searchable: true },
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
			placeholder: 'e.g. DEP001',
		},
	],
};

export const depotLocator: INodeProperties = { ...depotOption, required: true };
