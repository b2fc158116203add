import type { OperationName } from '../../../contract/rouptimize/operations.ts';
import * as account from './account.mts';
import * as assignments from './assignments.mts';
import * as branches from './branches.mts';
import * as missionActions from './mission-actions.mts';
import * as missionBulk from './mission-bulk.mts';
import * as missionHistory from './mission-history.mts';
import * as missionViews from './mission-views.mts';
import * as missions from './missions.mts';
import * as routePlans from './route-plans.mts';
import * as reports from './reports.mts';
import * as routes from './routes.mts';
import * as dashboard from './dashboard.mts';
import * as depots from './depots.mts';
import * as driverApp from './driver-app.mts';
import * as drivers from './drivers.mts';
import * as mobileUsers from './mobile-users.mts';
import * as vehicles from './vehicles.mts';
import type { AnyOperation } from './operation.mts';
import * as webhookEndpoints from './webhook-endpoints.mts';

/** Every operation of the contract: what it takes and answers, and what it does. */
export const definitions: Readonly<Record<OperationName, AnyOperation>> = {
	getMe: account.getMe,
	listApiTokens: account.listApiTokens,
	createApiToken: account.createApiToken,
	deleteApiToken: account.deleteApiToken,

	listWebhookEndpoints: webhookEndpoints.listWebhookEndpoints,
	createWebhookEndpoint: webhookEndpoints.createWebhookEndpoint,
	updateWebhookEndpoint: webhookEndpoints.updateWebhookEndpoint,
	deleteWebhookEndpoint: webhookEndpoints.deleteWebhookEndpoint,
	listWebhookDeliveries: webhookEndpoints.listWebhookDeliveries,
	redeliverWebhooks: webhookEndpoints.redeliverWebhooks,

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

	getReportOverview: reports.getReportOverview,
	getReportDetails: reports.getReportDetails,
	getDashboardStats: dashboard.getDashboardStats,
	getRecentActivity: dashboard.getRecentActivity,
	getDashboardCharts: dashboard.getDashboardCharts,

	listDepots: depots.listDepots,
	createDepot: depots.createDepot,
	getDepot: depots.getDepot,
	updateDepot: depots.updateDepot,
	deleteDepot: depots.deleteDepot,

	listVehicles: vehicles.listVehicles,
	createVehicle: vehicles.createVehicle,
	getVehicle: vehicles.getVehicle,
	updateVehicle: vehicles.updateVehicle,
	deleteVehicle: vehicles.deleteVehicle,

	listDrivers: drivers.listDrivers,
	createDriver: drivers.createDriver,
	getDriver: drivers.getDriver,
	updateDriver: drivers.updateDriver,
	deleteDriver: drivers.deleteDriver,
	inviteDriver: driverApp.inviteDriver,
	listDriverDevices: driverApp.listDriverDevices,

	listMobileUsers: mobileUsers.listMobileUsers,
	getMobileUser: mobileUsers.getMobileUser,
	updateMobileUser: mobileUsers.updateMobileUser,
	disableMobileUser: mobileUsers.disableMobileUser,
	enableMobileUser: mobileUsers.enableMobileUser,
	deleteMobileUser: mobileUsers.deleteMobileUser,

	listAssignments: assignments.listAssignments,
	createAssignment: assignments.createAssignment,
	getAssignment: assignments.getAssignment,
	updateAssignment: assignments.updateAssignment,
	deleteAssignment: assignments.deleteAssignment,
};
