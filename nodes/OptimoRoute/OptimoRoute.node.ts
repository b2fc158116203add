import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { maxConcurrentRequests } from '../../contract/optimoroute/operations';
import { runNode } from '../shared/runner';
import { findOrders } from './listSearch/findOrders';
import { orderFields, orderOperations } from './resources/order';
import { planningFields, planningOperations } from './resources/planning';
import { routeFields, routeOperations } from './resources/route';
import { connect } from './shared/client';

export class OptimoRoute implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'OptimoRoute',
		name: 'optimoRoute',
		icon: { light: 'file:../../icons/optimoroute.svg', dark: 'file:../../icons/optimoroute.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"].replace(/[A-Z]/g, " $&").toLowerCase() + ": " + $parameter["resource"] }}',
		description: 'Send orders to OptimoRoute, plan the routes of a day and get them back',
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
					{ name: 'Order', value: 'order' },
					{ name: 'Planning', value: 'planning' },
					{ name: 'Route', value: 'route' },
				],
				default: 'order',
			},
			...orderFields,
			...planningFields,
			...routeFields,
		],
	};

	methods = { listSearch: { findOrders } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const operations = { order: orderOperations, planning: planningOperations, route: routeOperations };
		return await runNode(this, { operations, connect, itemsAtOnce: maxConcurrentRequests });
	}
}
