import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { create } from './create';
import { createOrUpdate } from './createOrUpdate';
import { deleteDepot } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const depotOperations: Readonly<Record<string, Operation<Client>>> = {
	create,
	upsert: createOrUpdate,
	delete: deleteDepot,
	get,
	getAll,
	update,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['depot'] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create depot',
			description: 'Create one depot for each item',
		},
		{
			name: 'Create or Update',
			value: 'upsert',
			action: 'Create or update depot',
			description: 'Create a new depot, or update the current one if it already exists (upsert)',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete depot',
			description: 'Delete one depot for each item',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get depot',
			description: 'Retrieve one depot for each item',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many depots',
			description: 'Retrieve a list of depots',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update depot',
			description: 'Change fields of a depot that exists',
		},
	],
	default: 'getAll',
};

export const depotFields: INodeProperties[] = [
	picker,
	...Object.values(depotOperations).flatMap(({ fields }) => fields),
];
