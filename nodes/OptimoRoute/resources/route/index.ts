import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { getAll } from './getAll';

export const routeOperations: Readonly<Record<string, Operation<Client>>> = { getAll };

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['route'] } },
	options: [
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many routes',
			description: 'Retrieve a list of the routes of a day, with their stops',
		},
	],
	default: 'getAll',
};

export const routeFields: INodeProperties[] = [picker, ...getAll.fields];
