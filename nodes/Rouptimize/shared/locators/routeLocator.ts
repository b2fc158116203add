import type { INodeProperties } from 'n8n-workflow';

/** Describes itself in the collection it belongs to. */
export const routeOption: INodeProperties = {
	displayName: 'Route',
	name: 'route',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'The route, from the list, by the ID that Rouptimize gave it, or by your own ID',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a route...',
			hint: 'Lists a week back and four weeks ahead. Type words of a name or status, a day as YYYY-MM-DD, or a whole external ID to find any other.',
			typeOptions: { searchListMethod: 'findRoutes', searchable: true },
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
			placeholder: 'e.g. ROUTE-1',
		},
	],
};

export const routeLocator: INodeProperties = { ...routeOption, required: true };
