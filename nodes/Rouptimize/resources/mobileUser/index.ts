import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { deleteMobileUser } from './delete';
import { disable } from './disable';
import { enable } from './enable';
import { get } from './get';
import { getAll } from './getAll';
import { update } from './update';

export const mobileUserOperations: Readonly<Record<string, Operation<Client>>> = {
	delete: deleteMobileUser,
	disable,
	enable,
	get,
	getAll,
	update,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['mobileUser'] } },
	options: [
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete mobile user',
			description: 'Delete one mobile user for each item',
		},
		{
			name: 'Disable',
			value: 'disable',
			action: 'Disable mobile user',
			description: 'Shut a person out of the mobile app',
		},
		{
			name: 'Enable',
			value: 'enable',
			action: 'Enable mobile user',
			description: 'Let a person use the mobile app again',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get mobile user',
			description: 'Retrieve one mobile user for each item',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many mobile users',
			description: 'Retrieve a list of mobile users',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update mobile user',
			description: 'Change fields of a mobile user that exists',
		},
	],
	default: 'getAll',
};

export const mobileUserFields: INodeProperties[] = [
	picker,
	...Object.values(mobileUserOperations).flatMap(({ fields }) => fields),
];
