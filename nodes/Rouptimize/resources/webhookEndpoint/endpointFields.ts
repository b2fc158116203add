import type { INodeProperties } from 'n8n-workflow';

export const activeOption: INodeProperties = {
	displayName: 'Active',
	name: 'isActive',
	type: 'boolean',
	default: true,
	description: 'Whether Rouptimize sends to it',
};

export const descriptionOption: INodeProperties = {
	displayName: 'Description',
	name: 'description',
	type: 'string',
	default: '',
	placeholder: 'e.g. Dispatch board',
	description: 'What the endpoint is for',
};
