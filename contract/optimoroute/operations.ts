/** Every call of the OptimoRoute WS API v1 that node and server cover: name → method and path. */
export const operations = {
	createOrder: { method: 'POST', path: '/v1/create_order' },
	createOrUpdateOrders: { method: 'POST', path: '/v1/create_or_update_orders' },
	getOrders: { method: 'POST', path: '/v1/get_orders' },
	/** The same call as a GET form: `orderNo` repeated in the query. */
	getOrdersByQuery: { method: 'GET', path: '/v1/get_orders' },
	deleteOrder: { method: 'POST', path: '/v1/delete_order' },
	deleteOrders: { method: 'POST', path: '/v1/delete_orders' },
	deleteAllOrders: { method: 'POST', path: '/v1/delete_all_orders' },
	searchOrders: { method: 'POST', path: '/v1/search_orders' },
	getSchedulingInfo: { method: 'GET', path: '/v1/get_scheduling_info' },
	getRoutes: { method: 'GET', path: '/v1/get_routes' },
	startPlanning: { method: 'POST', path: '/v1/start_planning' },
	stopPlanning: { method: 'POST', path: '/v1/stop_planning' },
	getPlanningStatus: { method: 'GET', path: '/v1/get_planning_status' },
	updateDriverParameters: { method: 'POST', path: '/v1/update_driver_parameters' },
	updateDriversParameters: { method: 'POST', path: '/v1/update_drivers_parameters' },
	updateDriversPositions: { method: 'POST', path: '/v1/update_drivers_positions' },
	getEvents: { method: 'GET', path: '/v1/get_events' },
	getCompletionDetails: { method: 'POST', path: '/v1/get_completion_details' },
	/** The same call as a GET form: `orderNo` repeated in the query. */
	getCompletionDetailsByQuery: { method: 'GET', path: '/v1/get_completion_details' },
	updateCompletionDetails: { method: 'POST', path: '/v1/update_completion_details' },
	/** Not in the vendor's public reference. */
	sendRoutes: { method: 'POST', path: '/v1/send_routes' },
	/** Not in the vendor's public reference. */
	getDispatchStatus: { method: 'GET', path: '/v1/get_dispatch_status' },
} as const satisfies Record<string, { method: 'GET' | 'POST'; path: string }>;

export type OperationName = keyof typeof operations;

/** At most this many orders fit into one bulk call. */
export const maxOrdersPerCall = 500;

/** At most this many requests run at once for one key and for one address. */
export const maxConcurrentRequests = 5;

/** A search may span at most this many days, both ends included. */
export const maxSearchDays = 35;
