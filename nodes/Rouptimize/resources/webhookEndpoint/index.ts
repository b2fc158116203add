import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { create } from './create';
import { deleteWebhookEndpoint } from './delete';
import { getAll } from './getAll';
import { getDeliveries } from './getDeliveries';
import { redeliver } from './redeliver';
import { update } from './update';

export const webhookEndpointOperations: Readonly<Record<string, Operation<Client>>> = {
	create,
	delete: deleteWebhookEndpoint,
	getDeliveries,
	getAll,
	redeliver,
	update,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['webhookEndpoint'] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create webhook endpoint',
			description: 'Have Rouptimize send events; the secret stands only in this answer',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete webhook endpoint',
			description: 'Delete one webhook endpoint for each item',
		},
		{
			name: 'Get Deliveries',
			value: 'getDeliveries',
			action: 'Get deliveries of webhook endpoint',
			description: 'Tell what was sent, and what became of it',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many webhook endpoints',
			description: 'Retrieve a list of webhook endpoints',
		},
		{
			name: 'Redeliver',
			value: 'redeliver',
			action: 'Redeliver to webhook endpoint',
			description: 'Send deliveries again',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update webhook endpoint',
			description: 'Change fields of a webhook endpoint that exists',
		},
	],
	default: 'getAll',
};

export const webhookEndpointFields: INodeProperties[] = [
	picker,
	...Object.values(webhookEndpointOperations).flatMap(({ fields }) => fields),
];
