import { operations, type OperationName } from '../../../contract/routemate/operations.ts';
import { tokenErrors } from '../../../contract/routemate/token.ts';
import type { FaultCatalogue } from '../http/faults.mts';
import { codesOf } from './refusal-codes.mts';
import { wireName } from './request-warnings.mts';

/** All codes that each call can be refused with. */
export function faultCatalogue(): FaultCatalogue {
	return new Map(
		(Object.keys(operations) as OperationName[]).map((name) => [
			wireName(name),
			new Set<string>(name === 'getToken' ? Object.keys(tokenErrors) : codesOf(name)),
		]),
	);
}
