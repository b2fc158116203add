import type { INodeProperties } from 'n8n-workflow';

export const assignmentLocator: INodeProperties = {
	displayName: 'Assignment',
	name: 'assignment',
	type: 'resourceLocator',
	required: true,
	default: { mode: 'list', value: '' },
	description:
		'The vehicle-driver assignment, from the list, by the ID that Rouptimize gave it, or by your own ID',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Select a vehicle-driver assignment...',
			hint: 'Type words of a driver or vehicle, a day as YYYY-MM-DD, or an external ID.',
			typeOptions: { searchListMethod: 'findAssignments', searchable: true },
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
			placeholder: 'e.g. ASG-1',
		},
	],
};
