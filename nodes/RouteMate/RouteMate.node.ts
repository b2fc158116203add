import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { runNode } from '../shared/runner';
import { findJobs } from './listSearch/findJobs';
import { jobFields, jobOperations } from './resources/job';
import { tokenFields, tokenOperations } from './resources/token';
import { connect, requestsAtOnce } from './shared/client';

const operationFields = [...jobFields, ...tokenFields];

export class RouteMate implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'RouteMate',
		name: 'routeMate',
		icon: { light: 'file:../../icons/routemate.svg', dark: 'file:../../icons/routemate.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"].replace("getAll", "getMany").replace(/[A-Z]/g, " $&").toLowerCase() + ": " + $parameter["resource"] }}',
		description: 'Send stops to RouteMate as jobs, get their planned routes and follow what becomes of them',
		defaults: { name: 'RouteMate' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'routeMateApi', required: true }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Job', value: 'job' },
					{ name: 'Token', value: 'token' },
				],
				default: 'job',
			},
			...operationFields,
		],
	};

	methods = { listSearch: { findJobs } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, { operations, connect, itemsAtOnce: requestsAtOnce });
	}
}

const operations = { job: jobOperations, token: tokenOperations };
