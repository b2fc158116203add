import type { INodeProperties } from 'n8n-workflow';
import { assignmentRules } from '../../shared/bodies';
import { driverLocator, driverOption } from '../../shared/locators/driverLocator';
import { vehicleLocator, vehicleOption } from '../../shared/locators/vehicleLocator';
import type { Form } from '../../shared/records';

export const startDateField: INodeProperties = {
	displayName: 'Start Date',
	name: 'startDate',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	required: true,
	default: '',
	description: 'First day of the assignment',
};

export const frontFields: INodeProperties[] = [driverLocator, vehicleLocator, startDateField];

export const endDateOption: INodeProperties = {
	displayName: 'End Date',
	name: 'endDate',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	default: '',
	description: 'Last day of the assignment, included; without one it lasts until it is changed',
};

/** What of an assignment can be changed. */
export const assignmentChanges: INodeProperties[] = [
	driverOption,
	endDateOption,
	{
		displayName: 'Start Date',
		name: 'startDate',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		description: 'First day of the assignment',
	},
	vehicleOption,
];

export const assignmentForm: Form = { front: frontFields, rules: assignmentRules, hasPlace: false };
