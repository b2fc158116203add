import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { create } from './create';
import { createOrUpdate } from './createOrUpdate';
import { deleteBranch } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const branchOperations: Readonly<Record<string, Operation<Client>>> = {
	create,
	upsert: createOrUpdate,
	delete: deleteBranch,
	get,
	getAll,
	update,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['branch'] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create branch',
			description: 'Create one branch for each item',
		},
		{
			name: 'Create or Update',
			value: 'upsert',
			action: 'Create or update branch',
			description: 'Create a new branch, or update the current one if it already exists (upsert)',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete branch',
			description: 'Delete one branch for each item',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get branch',
			description: 'Retrieve one branch for each item',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many branches',
			description: 'Retrieve a list of branches',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update branch',
			description: 'Change fields of a branch that exists',
		},
	],
	default: 'getAll',
};

export const branchFields: INodeProperties[] = [
	picker,
	...Object.values(branchOperations).flatMap(({ fields }) => fields),
];
