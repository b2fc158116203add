import {
	type ErrorCode,
	errorCodes,
	type ErrorDetail,
	type Refusal as RefusalAnswer,
} from '../../../contract/rouptimize/errors.ts';
import { DomainError, type JobRefusal, type Refusal } from '../../domain/domain-error.mts';
import { StoreUnavailableError } from '../../store/store.mts';
import type { CallNotes } from '../http/call-notes.mts';
import type { ErrorAnswer } from '../http/error-handler.mts';
import { InjectedError } from '../http/injected-error.mts';
import { RequestError, type RequestProblem } from '../http/request-error.mts';

/** Refusals that are not the usual one, which is UNPROCESSABLE: the request is understood, and does not fit. */
const refusalCodes: Partial<Record<Exclude<Refusal, JobRefusal>, ErrorCode>> = {
	RECORD_NOT_FOUND: 'NOT_FOUND',
	ORDER_NOT_FOUND: 'NOT_FOUND',
	ORDER_EXISTS: 'EXTERNAL_ID_TAKEN',
	EXTERNAL_ID_TAKEN: 'EXTERNAL_ID_TAKEN',
	RECORD_IN_USE: 'CONFLICT',
	STATE_DOES_NOT_ALLOW: 'CONFLICT',
	ORDER_DISPATCHED: 'CONFLICT',
	ASSIGNMENT_OVERLAP: 'ASSIGNMENT_OVERLAP',
	INVITE_ACTIVE: 'INVITE_ACTIVE',
	PLAN_OUTDATED: 'CONFLICT',
	CREDITS_INSUFFICIENT: 'INSUFFICIENT_CREDITS',
	CURSOR_UNKNOWN: 'VALIDATION_ERROR',
	URL_REFUSED: 'VALIDATION_ERROR',
	ORDER_INCOMPLETE: 'VALIDATION_ERROR',
	TIME_WINDOW_EMPTY: 'VALIDATION_ERROR',
	LOCATION_INCOMPLETE: 'VALIDATION_ERROR',
	ADDRESS_NOT_FOUND: 'ADDRESS_NOT_FOUND',
	ORDER_IN_PLANNING: 'PLANNING_RUNNING',
	DATE_IN_PLANNING: 'PLANNING_RUNNING',
	PLANNED_DATE_IN_PLANNING: 'PLANNING_RUNNING',
	PLANNED_ORDER_IN_PLANNING: 'PLANNING_RUNNING',
	PLANNING_STARTS_NO_MORE: 'UNAVAILABLE',
};

const problemCodes = {
	unreadable: 'VALIDATION_ERROR',
	'too-large': 'PAYLOAD_TOO_LARGE',
	'wrong-encoding': 'UNSUPPORTED_MEDIA_TYPE',
	'wrong-type': 'UNSUPPORTED_MEDIA_TYPE',
	forbidden: 'FORBIDDEN_SCOPE',
	'unknown-path': 'NOT_FOUND',
	'wrong-method': 'METHOD_NOT_ALLOWED',
	'field-missing': 'VALIDATION_ERROR',
	'field-invalid': 'VALIDATION_ERROR',
	'key-missing': 'UNAUTHENTICATED',
	'key-unknown': 'UNAUTHENTICATED',
	'key-in-use': 'IDEMPOTENCY_KEY_IN_USE',
	'key-reused': 'IDEMPOTENCY_KEY_REUSED',
	'too-many-requests': 'RATE_LIMITED',
} as const satisfies Record<RequestProblem, ErrorCode>;

/** The HTTP status of each code. */
export const statuses = {
	VALIDATION_ERROR: 400,
	UNAUTHENTICATED: 401,
	INSUFFICIENT_CREDITS: 402,
	FORBIDDEN_SCOPE: 403,
	NOT_FOUND: 404,
	METHOD_NOT_ALLOWED: 405,
	CONFLICT: 409,
	EXTERNAL_ID_TAKEN: 409,
	ASSIGNMENT_OVERLAP: 409,
	INVITE_ACTIVE: 409,
	PLANNING_RUNNING: 409,
	IDEMPOTENCY_KEY_IN_USE: 409,
	IDEMPOTENCY_KEY_REUSED: 409,
	PAYLOAD_TOO_LARGE: 413,
	UNSUPPORTED_MEDIA_TYPE: 415,
	UNPROCESSABLE: 422,
	ADDRESS_NOT_FOUND: 422,
	RATE_LIMITED: 429,
	INTERNAL_ERROR: 500,
	UNAVAILABLE: 503,
} as const satisfies Record<ErrorCode, number>;

/** Codes after which the same request may succeed, and how many seconds to wait. */
const retryAfter: Partial<Record<ErrorCode, string>> = {
	PLANNING_RUNNING: '5',
	IDEMPOTENCY_KEY_IN_USE: '1',
	RATE_LIMITED: '1',
	UNAVAILABLE: '5',
};

/** Puts any error into an answer of this API. */
export function errorAnswer(error: unknown, { requestId = '' }: CallNotes): ErrorAnswer {
	const { code, message, details } = describeError(error);
	const wait = retryAfter[code];
	const body: RefusalAnswer = { code, message, details, requestId };
	const headers = {
		...(wait === undefined ? {} : { 'Retry-After': wait }),
		...(code === 'UNAUTHENTICATED' ? { 'WWW-Authenticate': 'Bearer' } : {}),
	};
	return { status: statuses[code], headers, body };
}

/** What is wrong, in this API's words; used for whole calls and for single rows. */
export function describeError(error: unknown): { code: ErrorCode; message: string; details: ErrorDetail[] } {
	if (error instanceof RequestError) {
		const { field, message, problem } = error;
		return { code: problemCodes[problem], message, details: detailsOf(field, message) };
	}
	if (error instanceof DomainError) {
		const { message, refusal, details } = error;
		return { code: codeOf(refusal), message, details: detailsOf(details.field, message) };
	}
	if (error instanceof InjectedError && isErrorCode(error.code)) {
		const message = `${errorCodes[error.code]} (a failure that was ordered)`;
		return { code: error.code, message, details: [] };
	}
	if (error instanceof StoreUnavailableError) {
		const message = 'The change could not be saved, and nothing was changed: try again later.';
		return { code: 'UNAVAILABLE', message, details: [] };
	}
	const message = 'An internal fault; the request may be tried again.';
	return { code: 'INTERNAL_ERROR', message, details: [] };
}

const codeOf = (refusal: Refusal): ErrorCode =>
	refusalCodes[refusal as Exclude<Refusal, JobRefusal>] ?? 'UNPROCESSABLE';

const detailsOf = (field: string | undefined, message: string): ErrorDetail[] =>
	field === undefined ? [] : [{ field, message }];

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorCodes, code);
