import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { create } from './create';
import { createOrUpdate } from './createOrUpdate';
import { deleteVehicle } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const vehicleOperations: Readonly<Record<string, Operation<Client>>> = {
	create,
	upsert: createOrUpdate,
	delete: deleteVehicle,
	get,
	getAll,
	update,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['vehicle'] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create vehicle',
			description: 'Create one vehicle for each item',
		},
		{
			name: 'Create or Update',
			value: 'upsert',
			action: 'Create or update vehicle',
			description: 'Create a new vehicle, or update the current one if it already exists (upsert)',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete vehicle',
			description: 'Delete one vehicle for each item',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get vehicle',
			description: 'Retrieve one vehicle for each item',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many vehicles',
			description: 'Retrieve a list of vehicles',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update vehicle',
			description: 'Change fields of a vehicle that exists',
		},
	],
	default: 'getAll',
};

export const vehicleFields: INodeProperties[] = [
	picker,
	...Object.values(vehicleOperations).flatMap(({ fields }) => fields),
];
