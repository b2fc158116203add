import type { INodeProperties } from 'n8n-workflow';
import { vehicleRules } from '../../shared/bodies';
import { branchOption } from '../../shared/locators/branchLocator';
import type { Form } from '../../shared/records';

export const plateNumberField: INodeProperties = {
	displayName: 'Plate Number',
	name: 'plateNumber',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. BOS 2011',
	description: 'As it stands on the vehicle',
};

export const plateNumberOption: INodeProperties = {
	displayName: 'Plate Number',
	name: 'plateNumber',
	type: 'string',
	default: '',
	placeholder: 'e.g. BOS 2011',
	description: 'As it stands on the vehicle',
};

export const labelField: INodeProperties = {
	displayName: 'Label',
	name: 'label',
	type: 'string',
	default: '',
	placeholder: 'e.g. Truck 1',
	description: 'What people call it',
};

export const vehicleStatusOption: INodeProperties = {
	displayName: 'Status',
	name: 'status',
	type: 'options',
	options: [
		{ name: 'Active', value: 'active' },
		{ name: 'Inactive', value: 'inactive', description: 'It is not planned' },
		{ name: 'Maintenance', value: 'maintenance', description: 'It is not planned' },
	],
	default: 'active',
	description: 'Whether it can be planned, and its driver with it',
};

export const vehicleDetails: INodeProperties[] = [
	{ ...branchOption, description: 'The branch that the vehicle belongs to' },
	{
		displayName: 'Capacity',
		name: 'capacity',
		type: 'fixedCollection',
		default: {},
		placeholder: 'Add Loads',
		description: 'How much of each load it holds, in units of your own; empty means no limit',
		options: [
			{
				displayName: 'Loads',
				name: 'loads',
				values: [
					{ displayName: 'Load 1', name: 'load1', type: 'string', default: '', placeholder: 'e.g. 1200' },
					{ displayName: 'Load 2', name: 'load2', type: 'string', default: '', placeholder: 'e.g. 8' },
					{ displayName: 'Load 3', name: 'load3', type: 'string', default: '', placeholder: 'e.g. 24' },
					{ displayName: 'Load 4', name: 'load4', type: 'string', default: '', placeholder: 'e.g. 2' },
				],
			},
		],
	},
	{
		displayName: 'Color',
		name: 'color',
		type: 'color',
		default: '#1f77b4',
		description: 'Of its routes on the map',
	},
	{
		displayName: 'Cost per Hour',
		name: 'costPerHour',
		type: 'number',
		default: 0,
		description: "In the company's currency; the planner counts with it",
	},
	{
		displayName: 'Cost per Km',
		name: 'costPerKm',
		type: 'number',
		default: 0,
		description: "In the company's currency; the planner counts with it",
	},
	{
		displayName: 'Features',
		name: 'features',
		type: 'string',
		default: '',
		placeholder: 'e.g. COOLED, LIFT',
		description: 'Codes of what it has that missions may need, separated by commas',
	},
	{
		displayName: 'Mission Capacity',
		name: 'missionCapacity',
		type: 'number',
		default: 0,
		description: 'Most missions on one route',
	},
	{
		displayName: 'Model',
		name: 'model',
		type: 'string',
		default: '',
		placeholder: 'e.g. Sprinter 316',
		description: 'Make and model',
	},
	vehicleStatusOption,
	{
		displayName: 'Type',
		name: 'type',
		type: 'string',
		default: '',
		placeholder: 'e.g. van',
		description: 'What kind of vehicle it is, in words of your own',
	},
	{
		displayName: 'VIN',
		name: 'vin',
		type: 'string',
		default: '',
		placeholder: 'e.g. WDB9066331S123456',
		description: 'Vehicle identification number',
	},
	{
		displayName: 'Volume Capacity',
		name: 'volumeCapacity',
		type: 'number',
		default: 0,
		description: 'The same as load 2 of its capacity',
	},
	{
		displayName: 'Weight Capacity',
		name: 'weightCapacity',
		type: 'number',
		default: 0,
		description: 'The same as load 1 of its capacity',
	},
	{
		displayName: 'Year',
		name: 'year',
		type: 'number',
		default: 2027,
		description: 'When it was built',
	},
];

export const vehicleForm: Form = {
	front: [plateNumberField, labelField],
	rules: vehicleRules,
	hasPlace: false,
};
