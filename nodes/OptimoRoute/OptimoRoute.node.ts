import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { maxConcurrentRequests } from '../../contract/optimoroute/operations';
import { runNode } from '../shared/runner';
import { findDrivers } from './listSearch/findDrivers';
import { findOrders } from './listSearch/findOrders';
import { completionFields, completionOperations } from './resources/completion';
import { driverFields, driverOperations } from './resources/driver';
import { eventFields, eventOperations } from './resources/event';
import { orderFields, orderOperations } from './resources/order';
import { planningFields, planningOperations } from './resources/planning';
import { routeFields, routeOperations } from './resources/route';
import { connect } from './shared/client';

const operationFields = [
	...completionFields,
	...driverFields,
	...eventFields,
	...orderFields,
	...planningFields,
	...routeFields,
];

export class OptimoRoute implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OptimoRoute',
		name: 'optimoRoute',
		icon: { light: 'file:../../icons/optimoroute.svg', dark: 'file:../../icons/optimoroute.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"].replace("upsert", "createOrUpdate").replace("getAll", "getMany").replace(/[A-Z]/g, " $&").toLowerCase() + ": " + $parameter["resource"] }}',
		description:
			'Send orders to OptimoRoute, plan routes, send them to drivers and follow what becomes of them',
		defaults: { name: 'OptimoRoute' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'optimoRouteApi', required: true }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Completion', value: 'completion' },
					{ name: 'Driver', value: 'driver' },
					{ name: 'Event', value: 'event' },
					{ name: 'Order', value: 'order' },
					{ name: 'Planning', value: 'planning' },
					{ name: 'Route', value: 'route' },
				],
				default: 'order',
			},
			...operationFields,
		],
	};

	methods = { listSearch: { findDrivers, findOrders } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, { operations, connect, itemsAtOnce: maxConcurrentRequests });
	}
}

const operations = {
	completion: completionOperations,
	driver: driverOperations,
	event: eventOperations,
	order: orderOperations,
	planning: planningOperations,
	route: routeOperations,
};
