import type { INodeProperties } from 'n8n-workflow';
import { driverRules } from '../../shared/bodies';
import { driverPlaceOptions } from '../../shared/driverPlaceFields';
import { branchOption } from '../../shared/locators/branchLocator';
import { vehicleOption } from '../../shared/locators/vehicleLocator';
import type { Form } from '../../shared/records';

export const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. Owen Gallagher',
	description: 'First and last name of the driver',
};

export const nameOption: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Owen Gallagher',
	description: 'First and last name of the driver',
};

export const emailField: INodeProperties = {
	displayName: 'Email',
	name: 'email',
	type: 'string',
	placeholder: 'name@email.com',
	default: '',
	description: 'Where invitations to the mobile app go',
};

export const phoneField: INodeProperties = {
	displayName: 'Phone',
	name: 'phone',
	type: 'string',
	default: '',
	placeholder: 'e.g. +1 617 555 0134',
	description: 'Phone number of the driver',
};

export const driverDetails: INodeProperties[] = [
	{
		displayName: 'Active',
		name: 'isActive',
		type: 'boolean',
		default: true,
		description: 'Whether the driver is planned',
	},
	{ ...branchOption, description: 'The branch that the driver belongs to' },
	...driverPlaceOptions,
	{
		displayName: 'License Expiry',
		name: 'licenseExpiry',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		description: 'Last day on which the licence is valid',
	},
	{
		displayName: 'License Number',
		name: 'licenseNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. S12345678',
		description: 'Number of the driving licence',
	},
	{
		displayName: 'Serial',
		name: 'serial',
		type: 'string',
		default: '',
		placeholder: 'e.g. 006',
		description: 'Short number of the driver, which OptimoRoute knows as serial number',
	},
	{
		displayName: 'Skills',
		name: 'skills',
		type: 'string',
		default: '',
		placeholder: 'e.g. CRANE, ADR',
		description: 'Codes of what the driver can do that missions may need, separated by commas',
	},
	{ ...vehicleOption, description: 'The vehicle on days without an assignment of their own' },
	{
		displayName: 'Work Ends At',
		name: 'endWorkingTime',
		type: 'string',
		default: '',
		placeholder: 'e.g. 17:00',
		description: 'Wall time, HH:MM; one that is not after the start is on the next day',
	},
	{
		displayName: 'Work Starts At',
		name: 'startWorkingTime',
		type: 'string',
		default: '',
		placeholder: 'e.g. 08:00',
		description: 'Wall time, HH:MM',
	},
];

export const driverForm: Form = {
	front: [nameField, emailField, phoneField],
	rules: driverRules,
	hasPlace: false,
};
