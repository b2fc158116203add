import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { getCharts } from './getCharts';
import { getRecentActivity } from './getRecentActivity';
import { getStats } from './getStats';

export const dashboardOperations: Readonly<Record<string, Operation<Client>>> = {
	getCharts,
	getRecentActivity,
	getStats,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['dashboard'] } },
	options: [
		{
			name: 'Get Charts',
			value: 'getCharts',
			action: 'Get charts of dashboard',
			description: 'Retrieve completion by day and branch, stops per driver and distances',
		},
		{
			name: 'Get Recent Activity',
			value: 'getRecentActivity',
			action: 'Get recent activity of dashboard',
			description: 'Retrieve what has happened, the newest first',
		},
		{
			name: 'Get Stats',
			value: 'getStats',
			action: 'Get stats of dashboard',
			description: 'Tell how today is going',
		},
	],
	default: 'getStats',
};

export const dashboardFields: INodeProperties[] = [
	picker,
	...Object.values(dashboardOperations).flatMap(({ fields }) => fields),
];
