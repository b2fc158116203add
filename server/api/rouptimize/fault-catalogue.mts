import { errorCodes } from '../../../contract/rouptimize/errors.ts';
import { operations } from '../../../contract/rouptimize/operations.ts';
import type { FaultCatalogue } from '../http/faults.mts';

/** All codes that each call can be refused with. */
export function faultCatalogue(): FaultCatalogue {
	return new Map(Object.keys(operations).map((name) => [name, new Set(Object.keys(errorCodes))]));
}
