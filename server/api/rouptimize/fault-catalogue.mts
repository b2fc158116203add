import { operations, type OperationName } from '../../../contract/rouptimize/operations.ts';
import type { FaultCatalogue } from '../http/faults.mts';
import { refusalCodesOf } from './refusal-codes.mts';

/** All codes that each call can be refused with. */
export function faultCatalogue(): FaultCatalogue {
	const names = Object.keys(operations) as OperationName[];
	return new Map(names.map((name) => [name, new Set<string>(refusalCodesOf(name))]));
}
