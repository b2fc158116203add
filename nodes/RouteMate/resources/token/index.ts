import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { get } from './get';

export const tokenOperations: Readonly<Record<string, Operation<Client>>> = { get };

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['token'] } },
	options: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get token',
			description: 'Tell whether RouteMate gives a token for this credential, and how long it works',
		},
	],
	default: 'get',
};

export const tokenFields: INodeProperties[] = [
	picker,
	...Object.values(tokenOperations).flatMap(({ fields }) => fields),
];
