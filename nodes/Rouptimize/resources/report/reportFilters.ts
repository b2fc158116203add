import type { INodeProperties } from 'n8n-workflow';
import { branchOption } from '../../shared/locators/branchLocator';
import { driverOption } from '../../shared/locators/driverLocator';

/** What a report counts. */
export const reportFilters: INodeProperties = {
	displayName: 'Filters',
	name: 'filters',
	type: 'collection',
	placeholder: 'Add Filter',
	default: {},
	options: [
		{ ...branchOption, description: 'Only what belongs to this branch' },
		{
			displayName: 'Date From',
			name: 'dateFrom',
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			default: '',
			description: 'First day that counts; 30 days ago if it is left out',
		},
		{
			displayName: 'Date To',
			name: 'dateTo',
			type: 'dateTime',
			typeOptions: { dateOnly: true },
			default: '',
			description: 'Last day that counts, included; today if it is left out',
		},
		{ ...driverOption, description: 'Only what this driver has done' },
	],
};
