import type { ErrorCode } from '../../../contract/optimoroute/errors';
import type { OperationName } from '../../../contract/optimoroute/operations';

/** What to do about a code, unless the call has a better answer below. */
const advice: Readonly<Record<ErrorCode, string>> = {
	AUTH_KEY_MISSING: "Open the node's credential and fill in 'API Key'",
	AUTH_KEY_UNKNOWN:
		"Copy the key again from OptimoRoute (Administration > Settings > WS API) into the credential's 'API Key'",
	MALFORMED_REQUEST:
		'Check the fields that are filled with expressions or JSON: one has a form that cannot be read',
	ERR_MISSING_MAND_FIELD: 'Fill in the field that the message names',
	ERR_INVALID_PARAM_FORMAT:
		'Check the field that the message names: days are YYYY-MM-DD, times HH:MM, coordinates and loads plain numbers',
	ERR_TOO_MANY_CONNECTIONS:
		'Other programs use the same account right now, which allows five requests at a time. Run the workflow again later',
	ERR_INTERNAL:
		'The service has a fault. Look in OptimoRoute whether the work was done, then run the workflow again; if it stays, tell the support',
	ERR_ORD_NOT_FOUND: "Check 'Order': the number or ID must be the one shown in OptimoRoute",
	ERR_MULTIPLE_ORD_FOUND:
		'Several orders have this number. Choose the order from the list, or name it by its ID',
	ERR_ORD_EXISTS:
		"Use 'Create or Update' to change the order, or set 'Accept Duplicate Order Number' to have a second one",
	ERR_RELATED_ORD_MISSING: "Send the order named in 'Related Order Number' first, then the one that names it",
	ERR_RELATED_ORD_MULTIPLE:
		"Several orders have the number given as 'Related Order Number'. Rename all but one",
	ERR_RELATED_ORD_LINK:
		'Link a pickup with a delivery: one order must have the type pickup, the other delivery',
	ERR_DRV_NOT_EXISTS:
		"Check 'Assigned Driver': it must be the external ID or serial of a driver in OptimoRoute",
	ERR_DRV_MULTIPLE: "Several drivers match 'Assigned Driver'. Give them different serials or external IDs",
	ERR_LOC_NOT_VALID:
		'Check the location: latitude and longitude with a name, an address, or a known location number',
	ERR_LOC_NON_EXISTING_LOC:
		"Check 'Location Number', or give the place's coordinates so that it can be created",
	ERR_LOC_MULTIPLE_LOC: 'Several locations have this number. Rename all but one in OptimoRoute',
	ERR_LOC_GEOCODING:
		"Correct the address, give coordinates, or set 'Store Invalid' to correct it in OptimoRoute later",
	ERR_LOC_GEOCODING_MULTIPLE:
		"Write the address with town and country, or set 'Accept Multiple Results' to take the best match",
	ERR_LOC_GEOCODING_PARTIAL:
		"Check the address's spelling, or set 'Accept Partial Match' to take what was found",
	WAR_LOC_GEOCODING: 'Correct the location in OptimoRoute before planning',
	WAR_LOC_GEOCODING_MULTIPLE: 'Check in OptimoRoute whether the right place was taken',
	WAR_LOC_GEOCODING_PARTIAL: 'Check in OptimoRoute whether the right place was taken',
	ERR_VF_NOT_EXISTS: "Check 'Vehicle Features': each must be the code of a feature in OptimoRoute",
	ERR_VF_MULTIPLE: 'Several vehicle features have this code. Give them different codes in OptimoRoute',
	ERR_SK_NOT_EXISTS: "Check 'Skills': each must be the code of a skill in OptimoRoute",
	ERR_SK_MULTIPLE: 'Several skills have this code. Give them different codes in OptimoRoute',
	ERR_OPT_RUNNING: 'A planning is running. Wait until it has ended, or stop it, then run this again',
	ERR_OPT_TRIAL_ENDED: 'The free trial of the account has ended. Subscribe in OptimoRoute to go on planning',
	ERR_OPT_RUNNING_FOR_DATE: "A planning of this date is running. 'Plan and Wait' joins it; 'Stop' ends it",
	ERR_OPT_RUNNING_FOR_ORDER: 'One of the chosen orders is being planned. Wait until that planning has ended',
	ERR_OPT_NO_REQUESTS: "Check 'Date': no order with a valid location has this date. Create the orders first",
	ERR_OPT_NO_RESOURCES: 'No driver works on this date. Enable drivers or add working time in OptimoRoute',
	ERR_OPT_RESOURCES_EXCEEDED:
		"Choose fewer drivers under 'Driver Serials' or 'Driver External IDs', or ask OptimoRoute for a larger plan",
	ERR_OPT_REQUESTS_EXCEEDED: "Choose fewer orders under 'Orders', or ask OptimoRoute for a larger plan",
	ERR_OPT_COULD_NOT_START:
		'The service has a fault. Run the workflow again later; if it stays, tell its support',
	ERR_ORD_WITH_INVALID_LOC: 'Correct the location of these orders in OptimoRoute, then plan again',
	ERR_DRIVER_NOT_FOUND:
		"Check 'Driver Serials' and 'Driver External IDs': each must be that of a driver in OptimoRoute",
	ERR_MULTIPLE_DRV: 'Several drivers have this ID. Give them different ones in OptimoRoute',
	ERR_MULTIPLE_DRV_POS: 'The driver came twice in one request, by serial and by external ID: use one of them',
	ERR_VEH_NOT_FOUND:
		"Check 'Vehicle External ID' or 'Vehicle Registration': it must be that of a vehicle in OptimoRoute",
	ERR_MULTIPLE_VEH:
		'Several vehicles have this registration or external ID. Give them different ones in OptimoRoute',
	ERR_UNSUPPORTED_BY_PRICING_PLAN: "Plan one 'Date' at a time: the account's plan has no weekly planning",
	ERR_DATE_RANGE_TOO_LONG: "Choose a shorter range between 'From' and 'To'",
	ERR_DATE_RANGE_INVALID: "Choose a 'To' that is not before 'From'",
	ERR_JOB_NOT_FOUND: "Check 'Planning ID': it must be the one that Start answered",
	ERR_OPT_NOT_RUNNING: 'The planning has already ended. Get its routes with Route > Get Many',
	ERR_OPT_COULD_NOT_STOP: 'The service has a fault. Try again in a moment; if it stays, tell its support',
};

const driverAdvice = {
	ERR_DRIVER_NOT_FOUND: "Check 'Driver': it must be the external ID or serial of a driver in OptimoRoute",
	ERR_OPT_RUNNING:
		'A planning of this date is running. Wait until it has ended, or stop it, then run this again',
};

const liveOrderAdvice = {
	ERR_INVALID_PARAM_FORMAT:
		"The message says what is wrong. To delete an order that drivers have on their route already set 'Force Delete'",
};

const adviceByOperation: Partial<Record<OperationName, Partial<Record<ErrorCode, string>>>> = {
	createOrUpdateOrders: {
		ERR_LOC_NOT_VALID:
			'Give latitude and longitude with a name, address or number. Bulk calls look no address up: Create, Create or Update and Update do',
		ERR_INVALID_PARAM_FORMAT:
			'Check the field that the message names. A new order needs at least a date and a location',
		ERR_ORD_NOT_FOUND: "The order does not exist yet. Choose another 'Save Mode' to create it",
		ERR_ORD_EXISTS:
			"Choose another 'Save Mode' to change the order, or allow duplicate order numbers under 'Options'",
	},
	createOrder: { ERR_ORD_NOT_FOUND: "The order does not exist yet. Use 'Create' or 'Create or Update'" },
	deleteOrder: liveOrderAdvice,
	deleteOrders: {
		...liveOrderAdvice,
		ERR_MULTIPLE_ORD_FOUND: "Several orders have this number. Name it by ID, or set 'Delete All Matches'",
	},
	updateDriverParameters: driverAdvice,
	updateDriversParameters: {
		...driverAdvice,
		ERR_LOC_NOT_VALID: "Give both 'Latitude' and 'Longitude' of the place where the route starts or ends",
	},
	updateDriversPositions: driverAdvice,
	updateCompletionDetails: {
		ERR_INVALID_PARAM_FORMAT:
			'The message says what is wrong. An order has to be on a route, routes have to be sent to the drivers (Route > Send), and a service ends after it began',
	},
	getEvents: {
		ERR_INVALID_PARAM_FORMAT:
			"Check 'After Tag': it must be the nextTag of an earlier run with the same account. Leave it empty to begin with the first event",
	},
	sendRoutes: {
		ERR_INVALID_PARAM_FORMAT:
			"Check 'Date': plan its routes first, with Planning > Plan and Wait. Routes that have not changed since they were sent are not sent again",
	},
	startPlanning: {
		ERR_ORD_NOT_FOUND: "Check 'Orders': these are not orders of the date to be planned",
		ERR_MULTIPLE_ORD_FOUND: "Check 'Orders': several orders have the same number",
	},
};

/** What a dispatcher can do about a code that a call answered. */
export function adviceFor(operation: OperationName, code: ErrorCode): string {
	return adviceByOperation[operation]?.[code] ?? advice[code];
}

export function isKnownCode(code: string): code is ErrorCode {
	return Object.prototype.hasOwnProperty.call(advice, code);
}
