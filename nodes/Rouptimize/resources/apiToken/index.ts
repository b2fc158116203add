import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { create } from './create';
import { deleteApiToken } from './delete';
import { getAll } from './getAll';

export const apiTokenOperations: Readonly<Record<string, Operation<Client>>> = {
	create,
	delete: deleteApiToken,
	getAll,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['apiToken'] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create API token',
			description: 'Make a token; what it is stands only in this answer',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete API token',
			description: 'Revoke a token: nothing is opened with it any more',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many API tokens',
			description: 'Retrieve a list of the tokens of the company',
		},
	],
	default: 'getAll',
};

export const apiTokenFields: INodeProperties[] = [
	picker,
	...Object.values(apiTokenOperations).flatMap(({ fields }) => fields),
];
