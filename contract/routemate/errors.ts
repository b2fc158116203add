/** Codes of refused calls, but for those of the token exchange. */
export const errorCodes = {
	invalid_request: 'the body or the query can not be read, or a field is missing or wrong: details names it',
	invalid_token: 'the token is missing, is not known, was revoked or has expired: get a new one',
	not_found: 'there is nothing at this path',
	job_not_found: 'there is no job with this id',
	method_not_allowed: 'the path takes another HTTP method',
	job_exists: 'there is a job with this external_job_id and other content: choose another id',
	job_busy: 'the route of this driver and day is being planned or changed: send the same job again later',
	idempotency_key_in_use: 'a request with this Idempotency-Key is still being worked on: wait for it',
	idempotency_key_reused: 'this Idempotency-Key has been used with another request: choose another key',
	payload_too_large: 'the body is larger than 10 MB',
	unsupported_media_type: 'the body is not JSON by its Content-Type, or packed in an unknown way',
	too_many_requests: 'too many requests at once: wait for an answer',
	internal_error: 'the service had an internal fault',
	unavailable: 'the change could not be saved and nothing was changed: try again later',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** Something about a stop, or about the whole job, that did not keep the others from being imported. */
export const warningCodes = {
	address_partial: 'the address was found only in part, such as its town: check the coordinates',
	address_ambiguous: 'the address matches several places; the best one was taken',
	address_not_found: 'the address was not found: the stop is kept, but is on no route',
	driver_not_found: 'no driver has this e-mail address: the job has no driver',
	driver_ambiguous: 'several drivers have this e-mail address: the job has no driver',
	driver_unavailable: 'the driver does not work on this day: the job has no driver',
	not_reachable: 'the driver can not get there, serve the stop in its time window and be back in time',
	load_too_large: 'more parcels than the vehicle holds',
	no_room_left: 'the stop fits neither into the time nor into the vehicle beside the others',
} as const;

export type WarningCode = keyof typeof warningCodes;

/** Every refused call but the token exchange. */
export interface Refusal {
	error: {
		code: ErrorCode;
		message: string;
		/** What is wrong where; empty if the message says it all. */
		details: Array<{ field: string; message: string }>;
		/** Of this request, as in the header `X-Request-Id`. */
		request_id: string;
	};
}
