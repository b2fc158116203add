import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { get } from './get';

export const accountOperations: Readonly<Record<string, Operation<Client>>> = {
	get,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['account'] } },
	options: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get account',
			description: 'Tell whose token this is, and how many credits are left',
		},
	],
	default: 'get',
};

export const accountFields: INodeProperties[] = [
	picker,
	...Object.values(accountOperations).flatMap(({ fields }) => fields),
];
