import type { OperationName } from './operations';

/** Codes that any call can answer. */
export const generalErrors = {
	AUTH_KEY_MISSING: 'the authentication key is missing',
	AUTH_KEY_UNKNOWN: 'a wrong authentication key was supplied',
	MALFORMED_REQUEST: 'the request could not be read',
	ERR_MISSING_MAND_FIELD: 'a mandatory field is missing',
	ERR_INVALID_PARAM_FORMAT: 'a field is not in a valid format',
	ERR_TOO_MANY_CONNECTIONS: 'too many requests at once',
	ERR_INTERNAL: 'the service had an internal fault',
} as const;

const orderLookupErrors = {
	ERR_ORD_NOT_FOUND: 'no order has this orderNo or id',
	ERR_MULTIPLE_ORD_FOUND: 'several orders have this orderNo',
} as const;

const orderContentErrors = {
	ERR_ORD_EXISTS: 'an order with this orderNo already exists',
	ERR_RELATED_ORD_MISSING: 'the order named in relatedOrderNo does not exist',
	ERR_RELATED_ORD_MULTIPLE: 'several orders have the number given in relatedOrderNo',
	ERR_RELATED_ORD_LINK: 'only a pickup and a delivery can be linked',
	ERR_DRV_NOT_EXISTS: 'the driver named in assignedTo does not exist',
	ERR_DRV_MULTIPLE: 'several drivers match assignedTo',
	ERR_LOC_NOT_VALID: 'the location is not complete enough to be used',
	ERR_LOC_NON_EXISTING_LOC: 'no location has this locationNo',
	ERR_LOC_MULTIPLE_LOC: 'several locations have this locationNo',
	ERR_VF_NOT_EXISTS: 'a vehicle feature does not exist',
	ERR_VF_MULTIPLE: 'several vehicle features have this code',
	ERR_SK_NOT_EXISTS: 'a skill does not exist',
	ERR_SK_MULTIPLE: 'several skills have this code',
} as const;

const optimizationRunning = {
	ERR_OPT_RUNNING: 'a planning is running for this order or date',
} as const;

const driverLookupErrors = {
	ERR_DRIVER_NOT_FOUND: 'no driver has this external id or serial number',
	ERR_MULTIPLE_DRV: 'several drivers have this external id or serial number',
} as const;

const vehicleLookupErrors = {
	ERR_VEH_NOT_FOUND: 'no vehicle has this external id or registration',
	ERR_MULTIPLE_VEH: 'several vehicles have this external id or registration',
} as const;

/** The error and warning codes of each call, beside the general ones. */
export const errorCodes = {
	createOrder: {
		...orderContentErrors,
		// Beside the vendor's table: what UPDATE, MERGE and SYNC can meet.
		...orderLookupErrors,
		...optimizationRunning,
		ERR_LOC_GEOCODING: 'the address was not found',
		ERR_LOC_GEOCODING_MULTIPLE: 'the address matches several places',
		ERR_LOC_GEOCODING_PARTIAL: 'the address matches only in part',
		WAR_LOC_GEOCODING: 'the address was not found; the order is stored without coordinates',
		WAR_LOC_GEOCODING_MULTIPLE: 'the address matches several places; the best one was taken',
		WAR_LOC_GEOCODING_PARTIAL: 'the address matches only in part; the match was taken',
	},
	createOrUpdateOrders: {
		...orderLookupErrors,
		...orderContentErrors,
		...optimizationRunning,
		ERR_INVALID_PARAM_FORMAT: 'the order is not valid, or lacks what a new order needs',
	},
	getOrders: { ...orderLookupErrors, ERR_INVALID_PARAM_FORMAT: 'this orderNo is not valid' },
	getOrdersByQuery: { ...orderLookupErrors, ERR_INVALID_PARAM_FORMAT: 'this orderNo is not valid' },
	deleteOrder: { ...orderLookupErrors, ...optimizationRunning },
	deleteOrders: {
		...orderLookupErrors,
		...optimizationRunning,
		ERR_INVALID_PARAM_FORMAT: 'this orderNo or id is not valid',
	},
	deleteAllOrders: optimizationRunning,
	searchOrders: {},
	getSchedulingInfo: orderLookupErrors,
	getRoutes: {},
	startPlanning: {
		ERR_OPT_TRIAL_ENDED: 'the free trial of this account has ended',
		ERR_OPT_RUNNING_FOR_DATE: 'a planning is already running for this date',
		ERR_OPT_RUNNING_FOR_ORDER: 'a planning is already running for one of these orders',
		ERR_OPT_NO_REQUESTS: 'there are no orders for this date',
		ERR_OPT_NO_RESOURCES: 'no driver is available on this date',
		ERR_OPT_RESOURCES_EXCEEDED: 'more drivers than the plan of this account allows',
		ERR_OPT_REQUESTS_EXCEEDED: 'more orders than the plan of this account allows',
		ERR_OPT_COULD_NOT_START: 'the planning could not be started',
		ERR_ORD_NOT_FOUND: 'an order to be used was not found',
		ERR_ORD_WITH_INVALID_LOC: 'an order to be used has no valid location',
		ERR_DRIVER_NOT_FOUND: 'a driver to be used was not found',
		ERR_MULTIPLE_ORD_FOUND: 'several orders have the same number',
		ERR_MULTIPLE_DRV: 'several drivers have the same id',
		ERR_UNSUPPORTED_BY_PRICING_PLAN: 'the plan of this account has no weekly planning',
		ERR_DATE_RANGE_TOO_LONG: 'the range of dates is too long',
		ERR_DATE_RANGE_INVALID: 'the range of dates ends before it begins',
	},
	stopPlanning: {
		ERR_JOB_NOT_FOUND: 'no planning has this id',
		ERR_OPT_NOT_RUNNING: 'the planning is not running',
		ERR_OPT_COULD_NOT_STOP: 'the planning could not be stopped',
	},
	getPlanningStatus: { ERR_JOB_NOT_FOUND: 'no planning has this id' },
	updateDriverParameters: { ...driverLookupErrors, ...vehicleLookupErrors, ...optimizationRunning },
	updateDriversParameters: {
		...driverLookupErrors,
		...vehicleLookupErrors,
		...optimizationRunning,
		ERR_LOC_NOT_VALID: 'a custom location lacks latitude or longitude',
	},
	updateDriversPositions: {
		...driverLookupErrors,
		ERR_MULTIPLE_DRV_POS: 'the driver has several rows in one call',
	},
	getEvents: {},
	getCompletionDetails: orderLookupErrors,
	getCompletionDetailsByQuery: orderLookupErrors,
	updateCompletionDetails: orderLookupErrors,
	sendRoutes: {},
	getDispatchStatus: {},
} as const satisfies Record<OperationName, Record<string, string>>;

type KeysOfEach<T> = T extends unknown ? keyof T : never;

export type ErrorCode = KeysOfEach<(typeof errorCodes)[OperationName]> | keyof typeof generalErrors;
