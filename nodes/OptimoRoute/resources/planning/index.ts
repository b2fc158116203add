import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { getStatus } from './getStatus';
import { planAndWait } from './planAndWait';
import { start } from './start';
import { stop } from './stop';

export const planningOperations: Readonly<Record<string, Operation<Client>>> = {
	getStatus,
	planAndWait,
	start,
	stop,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['planning'] } },
	options: [
		{
			name: 'Get Status',
			value: 'getStatus',
			action: 'Get status of planning',
			description: 'Tell how far a planning is',
		},
		{
			name: 'Plan and Wait',
			value: 'planAndWait',
			action: 'Plan routes and wait for them',
			description: 'Plan a day or several, wait, and return the routes and the orders without a place',
		},
		{
			name: 'Start',
			value: 'start',
			action: 'Start planning',
			description: 'Start a planning and go on without waiting for it',
		},
		{
			name: 'Stop',
			value: 'stop',
			action: 'Stop planning',
			description: 'End a planning that is running',
		},
	],
	default: 'planAndWait',
};

export const planningFields: INodeProperties[] = [
	picker,
	...Object.values(planningOperations).flatMap(({ fields }) => fields),
];
