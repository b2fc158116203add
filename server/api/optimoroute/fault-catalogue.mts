import { errorCodes, generalErrors } from '../../../contract/optimoroute/errors.ts';
import { operations, type OperationName } from '../../../contract/optimoroute/operations.ts';
import type { FaultCatalogue } from '../http/faults.mts';
import { wireName } from './request-shapes.mts';

/** All codes of the contract for each call, but the warnings: they come with success. */
export function faultCatalogue(): FaultCatalogue {
	const catalogue = new Map<string, Set<string>>();
	for (const name of Object.keys(operations) as OperationName[]) {
		const codes = catalogue.get(wireName(name)) ?? new Set(Object.keys(generalErrors));
		for (const code of Object.keys(errorCodes[name])) if (code.startsWith('ERR_')) codes.add(code);
		catalogue.set(wireName(name), codes);
	}
	return catalogue;
}
