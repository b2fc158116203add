/** Codes of refused calls. */
export const errorCodes = {
	VALIDATION_ERROR: 'a field or parameter is missing, wrong or not known: details names each',
	UNAUTHENTICATED: 'the token is missing, is not known or was revoked',
	INSUFFICIENT_CREDITS: 'the company has fewer credits than missions would be scheduled',
	FORBIDDEN_SCOPE: 'the token may not do this: read_only may only read, and settings need the admin token',
	NOT_FOUND: 'there is nothing with this id or at this path',
	METHOD_NOT_ALLOWED: 'the path takes other HTTP methods',
	CONFLICT: 'the record is in use, or in a state that does not allow this',
	EXTERNAL_ID_TAKEN: 'another record of this kind has this externalId',
	ASSIGNMENT_OVERLAP: 'the driver or the vehicle is assigned on some of these days already',
	INVITE_ACTIVE: 'the driver has an invitation that is still open',
	PLANNING_RUNNING: 'a planning is running for this day or record: send the same request again later',
	IDEMPOTENCY_KEY_IN_USE: 'a request with this Idempotency-Key is still being worked on: wait for it',
	IDEMPOTENCY_KEY_REUSED: 'this Idempotency-Key has been used with another request: choose another key',
	PAYLOAD_TOO_LARGE: 'the body is larger than 10 MB',
	UNSUPPORTED_MEDIA_TYPE: 'the body is not JSON by its Content-Type, or packed in an unknown way',
	UNPROCESSABLE: 'the request is well formed, but what it names does not fit together: details says what',
	ADDRESS_NOT_FOUND: 'the address was not found: correct it, or send coordinates',
	RATE_LIMITED: 'too many requests at once: wait for an answer',
	INTERNAL_ERROR: 'the service had an internal fault',
	UNAVAILABLE: 'the change could not be saved and nothing was changed: try again later',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** Every refused call. */
export interface Refusal {
	code: ErrorCode;
	message: string;
	/** What is wrong where; empty if the message says it all. */
	details: ErrorDetail[];
	/** Of this request, as in the header `X-Request-Id`. */
	requestId: string;
}

export interface ErrorDetail {
	field: string;
	message: string;
}
