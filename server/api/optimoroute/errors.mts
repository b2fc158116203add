import type { Refusal as RefusalAnswer } from '../../../contract/optimoroute/answer.ts';
import { type ErrorCode, errorCodes, generalErrors } from '../../../contract/optimoroute/errors.ts';
import { DomainError, type Refusal } from '../../domain/domain-error.mts';
import { StoreUnavailableError } from '../../store/store.mts';
import type { ErrorAnswer, ErrorTranslator } from '../http/error-handler.mts';
import { InjectedError } from '../http/injected-error.mts';
import { RequestError, type RequestProblem, requestProblems } from '../http/request-error.mts';
import { writeDriverName } from './translate-driver.mts';
import { wireId } from './wire-values.mts';

const refusalCodes = {
	ORDER_NOT_FOUND: 'ERR_ORD_NOT_FOUND',
	ORDER_AMBIGUOUS: 'ERR_MULTIPLE_ORD_FOUND',
	ORDER_EXISTS: 'ERR_ORD_EXISTS',
	ORDER_INCOMPLETE: 'ERR_INVALID_PARAM_FORMAT',
	ORDER_ID_NOT_ALLOWED: 'ERR_INVALID_PARAM_FORMAT',
	ORDER_IN_PLANNING: 'ERR_OPT_RUNNING',
	DATE_IN_PLANNING: 'ERR_OPT_RUNNING',
	TIME_WINDOW_EMPTY: 'ERR_INVALID_PARAM_FORMAT',
	RELATED_ORDER_NOT_FOUND: 'ERR_RELATED_ORD_MISSING',
	RELATED_ORDER_AMBIGUOUS: 'ERR_RELATED_ORD_MULTIPLE',
	RELATED_ORDER_NOT_LINKABLE: 'ERR_RELATED_ORD_LINK',
	ASSIGNED_DRIVER_NOT_FOUND: 'ERR_DRV_NOT_EXISTS',
	ASSIGNED_DRIVER_AMBIGUOUS: 'ERR_DRV_MULTIPLE',
	LOCATION_INCOMPLETE: 'ERR_LOC_NOT_VALID',
	LOCATION_NOT_FOUND: 'ERR_LOC_NON_EXISTING_LOC',
	LOCATION_AMBIGUOUS: 'ERR_LOC_MULTIPLE_LOC',
	ADDRESS_NOT_FOUND: 'ERR_LOC_GEOCODING',
	ADDRESS_AMBIGUOUS: 'ERR_LOC_GEOCODING_MULTIPLE',
	ADDRESS_PARTIAL: 'ERR_LOC_GEOCODING_PARTIAL',
	SKILL_NOT_FOUND: 'ERR_SK_NOT_EXISTS',
	SKILL_AMBIGUOUS: 'ERR_SK_MULTIPLE',
	FEATURE_NOT_FOUND: 'ERR_VF_NOT_EXISTS',
	FEATURE_AMBIGUOUS: 'ERR_VF_MULTIPLE',
	TRIAL_ENDED: 'ERR_OPT_TRIAL_ENDED',
	NOTHING_TO_PLAN: 'ERR_OPT_NO_REQUESTS',
	NO_DRIVERS: 'ERR_OPT_NO_RESOURCES',
	TOO_MANY_DRIVERS: 'ERR_OPT_RESOURCES_EXCEEDED',
	TOO_MANY_ORDERS: 'ERR_OPT_REQUESTS_EXCEEDED',
	PLANNED_DATE_IN_PLANNING: 'ERR_OPT_RUNNING_FOR_DATE',
	PLANNED_ORDER_NOT_FOUND: 'ERR_ORD_NOT_FOUND',
	PLANNED_ORDER_AMBIGUOUS: 'ERR_MULTIPLE_ORD_FOUND',
	PLANNED_ORDER_IN_PLANNING: 'ERR_OPT_RUNNING_FOR_ORDER',
	PLANNED_LOCATION_INVALID: 'ERR_ORD_WITH_INVALID_LOC',
	PLANNED_DRIVER_NOT_FOUND: 'ERR_DRIVER_NOT_FOUND',
	PLANNED_DRIVER_AMBIGUOUS: 'ERR_MULTIPLE_DRV',
	PLANNING_NOT_FOUND: 'ERR_JOB_NOT_FOUND',
	PLANNING_NOT_RUNNING: 'ERR_OPT_NOT_RUNNING',
	PLANNING_STARTS_NO_MORE: 'ERR_OPT_COULD_NOT_START',
	PLANNING_STOPS_NO_MORE: 'ERR_OPT_COULD_NOT_STOP',
	WEEKLY_PLANNING_NOT_BOOKED: 'ERR_UNSUPPORTED_BY_PRICING_PLAN',
	DATE_RANGE_TOO_LONG: 'ERR_DATE_RANGE_TOO_LONG',
	DATE_RANGE_REVERSED: 'ERR_DATE_RANGE_INVALID',
	DRIVER_NOT_FOUND: 'ERR_DRIVER_NOT_FOUND',
	DRIVER_AMBIGUOUS: 'ERR_MULTIPLE_DRV',
	DRIVER_PLACE_INCOMPLETE: 'ERR_LOC_NOT_VALID',
	DRIVER_REPEATED: 'ERR_MULTIPLE_DRV_POS',
	VEHICLE_NOT_FOUND: 'ERR_VEH_NOT_FOUND',
	VEHICLE_AMBIGUOUS: 'ERR_MULTIPLE_VEH',
	ORDER_NOT_ON_ROUTE: 'ERR_INVALID_PARAM_FORMAT',
	ORDER_NOT_DISPATCHED: 'ERR_INVALID_PARAM_FORMAT',
	COMPLETION_REVERSED: 'ERR_INVALID_PARAM_FORMAT',
	EVENT_MARK_UNKNOWN: 'ERR_INVALID_PARAM_FORMAT',
	EVENT_WITHOUT_ORDER: 'ERR_INVALID_PARAM_FORMAT',
	EVENT_WITH_ORDER: 'ERR_INVALID_PARAM_FORMAT',
	EVENT_WITH_FORM: 'ERR_INVALID_PARAM_FORMAT',
	EVENT_WITHOUT_START: 'ERR_INVALID_PARAM_FORMAT',
	FILE_TYPE_UNKNOWN: 'ERR_INVALID_PARAM_FORMAT',
	FILE_TOO_LARGE: 'ERR_INVALID_PARAM_FORMAT',
	SEARCH_RANGE_INVALID: 'ERR_INVALID_PARAM_FORMAT',
	PAGE_MARK_UNKNOWN: 'ERR_INVALID_PARAM_FORMAT',
	CUSTOM_FIELD_UNKNOWN: 'ERR_INVALID_PARAM_FORMAT',
	CUSTOM_FIELD_INVALID: 'ERR_INVALID_PARAM_FORMAT',
	// The vendor names no code for an order of a live plan. One that asks to wait would be wrong: only another parameter helps.
	ORDER_DISPATCHED: 'ERR_INVALID_PARAM_FORMAT',
	// Not in the vendor's public reference: the code of its general list that asks for another date.
	NOTHING_TO_SEND: 'ERR_INVALID_PARAM_FORMAT',
	// No call of this API has jobs.
	JOB_NOT_FOUND: 'ERR_INVALID_PARAM_FORMAT',
	JOB_EXISTS: 'ERR_INVALID_PARAM_FORMAT',
	JOB_BUSY: 'ERR_OPT_RUNNING',
	JOB_PAGE_UNKNOWN: 'ERR_INVALID_PARAM_FORMAT',
} as const satisfies Record<Refusal, ErrorCode>;

const problemCodes = {
	unreadable: 'MALFORMED_REQUEST',
	'too-large': 'MALFORMED_REQUEST',
	'wrong-encoding': 'MALFORMED_REQUEST',
	'wrong-type': 'MALFORMED_REQUEST',
	forbidden: 'MALFORMED_REQUEST',
	'unknown-path': 'MALFORMED_REQUEST',
	'wrong-method': 'MALFORMED_REQUEST',
	'field-missing': 'ERR_MISSING_MAND_FIELD',
	'field-invalid': 'ERR_INVALID_PARAM_FORMAT',
	'key-missing': 'AUTH_KEY_MISSING',
	'key-unknown': 'AUTH_KEY_UNKNOWN',
	'key-in-use': 'MALFORMED_REQUEST',
	'key-reused': 'MALFORMED_REQUEST',
	'too-many-requests': 'ERR_TOO_MANY_CONNECTIONS',
} as const satisfies Record<RequestProblem, ErrorCode>;

/** The code for a request, or a row of one, that can't be read. */
export const requestErrorCode = ({ problem }: RequestError): ErrorCode => problemCodes[problem];

/** Codes that the service answers with HTTP 200, told by `success: false` alone. */
const toldByBody: ReadonlySet<RequestProblem> = new Set([
	'field-missing',
	'field-invalid',
	'key-missing',
	'key-unknown',
]);

const conflicts: ReadonlySet<string> = new Set([
	'ERR_ORD_EXISTS',
	'ERR_OPT_RUNNING',
	'ERR_OPT_RUNNING_FOR_DATE',
	'ERR_OPT_RUNNING_FOR_ORDER',
	'ERR_OPT_NOT_RUNNING',
]);

const missing: ReadonlySet<string> = new Set<ErrorCode>([
	'ERR_ORD_NOT_FOUND',
	'ERR_JOB_NOT_FOUND',
	'ERR_DRIVER_NOT_FOUND',
	'ERR_VEH_NOT_FOUND',
]);

/** How errors are answered: as the service documents it, or with fitting HTTP status codes. */
export type ErrorStatusMode = '200' | '4xx';

function statusOf(code: string): number {
	if (conflicts.has(code)) return 409;
	return missing.has(code) ? 404 : 400;
}

/** A refusal of the domain in the service's words, planning id included; used for whole calls and for single rows. */
export function refusalAnswer(error: DomainError): RefusalAnswer {
	const { planning } = error.details;
	return {
		success: false,
		code: refusalCodes[error.refusal],
		message: error.message,
		...(planning === undefined ? {} : { planningId: planning }),
	};
}

/** Puts any error into an answer of this API. */
export function errorTranslator(mode: ErrorStatusMode): ErrorTranslator {
	return (error): ErrorAnswer => {
		if (error instanceof DomainError) {
			const body = { ...refusalAnswer(error), ...missingLists(error) };
			return { status: mode === '200' ? 200 : statusOf(body.code), body };
		}
		if (error instanceof RequestError) {
			const told = mode === '200' && toldByBody.has(error.problem);
			const body = { success: false, code: problemCodes[error.problem], message: error.message };
			return { status: told ? 200 : requestProblems[error.problem], body };
		}
		if (error instanceof InjectedError) return injectedAnswer(error.code, mode);
		const busy = error instanceof StoreUnavailableError;
		const message = busy
			? 'The change could not be saved, and nothing was changed: try again later.'
			: 'An internal fault; the request may be tried again.';
		const headers = busy ? { 'Retry-After': '5' } : undefined;
		return { status: busy ? 503 : 500, headers, body: { success: false, code: 'ERR_INTERNAL', message } };
	};
}

const meanings = new Map<string, string>(
	[generalErrors, ...Object.values(errorCodes)].flatMap((codes) => Object.entries(codes)),
);

/** General codes that have a status of their own, whatever the mode. */
const injectedStatus: Readonly<Record<string, number>> = {
	ERR_INTERNAL: 500,
	ERR_TOO_MANY_CONNECTIONS: requestProblems['too-many-requests'],
	MALFORMED_REQUEST: requestProblems.unreadable,
};

/** A failure that was ordered, as the real one would look. */
function injectedAnswer(code: string, mode: ErrorStatusMode): ErrorAnswer {
	const business = mode === '200' ? 200 : code.startsWith('AUTH_') ? 401 : statusOf(code);
	return {
		status: injectedStatus[code] ?? business,
		headers: code === 'ERR_TOO_MANY_CONNECTIONS' ? { 'Retry-After': '1' } : {},
		body: { success: false, code, message: `${meanings.get(code) ?? code} (a failure that was ordered)` },
	};
}

/** The lists that `start_planning` answers beside its code. */
function missingLists({ refusal, details }: DomainError): object {
	const names = details.missing?.map(({ id, number }) => number ?? wireId(id ?? ''));
	if (refusal === 'PLANNED_ORDER_NOT_FOUND') return { missingOrders: names };
	if (refusal === 'PLANNED_LOCATION_INVALID') return { ordersWithInvalidLocation: names };
	if (refusal === 'PLANNED_DRIVER_NOT_FOUND')
		return { missingDrivers: details.missingDrivers?.map(writeDriverName) };
	return {};
}
