import {
	type ErrorCode,
	errorCodes,
	type Refusal as RefusalAnswer,
} from '../../../contract/routemate/errors.ts';
import { DomainError, type Refusal } from '../../domain/domain-error.mts';
import { StoreUnavailableError } from '../../store/store.mts';
import type { CallNotes } from '../http/call-notes.mts';
import type { ErrorAnswer } from '../http/error-handler.mts';
import { InjectedError } from '../http/injected-error.mts';
import { RequestError, type RequestProblem } from '../http/request-error.mts';

/** Refusals that calls of this API can meet; any other one would be a fault of ours. */
const refusalCodes: Partial<Record<Refusal, ErrorCode>> = {
	JOB_NOT_FOUND: 'job_not_found',
	JOB_EXISTS: 'job_exists',
	JOB_BUSY: 'job_busy',
	JOB_PAGE_UNKNOWN: 'invalid_request',
	DATE_IN_PLANNING: 'job_busy',
	PLANNING_STARTS_NO_MORE: 'unavailable',
};

const problemCodes = {
	unreadable: 'invalid_request',
	'too-large': 'payload_too_large',
	'wrong-encoding': 'unsupported_media_type',
	'wrong-type': 'unsupported_media_type',
	forbidden: 'invalid_token',
	'unknown-path': 'not_found',
	'wrong-method': 'method_not_allowed',
	'field-missing': 'invalid_request',
	'field-invalid': 'invalid_request',
	'key-missing': 'invalid_token',
	'key-unknown': 'invalid_token',
	'key-in-use': 'idempotency_key_in_use',
	'key-reused': 'idempotency_key_reused',
	'too-many-requests': 'too_many_requests',
} as const satisfies Record<RequestProblem, ErrorCode>;

/** The HTTP status of each code. */
export const statuses = {
	invalid_request: 400,
	invalid_token: 401,
	not_found: 404,
	job_not_found: 404,
	method_not_allowed: 405,
	job_exists: 409,
	job_busy: 409,
	idempotency_key_in_use: 409,
	idempotency_key_reused: 409,
	payload_too_large: 413,
	unsupported_media_type: 415,
	too_many_requests: 429,
	internal_error: 500,
	unavailable: 503,
} as const satisfies Record<ErrorCode, number>;

/** Codes after which the same request may succeed, and how many seconds to wait. */
const retryAfter: Partial<Record<ErrorCode, string>> = {
	job_busy: '5',
	idempotency_key_in_use: '1',
	too_many_requests: '1',
	unavailable: '5',
};

/** Puts any error into an answer of this API; those of the token exchange have words of their own. */
export function errorAnswer(error: unknown, { requestId = '' }: CallNotes): ErrorAnswer {
	const { code, message, field } = describe(error);
	const wait = retryAfter[code];
	const body: RefusalAnswer = {
		error: {
			code,
			message,
			details: field === undefined ? [] : [{ field, message }],
			request_id: requestId,
		},
	};
	const headers = {
		...(wait === undefined ? {} : { 'Retry-After': wait }),
		...(code === 'invalid_token' ? { 'WWW-Authenticate': challenge(error) } : {}),
	};
	return { status: statuses[code], headers, body };
}

/** RFC 6750, section 3.1: who sent no token is told no reason. */
function challenge(error: unknown): string {
	const isMissing = error instanceof RequestError && error.problem === 'key-missing';
	return isMissing ? 'Bearer' : 'Bearer error="invalid_token"';
}

function describe(error: unknown): { code: ErrorCode; message: string; field?: string | undefined } {
	if (error instanceof RequestError) {
		return { code: problemCodes[error.problem], message: error.message, field: error.field };
	}
	const known = error instanceof DomainError ? refusalCodes[error.refusal] : undefined;
	if (error instanceof DomainError && known !== undefined) return { code: known, message: error.message };
	if (error instanceof InjectedError && isErrorCode(error.code)) {
		return { code: error.code, message: `${errorCodes[error.code]} (a failure that was ordered)` };
	}
	if (error instanceof StoreUnavailableError) {
		const message = 'The change could not be saved, and nothing was changed: try again later.';
		return { code: 'unavailable', message };
	}
	return { code: 'internal_error', message: 'An internal fault; the request may be tried again.' };
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(errorCodes, code);
