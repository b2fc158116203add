import { type ErrorCode, errorCodes } from '../../../contract/rouptimize/errors.ts';
import { operations, type OperationName } from '../../../contract/rouptimize/operations.ts';

/** Calls that take credits. */
const paid: readonly OperationName[] = ['autoOptimizeRoutes'];

/** The codes that a call can be refused with. */
export function refusalCodesOf(name: OperationName): ErrorCode[] {
	const { access, method, path } = operations[name];
	const changes = method !== 'GET';
	const isRefused: Partial<Record<ErrorCode, boolean>> = {
		INSUFFICIENT_CREDITS: paid.includes(name),
		FORBIDDEN_SCOPE: access !== 'read',
		NOT_FOUND: path.includes(':'),
		METHOD_NOT_ALLOWED: false,
		CONFLICT: changes,
		EXTERNAL_ID_TAKEN: changes,
		ASSIGNMENT_OVERLAP: changes && path.includes('/vehicle-driver-assignments'),
		INVITE_ACTIVE: name === 'inviteDriver',
		PLANNING_RUNNING: changes,
		IDEMPOTENCY_KEY_IN_USE: changes,
		IDEMPOTENCY_KEY_REUSED: changes,
		PAYLOAD_TOO_LARGE: changes,
		UNSUPPORTED_MEDIA_TYPE: changes,
		ADDRESS_NOT_FOUND: changes,
	};
	return (Object.keys(errorCodes) as ErrorCode[]).filter((code) => isRefused[code] ?? true);
}
