import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { create } from './create';
import { createOrUpdate } from './createOrUpdate';
import { createOrUpdateMany } from './createOrUpdateMany';
import { deleteOrder } from './delete';
import { deleteAll } from './deleteAll';
import { deleteMany } from './deleteMany';
import { get } from './get';
import { getAll } from './getAll';
import { getSchedulingInfo } from './getSchedulingInfo';
import { update } from './update';

export const orderOperations: Readonly<Record<string, Operation<Client>>> = {
	create,
	upsert: createOrUpdate,
	upsertMany: createOrUpdateMany,
	delete: deleteOrder,
	deleteAll,
	deleteMany,
	get,
	getAll,
	getSchedulingInfo,
	update,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['order'] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create order',
			description: 'Create one order for each item; addresses are looked up',
		},
		{
			name: 'Create or Update',
			value: 'upsert',
			action: 'Create or update order',
			description: 'Create a new order, or update the current one if it already exists (upsert)',
		},
		{
			name: 'Create or Update Many',
			value: 'upsertMany',
			action: 'Create or update many orders',
			description: 'Save all items as orders, 500 in one request; places need coordinates or a number',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete order',
			description: 'Delete one order for each item',
		},
		{
			name: 'Delete All',
			value: 'deleteAll',
			action: 'Delete all orders',
			description: 'Delete every order and route of a date, or of the account',
		},
		{
			name: 'Delete Many',
			value: 'deleteMany',
			action: 'Delete many orders',
			description: 'Delete the orders that the items name, 500 in one request',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get order',
			description: 'Retrieve one order for each item',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many orders',
			description: 'Retrieve a list of orders, by date or by number',
		},
		{
			name: 'Get Scheduling Info',
			value: 'getSchedulingInfo',
			action: 'Get scheduling info of order',
			description: 'Tell on which route an order is, and when it is served',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update order',
			description: 'Change fields of an order that exists',
		},
	],
	default: 'upsertMany',
};

export const orderFields: INodeProperties[] = [
	picker,
	...Object.values(orderOperations).flatMap(({ fields }) => fields),
];
