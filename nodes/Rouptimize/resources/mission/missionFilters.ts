import type { INodeProperties } from 'n8n-workflow';
import { branchOption } from '../../shared/locators/branchLocator';
import { driverOption } from '../../shared/locators/driverLocator';
import { routeOption } from '../../shared/locators/routeLocator';
import { vehicleOption } from '../../shared/locators/vehicleLocator';

export const missionFilters: INodeProperties[] = [
	{ ...branchOption, description: 'Only missions of this branch' },
	{
		displayName: 'Date',
		name: 'date',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		description: 'Only missions of this day',
	},
	{
		displayName: 'Date From',
		name: 'dateFrom',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		description: 'Only missions of this day and later',
	},
	{
		displayName: 'Date To',
		name: 'dateTo',
		type: 'dateTime',
		typeOptions: { dateOnly: true },
		default: '',
		description: 'Only missions of this day and earlier',
	},
	{ ...driverOption, description: 'Only missions that this driver is to serve' },
	{ ...routeOption, description: 'Only missions on this route' },
	{
		displayName: 'Status',
		name: 'status',
		type: 'options',
		options: [
			{ name: 'Assigned', value: 'assigned', description: 'On a route' },
			{ name: 'Cancelled', value: 'cancelled' },
			{ name: 'Delivered', value: 'delivered' },
			{ name: 'Failed', value: 'failed' },
			{ name: 'In Progress', value: 'in_progress', description: 'The driver is on the way, or there' },
			{ name: 'Unassigned', value: 'unassigned', description: 'On no route' },
		],
		default: 'unassigned',
		description: 'Only missions in this state',
	},
	{ ...vehicleOption, description: 'Only missions that this vehicle is to serve' },
];
