import type { INodeProperties } from 'n8n-workflow';
import { missionRules } from '../../shared/bodies';
import { branchOption } from '../../shared/locators/branchLocator';
import { driverOption } from '../../shared/locators/driverLocator';
import { vehicleOption } from '../../shared/locators/vehicleLocator';
import type { Form } from '../../shared/records';

export const dateField: INodeProperties = {
	displayName: 'Date',
	name: 'date',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	required: true,
	default: '',
	description: 'Day of the mission. The day as written counts, whatever the time zone.',
};

export const dateOption: INodeProperties = {
	displayName: 'Date',
	name: 'date',
	type: 'dateTime',
	typeOptions: { dateOnly: true },
	default: '',
	description: 'Day of the mission. The day as written counts, whatever the time zone.',
};

export const nameField: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	placeholder: 'e.g. Old Mill Pharmacy',
	description: 'Name of the customer or place',
};

/** The optional fields of a mission, as they stand in a collection. */
export const missionDetails: INodeProperties[] = [
	{
		displayName: 'Barcodes',
		name: 'barcodes',
		type: 'string',
		default: '',
		placeholder: 'e.g. 4006381333931, 4006381333948',
		description: 'What the driver has to scan, separated by commas',
	},
	{ ...branchOption, description: 'The branch that serves it' },
	{ ...driverOption, description: 'The only driver who may serve it' },
	{
		displayName: 'Email',
		name: 'email',
		type: 'string',
		placeholder: 'name@email.com',
		default: '',
		description: 'Email address of the customer',
	},
	{
		displayName: 'Load 1',
		name: 'load1',
		type: 'number',
		default: 0,
		description: 'How much of this load it takes, such as weight, in units of your own',
	},
	{
		displayName: 'Load 2',
		name: 'load2',
		type: 'number',
		default: 0,
		description: 'How much of this load it takes, such as volume, in units of your own',
	},
	{
		displayName: 'Load 3',
		name: 'load3',
		type: 'number',
		default: 0,
		description: 'How much of this load it takes, in units of your own',
	},
	{
		displayName: 'Load 4',
		name: 'load4',
		type: 'number',
		default: 0,
		description: 'How much of this load it takes, in units of your own',
	},
	{
		displayName: 'Notes',
		name: 'notes',
		type: 'string',
		typeOptions: { rows: 3 },
		default: '',
		placeholder: 'e.g. Deliver at back door',
		description: 'What the driver should know',
	},
	{
		displayName: 'Phone',
		name: 'phone',
		type: 'string',
		default: '',
		placeholder: 'e.g. +1 617 555 0134',
		description: 'Phone number of the customer',
	},
	{
		displayName: 'Priority',
		name: 'priority',
		type: 'options',
		options: [
			{ name: 'Critical', value: 'critical' },
			{ name: 'High', value: 'high' },
			{ name: 'Low', value: 'low' },
			{ name: 'Medium', value: 'medium' },
		],
		default: 'medium',
		description: 'Which missions find a place first if not all do',
	},
	{
		displayName: 'Service Minutes',
		name: 'serviceMinutes',
		type: 'number',
		default: 10,
		description: 'How long the driver is at the place',
	},
	{
		displayName: 'Skills',
		name: 'skills',
		type: 'string',
		default: '',
		placeholder: 'e.g. CRANE, ADR',
		description: 'Codes that the driver must have, separated by commas',
	},
	{
		displayName: 'Time Windows',
		name: 'timeWindows',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true },
		default: {},
		placeholder: 'Add Window',
		description: 'When it may be served, wall time; an end left empty is that of the day',
		options: [
			{
				displayName: 'Window',
				name: 'window',
				values: [
					{ displayName: 'From', name: 'start', type: 'string', default: '', placeholder: 'e.g. 09:00' },
					{ displayName: 'To', name: 'end', type: 'string', default: '', placeholder: 'e.g. 12:00' },
				],
			},
		],
	},
	{
		displayName: 'Type',
		name: 'type',
		type: 'options',
		options: [
			{ name: 'Delivery', value: 'delivery' },
			{ name: 'Pickup', value: 'pickup' },
			{ name: 'Task', value: 'task' },
		],
		default: 'delivery',
		description: 'What the driver does at the place',
	},
	{ ...vehicleOption, description: 'The only vehicle that may serve it' },
	{
		displayName: 'Vehicle Features',
		name: 'vehicleFeatures',
		type: 'string',
		default: '',
		placeholder: 'e.g. COOLED, LIFT',
		description: 'Codes that the vehicle must have, separated by commas',
	},
];

/** Takes a mission out of planning, or back into it. */
export const statusOption: INodeProperties = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'Cancelled', value: 'cancelled', description: 'It leaves its route and is not planned' },
		{ name: 'Unassigned', value: 'unassigned', description: 'Takes back that it was cancelled' },
	],
	default: 'cancelled',
	description: 'All other states come from planning and from the road',
};

export const missionForm: Form = { front: [dateField, nameField], rules: missionRules, hasPlace: true };
