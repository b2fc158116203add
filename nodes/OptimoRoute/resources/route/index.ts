import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { getAll } from './getAll';
import { getDispatchStatus } from './getDispatchStatus';
import { send } from './send';

export const routeOperations: Readonly<Record<string, Operation<Client>>> = {
	getAll,
	getDispatchStatus,
	send,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['route'] } },
	options: [
		{
			name: 'Get Dispatch Status',
			value: 'getDispatchStatus',
			action: 'Get dispatch status of routes',
			description:
				'Tell whether drivers have the routes as they are planned now; not in the public reference of OptimoRoute',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many routes',
			description: 'Retrieve a list of the routes of a day, with their stops',
		},
		{
			name: 'Send',
			value: 'send',
			action: 'Send routes to drivers',
			description: 'Send the routes of a day to the drivers; not in the public reference of OptimoRoute',
		},
	],
	default: 'getAll',
};

export const routeFields: INodeProperties[] = [
	picker,
	...Object.values(routeOperations).flatMap(({ fields }) => fields),
];
