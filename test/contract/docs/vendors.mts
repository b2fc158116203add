import { errorCodes, generalErrors } from '../../../contract/optimoroute/errors.ts';
import { operations, type OperationName } from '../../../contract/optimoroute/operations.ts';
import { errorCodes as routeMateCodes } from '../../../contract/routemate/errors.ts';
import { operations as routeMateCalls } from '../../../contract/routemate/operations.ts';
import { tokenErrors } from '../../../contract/routemate/token.ts';
import { adviceFor, isKnownCode } from '../../../nodes/OptimoRoute/shared/advice.ts';
import { adviceFor as routeMateAdviceFor } from '../../../nodes/RouteMate/shared/advice.ts';

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

/** Codes of RouteMate that only one call can answer. */
const codesOfOneCall: Readonly<Record<string, keyof typeof routeMateCalls>> = {
	idempotency_key_in_use: 'importJob',
	idempotency_key_reused: 'importJob',
	job_busy: 'importJob',
	job_exists: 'importJob',
	job_not_found: 'getJobs',
	payload_too_large: 'importJob',
	unsupported_media_type: 'importJob',
};

/** What each call of RouteMate advises; a token is fetched on the way to any call. */
const routeMateAdvice = Object.fromEntries(
	(['getToken', 'importJob', 'getJobs'] as const).map((call) => {
		const codes = Object.keys(call === 'getToken' ? tokenErrors : routeMateCodes);
		const possible = codes.filter((code) => (codesOfOneCall[code] ?? call) === call);
		return [call, new Map(possible.map((code) => [code, routeMateAdviceFor(call, code) ?? '']))];
	}),
);

export const vendors: readonly Vendor[] = [
	{
		name: 'OptimoRoute',
		folder: 'optimoroute',
		calls: operations,
		generalCodes: Object.keys(generalErrors),
		advice: Object.fromEntries(optimoRouteAdvice),
	},
	{
		name: 'RouteMate',
		folder: 'routemate',
		calls: routeMateCalls,
		generalCodes: Object.keys({ ...tokenErrors, ...routeMateCodes }).filter(
			(code) => codesOfOneCall[code] === undefined,
		),
		advice: routeMateAdvice,
	},
];
