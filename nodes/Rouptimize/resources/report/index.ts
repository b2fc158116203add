import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { getDetails } from './getDetails';
import { getOverview } from './getOverview';

export const reportOperations: Readonly<Record<string, Operation<Client>>> = {
	getDetails,
	getOverview,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['report'] } },
	options: [
		{
			name: 'Get Details',
			value: 'getDetails',
			action: 'Get details of report',
			description: 'Retrieve the rows of one section',
		},
		{
			name: 'Get Overview',
			value: 'getOverview',
			action: 'Get overview of report',
			description: 'Retrieve completion, punctuality and distances of some days',
		},
	],
	default: 'getOverview',
};

export const reportFields: INodeProperties[] = [
	picker,
	...Object.values(reportOperations).flatMap(({ fields }) => fields),
];
