import { type ErrorCode, errorCodes } from '../../../contract/routemate/errors.ts';
import type { OperationName } from '../../../contract/routemate/operations.ts';

/** Codes that only some calls are refused with. */
const onlyOf: Partial<Record<ErrorCode, readonly OperationName[]>> = {
	job_not_found: ['getJobs'],
	job_exists: ['importJob'],
	job_busy: ['importJob'],
	idempotency_key_in_use: ['importJob'],
	idempotency_key_reused: ['importJob'],
	payload_too_large: ['importJob'],
	unsupported_media_type: ['importJob'],
	not_found: [],
	method_not_allowed: [],
};

/** The codes that a call can be refused with. */
export const codesOf = (name: OperationName): ErrorCode[] =>
	(Object.keys(errorCodes) as ErrorCode[]).filter((code) => onlyOf[code]?.includes(name) ?? true);
