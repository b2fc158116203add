import type { INodeProperties } from 'n8n-workflow';
import type { Operation } from '../../../shared/operation';
import type { Client } from '../../shared/client';
import { addMissions } from './addMissions';
import { assignDriver } from './assignDriver';
import { assignVehicle } from './assignVehicle';
import { autoOptimize } from './autoOptimize';
import { create } from './create';
import { createOrUpdate } from './createOrUpdate';
import { deleteRoute } from './delete';
import { get } from './get';
import { getAll } from './getAll';
import { getGeometry } from './getGeometry';
import { getTimeline } from './getTimeline';
import { previewPlan } from './previewPlan';
import { reorderMissions } from './reorderMissions';

export const routeOperations: Readonly<Record<string, Operation<Client>>> = {
	addMissions,
	assignDriver,
	assignVehicle,
	autoOptimize,
	create,
	upsert: createOrUpdate,
	delete: deleteRoute,
	get,
	getAll,
	getGeometry,
	getTimeline,
	previewPlan,
	reorderMissions,
};

const picker: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show: { resource: ['route'] } },
	options: [
		{
			name: 'Add Missions',
			value: 'addMissions',
			action: 'Add missions to route',
			description: 'Put missions onto a route',
		},
		{
			name: 'Assign Driver',
			value: 'assignDriver',
			action: 'Assign driver to route',
			description: 'Say who drives a route',
		},
		{
			name: 'Assign Vehicle',
			value: 'assignVehicle',
			action: 'Assign vehicle to route',
			description: 'Say what a route is driven with',
		},
		{
			name: 'Auto-Optimize',
			value: 'autoOptimize',
			action: 'Optimize routes automatically',
			description: 'Plan a day and store its routes; takes a credit for each mission',
		},
		{
			name: 'Create',
			value: 'create',
			action: 'Create route',
			description: 'Create one route for each item',
		},
		{
			name: 'Create or Update',
			value: 'upsert',
			action: 'Create or update route',
			description: 'Create a new route, or update the current one if it already exists (upsert)',
		},
		{
			name: 'Delete',
			value: 'delete',
			action: 'Delete route',
			description: 'Delete one route for each item',
		},
		{
			name: 'Get',
			value: 'get',
			action: 'Get route',
			description: 'Retrieve one route for each item',
		},
		{
			name: 'Get Many',
			value: 'getAll',
			action: 'Get many routes',
			description: 'Retrieve a list of routes',
		},
		{
			name: 'Get Navigation Geometry',
			value: 'getGeometry',
			action: 'Get navigation geometry of route',
			description: 'Retrieve the way of a route as GeoJSON',
		},
		{
			name: 'Get Timeline',
			value: 'getTimeline',
			action: 'Get timeline of route',
			description: 'Tell what has happened on a route',
		},
		{
			name: 'Preview Plan',
			value: 'previewPlan',
			action: 'Preview plan of routes',
			description: 'Plan a day without storing anything; takes no credits',
		},
		{
			name: 'Reorder Missions',
			value: 'reorderMissions',
			action: 'Reorder missions of route',
			description: 'Put the stops of a route into another sequence',
		},
	],
	default: 'getAll',
};

export const routeFields: INodeProperties[] = [
	picker,
	...Object.values(routeOperations).flatMap(({ fields }) => fields),
];
