import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { get } from './get';
import { getAll } from './getAll';
import { importJob } from './import';

export const jobOperations: Readonly<Record<string, Operation<Client>>> = {
	get,
	getAll,
	import: importJob,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['job'] } },
	options: [
		{
			name: 'Get',
			value: 'get',
			action: 'Get job',
			description: 'Retrieve one job for each item, with its stops and how far they are',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many jobs',
			description: 'Retrieve a list of jobs, by status, date, driver or last change',
		},
		{
			name: 'Import',
			value: 'import',
			action: 'Import job',
			description: 'Send stops as a job: addresses are looked up, the route is planned, the driver assigned',
		},
	],
	default: 'import',
};

export const jobFields: INodeProperties[] = [
	picker,
	...Object.values(jobOperations).flatMap(({ fields }) => fields),
];
