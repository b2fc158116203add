import type { OperationName } from '../../../contract/rouptimize/operations.ts';
import * as account from './account.mts';
import * as branches from './branches.mts';
import * as routePlans from './route-plans.mts';
import * as routes from './routes.mts';
import type { AnyOperation } from './operation.mts';

/** Every operation of the contract: what it takes and answers, and what it does. */
export const definitions: Partial<Record<OperationName, AnyOperation>> = {
	getMe: account.getMe,
	listApiTokens: account.listApiTokens,
	createApiToken: account.createApiToken,
	deleteApiToken: account.deleteApiToken,

	listBranches: branches.listBranches,
	createBranch: branches.createBranch,
	getBranch: branches.getBranch,
	updateBranch: branches.updateBranch,
	deleteBranch: branches.deleteBranch,

	planMissionRoute: routePlans.planMissionRoute,
	planRoutes: routePlans.planRoutes,
	autoOptimizeRoutes: routePlans.autoOptimizeRoutes,
	createRoute: routes.createRoute,
	listRoutes: routes.listRoutes,
	getRoute: routes.getRoute,
	getRouteTimeline: routes.getRouteTimeline,
	getRouteGeometry: routes.getRouteGeometry,
	assignRouteDriver: routes.assignDriver,
	assignRouteVehicle: routes.assignVehicle,
	addRouteMissions: routes.addMissions,
	reorderRouteMissions: routes.reorderMissions,
	deleteRoute: routes.deleteRoute,
};
