import type { INodeProperties } from 'n8n-workflow';

export const forceDeleteOption: INodeProperties = {
	displayName: 'Force Delete',
	name: 'forceDelete',
	type: 'boolean',
	default: false,
	description: 'Whether to delete even orders of a plan that drivers already follow',
};
