import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { create } from './create';
import { createMany } from './createMany';
import { createOrUpdate } from './createOrUpdate';
import { deleteMission } from './delete';
import { exportMissions } from './export';
import { get } from './get';
import { getAll } from './getAll';
import { getDistributionView } from './getDistributionView';
import { getHistory } from './getHistory';
import { previewRoute } from './previewRoute';
import { reassign } from './reassign';
import { update } from './update';
import { verifyProof } from './verifyProof';

export const missionOperations: Readonly<Record<string, Operation<Client>>> = {
	create,
	createMany,
	upsert: createOrUpdate,
	delete: deleteMission,
	export: exportMissions,
	get,
	getDistributionView,
	getHistory,
	getAll,
	previewRoute,
	reassign,
	update,
	verifyProof,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['mission'] } },
	options: [
		{
			name: 'Create',
			value: 'create',
			action: 'Create mission',
			description: 'Create one mission for each item',
		},
		{
			name: 'Create Many',
			value: 'createMany',
			action: 'Create many missions',
			description: 'Create all items as missions, 500 in one request',
		},
		{
			name: 'Create or Update',
			value: 'upsert',
			action: 'Create or update mission',
			description: 'Create a new mission, or update the current one if it already exists (upsert)',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete mission',
			description: 'Delete one mission for each item',
		},
		{
			name: 'Export',
			value: 'export',
			action: 'Export missions',
			description: 'Write missions into a CSV file, or put out all that fit',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get mission',
			description: 'Retrieve one mission for each item',
		},
		{
			name: 'Get Distribution View',
			value: 'getDistributionView',
			action: 'Get distribution view of missions',
			description: 'Retrieve missions in groups, with the totals of each',
		},
		{
			name: 'Get History',
			value: 'getHistory',
			action: 'Get history of mission',
			description: 'Tell who has changed what of a mission',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many missions',
			description: 'Retrieve a list of missions',
		},
		{
			name: 'Preview Route',
			value: 'previewRoute',
			action: 'Preview route of missions',
			description: 'Plan the best way through some missions without storing it',
		},
		{
			name: 'Reassign',
			value: 'reassign',
			action: 'Reassign mission',
			description: 'Give a mission to another driver, vehicle or route',
		},
		{
			name: 'Update',
			value: 'update',
			action: 'Update mission',
			description: 'Change fields of a mission that exists',
		},
		{
			name: 'Verify Proof of Delivery',
			value: 'verifyProof',
			action: 'Verify proof of delivery of mission',
			description: 'Confirm that a proof of delivery was looked at',
		},
	],
	default: 'createMany',
};

export const missionFields: INodeProperties[] = [
	picker,
	...Object.values(missionOperations).flatMap(({ fields }) => fields),
];
