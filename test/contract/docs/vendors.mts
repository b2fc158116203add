import { errorCodes, generalErrors } from '../../../contract/optimoroute/errors.ts';
import { operations, type OperationName } from '../../../contract/optimoroute/operations.ts';
import { adviceFor, isKnownCode } from '../../../nodes/OptimoRoute/shared/advice.ts';

/** What a contract says of a vendor's API, as far as the docs repeat it. */
export interface Vendor {
	/** Name of the vendor, and of its node. */
	readonly name: string;
	/** Its folder below `contract/`. */
	readonly folder: string;
	readonly calls: Readonly<Record<string, { readonly method: string; readonly path: string }>>;
	/** Codes that any call can answer. */
	readonly generalCodes: readonly string[];
	/** What each call can answer, by its name: code and what the node then advises. */
	readonly advice: Readonly<Record<string, ReadonlyMap<string, string>>>;
}

const isCall = (name: string): name is OperationName => name in operations;

const optimoRouteAdvice = Object.keys(errorCodes)
	.filter(isCall)
	.map((call) => {
		const codes = Object.keys({ ...generalErrors, ...errorCodes[call] }).filter(isKnownCode);
		return [call, new Map(codes.map((code) => [code, adviceFor(call, code)]))];
	});

export const vendors: readonly Vendor[] = [
	{
		name: 'OptimoRoute',
		folder: 'optimoroute',
		calls: operations,
		generalCodes: Object.keys(generalErrors),
		advice: Object.fromEntries(optimoRouteAdvice),
	},
];
