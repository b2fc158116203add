import type { OperationName } from '../../../contract/rouptimize/operations.ts';
import * as account from './account.mts';
import * as branches from './branches.mts';
import * as missionActions from './mission-actions.mts';
import * as missionBulk from './mission-bulk.mts';
import * as missionHistory from './mission-history.mts';
import * as missionViews from './mission-views.mts';
import * as missions from './missions.mts';
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

	listMissions: missions.listMissions,
	createMission: missions.createMission,
	createMissions: missionBulk.createMissions,
	getDistributionView: missionViews.getDistributionView,
	exportMissions: missionViews.exportMissions,
	getMission: missions.getMission,
	getMissionHistory: missionHistory.getMissionHistory,
	updateMission: missions.updateMission,
	reassignMission: missionActions.reassignMission,
	verifyProofOfDelivery: missionActions.verifyProofOfDelivery,
	deleteMission: missions.deleteMission,

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
