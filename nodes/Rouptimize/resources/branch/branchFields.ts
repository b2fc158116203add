import type { INodeProperties } from 'n8n-workflow';
import { branchRules } from '../../shared/bodies';
import { placeOptions } from '../../shared/placeFields';
import type { Form } from '../../shared/records';

export const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Greater Boston',
	description: 'What the branch is called',
};

/** Those that have a place of their own on the panel only when they are changed. */
export const nameOption: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Greater Boston',
	description: 'What the branch is called',
};

export const branchDetails: INodeProperties[] = [
	...placeOptions,
	{
		displayName: 'Time Zone',
		name: 'timezone',
		type: 'string',
		default: '',
		placeholder: 'e.g. America/New_York',
		description: "IANA name; the company's if none is given",
	},
];

export const branchForm: Form = { front: [nameField], rules: branchRules, hasPlace: false };
