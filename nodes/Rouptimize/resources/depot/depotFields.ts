import type { INodeProperties } from 'n8n-workflow';
import { depotRules } from '../../shared/bodies';
import { branchOption } from '../../shared/locators/branchLocator';
import type { Form } from '../../shared/records';

export const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Main depot',
	description: 'What the depot is called',
};

export const nameOption: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Main depot',
	description: 'What the depot is called',
};

export const depotDetails: INodeProperties[] = [
	{ ...branchOption, description: 'The branch that the depot belongs to' },
	{
		displayName: 'Open From',
		name: 'openFrom',
		type: 'string',
		default: '',
		placeholder: 'e.g. 06:00',
		description: 'Wall time from which vehicles may be there, HH:MM',
	},
	{
		displayName: 'Open To',
		name: 'openTo',
		type: 'string',
		default: '',
		placeholder: 'e.g. 20:00',
		description: 'Wall time until which vehicles may be there, HH:MM',
	},
];

export const depotForm: Form = { front: [nameField], rules: depotRules, hasPlace: true };
