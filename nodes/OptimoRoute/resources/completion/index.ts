import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { downloadFiles } from './downloadFiles';
import { get } from './get';
import { update } from './update';

export const completionOperations: Readonly<Record<string, Operation<Client>>> = {
	downloadFiles,
	get,
	update,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['completion'] } },
	options: [
		{
			name: 'Download Files',
			value: 'downloadFiles',
			action: 'Download files of completion',
			description: 'Download signature and images of the proof of delivery as binary data',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get completion',
			description: 'Tell what became of an order: status, times, note and tracking link',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update completion',
			description: 'Set the status of an order, and when its service began and ended',
		},
	],
	default: 'get',
};

export const completionFields: INodeProperties[] = [
	picker,
	...Object.values(completionOperations).flatMap(({ fields }) => fields),
];
