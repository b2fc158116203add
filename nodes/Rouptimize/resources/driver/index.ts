import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { create } from './create';
import { createOrUpdate } from './createOrUpdate';
import { deleteDriver } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { getDevices } from './getDevices';
import { invite } from './invite';
import { update } from './update';

export const driverOperations: Readonly<Record<string, Operation<Client>>> = {
	create,
	upsert: createOrUpdate,
	delete: deleteDriver,
	get,
	getDevices,
	getAll,
	invite,
	update,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['driver'] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create driver',
			description: 'Create one driver for each item',
		},
		{
			name: 'Create or Update',
			value: 'upsert',
			action: 'Create or update driver',
			description: 'Create a new driver, or update the current one if it already exists (upsert)',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete driver',
			description: 'Delete one driver for each item',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get driver',
			description: 'Retrieve one driver for each item',
		},
		{
			name: 'Get Devices',
			value: 'getDevices',
			action: 'Get devices of driver',
			description: 'Retrieve the devices on which a driver uses the mobile app',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many drivers',
			description: 'Retrieve a list of drivers',
		},
		{
			name: 'Invite',
			value: 'invite',
			action: 'Invite driver',
			description: 'Invite a driver to the mobile app',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update driver',
			description: 'Change fields of a driver that exists',
		},
	],
	default: 'getAll',
};

export const driverFields: INodeProperties[] = [
	picker,
	...Object.values(driverOperations).flatMap(({ fields }) => fields),
];
