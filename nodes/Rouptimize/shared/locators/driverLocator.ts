import type { INodeProperties } from 'n8n-workflow';

/** Describes itself in the collection it belongs to. */
export const driverOption: INodeProperties = {
	displayName: 'Driver',
	name: 'driver',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'The driver, from the list, by the ID that Rouptimize gave it, or by your own ID',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a driver...',
			hint: 'Type words of a name, external ID, serial or email address.',
			typeOptions: { searchListMethod: 'findDrivers', searchable: true },
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
			placeholder: 'e.g. DRV001',
		},
	],
};

export const driverLocator: INodeProperties = { ...driverOption, required: true };
