import { NodeConnectionTypes } from 'n8n-workflow';
import type { IExecuteFunctions, INodeExecutionData, INodeType, INodeTypeDescription } from 'n8n-workflow';
import { runNode } from '../shared/runner';
import { findApiTokens } from './listSearch/findApiTokens';
import { findAssignments } from './listSearch/findAssignments';
import { findBranches } from './listSearch/findBranches';
import { findDepots } from './listSearch/findDepots';
import { findDrivers } from './listSearch/findDrivers';
import { findMissions } from './listSearch/findMissions';
import { findMobileUsers } from './listSearch/findMobileUsers';
import { findRoutes } from './listSearch/findRoutes';
import { findVehicles } from './listSearch/findVehicles';
import { findWebhookEndpoints } from './listSearch/findWebhookEndpoints';
import { accountFields, accountOperations } from './resources/account';
import { apiTokenFields, apiTokenOperations } from './resources/apiToken';
import { assignmentFields, assignmentOperations } from './resources/assignment';
import { branchFields, branchOperations } from './resources/branch';
import { dashboardFields, dashboardOperations } from './resources/dashboard';
import { depotFields, depotOperations } from './resources/depot';
import { driverFields, driverOperations } from './resources/driver';
import { missionFields, missionOperations } from './resources/mission';
import { mobileUserFields, mobileUserOperations } from './resources/mobileUser';
import { reportFields, reportOperations } from './resources/report';
import { routeFields, routeOperations } from './resources/route';
import { vehicleFields, vehicleOperations } from './resources/vehicle';
import { webhookEndpointFields, webhookEndpointOperations } from './resources/webhookEndpoint';
import { connect, requestsAtOnce } from './shared/client';

const operationFields = [
	...accountFields,
	...apiTokenFields,
	...branchFields,
	...dashboardFields,
	...depotFields,
	...driverFields,
	...missionFields,
	...mobileUserFields,
	...reportFields,
	...routeFields,
	...vehicleFields,
	...assignmentFields,
	...webhookEndpointFields,
];

export class Rouptimize implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Rouptimize',
		name: 'rouptimize',
		icon: { light: 'file:../../icons/rouptimize.svg', dark: 'file:../../icons/rouptimize.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle:
			'={{ $parameter["operation"].replace("upsert", "createOrUpdate").replace("getAll", "getMany").replace(/[A-Z]/g, " $&").toLowerCase() + ": " + $parameter["resource"].replace(/[A-Z]/g, " $&").toLowerCase() }}',
		description:
			'Send missions to Rouptimize, plan routes, manage drivers and vehicles, and follow what becomes of them',
		defaults: { name: 'Rouptimize' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'rouptimizeApi', required: true }],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [
					{ name: 'Account', value: 'account' },
					{ name: 'API Token', value: 'apiToken' },
					{ name: 'Branch', value: 'branch' },
					{ name: 'Dashboard', value: 'dashboard' },
					{ name: 'Depot', value: 'depot' },
					{ name: 'Driver', value: 'driver' },
					{ name: 'Mission', value: 'mission' },
					{ name: 'Mobile User', value: 'mobileUser' },
					{ name: 'Report', value: 'report' },
					{ name: 'Route', value: 'route' },
					{ name: 'Vehicle', value: 'vehicle' },
					{ name: 'Vehicle-Driver Assignment', value: 'assignment' },
					{ name: 'Webhook Endpoint', value: 'webhookEndpoint' },
				],
				default: 'mission',
			},
			...operationFields,
		],
	};

	methods = {
		listSearch: {
			findApiTokens,
			findAssignments,
			findBranches,
			findDepots,
			findDrivers,
			findMissions,
			findMobileUsers,
			findRoutes,
			findVehicles,
			findWebhookEndpoints,
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, { operations, connect, itemsAtOnce: requestsAtOnce });
	}
}

const operations = {
	account: accountOperations,
	apiToken: apiTokenOperations,
	branch: branchOperations,
	dashboard: dashboardOperations,
	depot: depotOperations,
	driver: driverOperations,
	mission: missionOperations,
	mobileUser: mobileUserOperations,
	report: reportOperations,
	route: routeOperations,
	vehicle: vehicleOperations,
	assignment: assignmentOperations,
	webhookEndpoint: webhookEndpointOperations,
};
