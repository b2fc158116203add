import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { getAll } from './getAll';

export const eventOperations: Readonly<Record<string, Operation<Client>>> = { getAll };

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['event'] } },
	options: [
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many events',
			description: 'Retrieve a list of what drivers reported from the road, oldest first',
		},
	],
	default: 'getAll',
};

export const eventFields: INodeProperties[] = [picker, ...getAll.fields];
