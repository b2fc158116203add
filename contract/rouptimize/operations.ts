/** What a token has to be allowed to: a `read_only` one may read, the company's admin token alone opens the settings. */
export type Access = 'read' | 'write' | 'admin';

interface Call {
	method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
	/** `:id` stands for a part of the path. */
	path: `/api/v1/${string}` | `/companies/me/${string}`;
	access: Access;
}

/** Every call of the Rouptimize Integration API v1 and of its company settings: name → method, path and access. */
export const operations = {
	getMe: { method: 'GET', path: '/api/v1/me', access: 'read' },

	listBranches: { method: 'GET', path: '/api/v1/branches', access: 'read' },
	createBranch: { method: 'POST', path: '/api/v1/branches', access: 'write' },
	getBranch: { method: 'GET', path: '/api/v1/branches/:id', access: 'read' },
	updateBranch: { method: 'PATCH', path: '/api/v1/branches/:id', access: 'write' },
	deleteBranch: { method: 'DELETE', path: '/api/v1/branches/:id', access: 'write' },

	listDepots: { method: 'GET', path: '/api/v1/depots', access: 'read' },
	createDepot: { method: 'POST', path: '/api/v1/depots', access: 'write' },
	getDepot: { method: 'GET', path: '/api/v1/depots/:id', access: 'read' },
	updateDepot: { method: 'PATCH', path: '/api/v1/depots/:id', access: 'write' },
	deleteDepot: { method: 'DELETE', path: '/api/v1/depots/:id', access: 'write' },

	listVehicles: { method: 'GET', path: '/api/v1/vehicles', access: 'read' },
	createVehicle: { method: 'POST', path: '/api/v1/vehicles', access: 'write' },
	getVehicle: { method: 'GET', path: '/api/v1/vehicles/:id', access: 'read' },
	updateVehicle: { method: 'PATCH', path: '/api/v1/vehicles/:id', access: 'write' },
	deleteVehicle: { method: 'DELETE', path: '/api/v1/vehicles/:id', access: 'write' },

	listDrivers: { method: 'GET', path: '/api/v1/drivers', access: 'read' },
	createDriver: { method: 'POST', path: '/api/v1/drivers', access: 'write' },
	getDriver: { method: 'GET', path: '/api/v1/drivers/:id', access: 'read' },
	updateDriver: { method: 'PATCH', path: '/api/v1/drivers/:id', access: 'write' },
	deleteDriver: { method: 'DELETE', path: '/api/v1/drivers/:id', access: 'write' },
	inviteDriver: { method: 'POST', path: '/api/v1/drivers/:id/invite', access: 'write' },
	listDriverDevices: { method: 'GET', path: '/api/v1/drivers/:id/devices', access: 'read' },

	listMobileUsers: { method: 'GET', path: '/api/v1/mobile-users', access: 'read' },
	getMobileUser: { method: 'GET', path: '/api/v1/mobile-users/:id', access: 'read' },
	updateMobileUser: { method: 'PATCH', path: '/api/v1/mobile-users/:id', access: 'write' },
	disableMobileUser: { method: 'PUT', path: '/api/v1/mobile-users/:id/disable', access: 'write' },
	enableMobileUser: { method: 'PUT', path: '/api/v1/mobile-users/:id/enable', access: 'write' },
	deleteMobileUser: { method: 'DELETE', path: '/api/v1/mobile-users/:id', access: 'write' },

	listAssignments: { method: 'GET', path: '/api/v1/vehicle-driver-assignments', access: 'read' },
	createAssignment: { method: 'POST', path: '/api/v1/vehicle-driver-assignments', access: 'write' },
	getAssignment: { method: 'GET', path: '/api/v1/vehicle-driver-assignments/:id', access: 'read' },
	updateAssignment: { method: 'PATCH', path: '/api/v1/vehicle-driver-assignments/:id', access: 'write' },
	deleteAssignment: { method: 'DELETE', path: '/api/v1/vehicle-driver-assignments/:id', access: 'write' },

	listMissions: { method: 'GET', path: '/api/v1/missions', access: 'read' },
	createMission: { method: 'POST', path: '/api/v1/missions', access: 'write' },
	createMissions: { method: 'POST', path: '/api/v1/missions/bulk', access: 'write' },
	getDistributionView: { method: 'GET', path: '/api/v1/missions/distribution-view', access: 'read' },
	exportMissions: { method: 'GET', path: '/api/v1/missions/export', access: 'read' },
	/** Changes nothing, but is a POST: a `read_only` token may not send it. */
	planMissionRoute: { method: 'POST', path: '/api/v1/missions/plan-route', access: 'write' },
	getMission: { method: 'GET', path: '/api/v1/missions/:id', access: 'read' },
	getMissionHistory: { method: 'GET', path: '/api/v1/missions/:id/history-changes', access: 'read' },
	updateMission: { method: 'PATCH', path: '/api/v1/missions/:id', access: 'write' },
	reassignMission: { method: 'POST', path: '/api/v1/missions/:id/reassign', access: 'write' },
	verifyProofOfDelivery: {
		method: 'POST',
		path: '/api/v1/missions/:id/proof-of-delivery/verify',
		access: 'write',
	},
	deleteMission: { method: 'DELETE', path: '/api/v1/missions/:id', access: 'write' },

	/** Changes nothing, but is a POST: a `read_only` token may not send it. */
	planRoutes: { method: 'POST', path: '/api/v1/routes/plan', access: 'write' },
	autoOptimizeRoutes: { method: 'POST', path: '/api/v1/routes/auto-optimize', access: 'write' },
	createRoute: { method: 'POST', path: '/api/v1/routes', access: 'write' },
	listRoutes: { method: 'GET', path: '/api/v1/routes', access: 'read' },
	getRoute: { method: 'GET', path: '/api/v1/routes/:id', access: 'read' },
	getRouteTimeline: { method: 'GET', path: '/api/v1/routes/:id/timeline', access: 'read' },
	getRouteGeometry: { method: 'GET', path: '/api/v1/routes/:id/navigation-geometry', access: 'read' },
	assignRouteDriver: { method: 'PUT', path: '/api/v1/routes/:id/assign-driver', access: 'write' },
	assignRouteVehicle: { method: 'PUT', path: '/api/v1/routes/:id/assign-vehicle', access: 'write' },
	addRouteMissions: { method: 'PUT', path: '/api/v1/routes/:id/add-missions', access: 'write' },
	reorderRouteMissions: { method: 'PUT', path: '/api/v1/routes/:id/missions/order', access: 'write' },
	deleteRoute: { method: 'DELETE', path: '/api/v1/routes/:id', access: 'write' },

	getReportOverview: { method: 'GET', path: '/api/v1/reports/overview', access: 'read' },
	getReportDetails: { method: 'GET', path: '/api/v1/reports/details/:section', access: 'read' },
	getDashboardStats: { method: 'GET', path: '/api/v1/dashboard/stats', access: 'read' },
	getRecentActivity: { method: 'GET', path: '/api/v1/dashboard/recent-activity', access: 'read' },
	getDashboardCharts: { method: 'GET', path: '/api/v1/dashboard/charts', access: 'read' },

	listApiTokens: { method: 'GET', path: '/companies/me/api-tokens', access: 'admin' },
	createApiToken: { method: 'POST', path: '/companies/me/api-tokens', access: 'admin' },
	deleteApiToken: { method: 'DELETE', path: '/companies/me/api-tokens/:id', access: 'admin' },
	listWebhookEndpoints: { method: 'GET', path: '/companies/me/webhook-endpoints', access: 'admin' },
	createWebhookEndpoint: { method: 'POST', path: '/companies/me/webhook-endpoints', access: 'admin' },
	updateWebhookEndpoint: { method: 'PATCH', path: '/companies/me/webhook-endpoints/:id', access: 'admin' },
	deleteWebhookEndpoint: { method: 'DELETE', path: '/companies/me/webhook-endpoints/:id', access: 'admin' },
	listWebhookDeliveries: {
		method: 'GET',
		path: '/companies/me/webhook-endpoints/:id/deliveries',
		access: 'admin',
	},
	/** Not in the vendor's documentation: sends one delivery again, or those that failed since a moment. */
	redeliverWebhooks: {
		method: 'POST',
		path: '/companies/me/webhook-endpoints/:id/redeliver',
		access: 'admin',
	},
} as const satisfies Record<string, Call>;

export type OperationName = keyof typeof operations;

/** A page of a list has so many records, unless fewer or more are asked for. */
export const defaultPageSize = 50;

/** At most this many records come in one page. */
export const maxPageSize = 200;

/** At most this many missions fit into one bulk call. */
export const maxMissionsPerCall = 500;
