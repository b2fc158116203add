import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { create } from './create';
import { createOrUpdate } from './createOrUpdate';
import { deleteAssignment } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const assignmentOperations: Readonly<Record<string, Operation<Client>>> = {
	create,
	upsert: createOrUpdate,
	delete: deleteAssignment,
	get,
	getAll,
	update,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['assignment'] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create assignment',
			description: 'Create one assignment for each item',
		},
		{
			name: 'Create or Update',
			value: 'upsert',
			action: 'Create or update assignment',
			description: 'Create a new assignment, or update the current one if it already exists (upsert)',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete assignment',
			description: 'Delete one assignment for each item',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get assignment',
			description: 'Retrieve one assignment for each item',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many assignments',
			description: 'Retrieve a list of assignments',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update assignment',
			description: 'Change fields of an assignment that exists',
		},
	],
	default: 'getAll',
};

export const assignmentFields: INodeProperties[] = [
	picker,
	...Object.values(assignmentOperations).flatMap(({ fields }) => fields),
];
