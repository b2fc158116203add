import type { INodeProperties } from 'n8n-workflow';

/** Describes itself in the collection it belongs to. */
export const vehicleOption: INodeProperties = {
	displayName: 'Vehicle',
	name: 'vehicle',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	description: 'The vehicle, from the list, by the ID that Rouptimize gave it, or by your own ID',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a vehicle...',
			hint: 'Type words of a label, plate number or external ID.',
			typeOptions: { searchListMethod: 'findVehicles', searchable: true },
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
			placeholder: 'e.g. VEH001',
		},
	],
};

export const vehicleLocator: INodeProperties = { ...vehicleOption, required: true };
