import { DomainError } from '../../domain/domain-error.mts';
import type { ErrorAnswer } from '../http/error-handler.mts';
import { RequestError, type RequestProblem, requestProblems } from '../http/request-error.mts';

const problemCodes = {
	unreadable: 'BODY_UNREADABLE',
	'too-large': 'BODY_TOO_LARGE',
	'wrong-encoding': 'BODY_ENCODING_UNKNOWN',
	'wrong-type': 'BODY_TYPE_UNKNOWN',
	'field-missing': 'FIELD_MISSING',
	'field-invalid': 'FIELD_INVALID',
	'key-missing': 'TOKEN_MISSING',
	'key-unknown': 'TOKEN_UNKNOWN',
	forbidden: 'FORBIDDEN',
	'unknown-path': 'PATH_UNKNOWN',
	'wrong-method': 'METHOD_NOT_ALLOWED',
	'key-in-use': 'IDEMPOTENCY_KEY_IN_USE',
	'key-reused': 'IDEMPOTENCY_KEY_REUSED',
	'too-many-requests': 'TOO_MANY_REQUESTS',
} as const satisfies Record<RequestProblem, string>;

/** Puts any error into an answer of the admin API. */
export function adminError(error: unknown): ErrorAnswer {
	if (error instanceof DomainError) {
		return { status: 409, body: { code: error.refusal, message: error.message } };
	}
	if (error instanceof RequestError) {
		const body = { code: problemCodes[error.problem], message: error.message };
		const status = requestProblems[error.problem];
		return { status, headers: status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}, body };
	}
	return { status: 500, body: { code: 'INTERNAL', message: 'An internal fault.' } };
}
