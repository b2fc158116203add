import { readFileSync } from 'node:fs';
import { errorCodes, generalErrors } from '../../../../contract/optimoroute/errors.ts';
import { operations, type OperationName } from '../../../../contract/optimoroute/operations.ts';
import { startServer } from '../../../support/server.mts';
import { errorCases } from './error-cases.mts';

/** Every pair of call and code in the vendor's tables. */
const documented = readFileSync(new URL('error-codes.csv', import.meta.url), 'utf8')
	.trim()
	.split('\n')
	.slice(1)
	.map((line) => line.split(',').join(' '));

const pairsOf = (table: Readonly<Record<string, object>>): string[] =>
	Object.entries(table).flatMap(([call, codes]) => Object.keys(codes).map((code) => `${call} ${code}`));

/** Every pair of the contract, a call's GET form under the name of the call. */
const inContract = [
	...new Set([
		...pairsOf({ '(any)': generalErrors }),
		...(Object.keys(operations) as OperationName[]).flatMap((name) =>
			pairsOf({ [operations[name].path.replace('/v1/', '')]: errorCodes[name] }),
		),
	]),
];

/** What the contract has beside the vendor's tables, with the reason. */
const beyond: Readonly<Record<string, string>> = {
	'create_order ERR_ORD_NOT_FOUND': 'UPDATE of a number that no order has',
	'create_order ERR_MULTIPLE_ORD_FOUND': 'UPDATE, MERGE or SYNC of a number that several orders have',
	'create_order ERR_OPT_RUNNING': 'a change of an order that is being planned',
	'update_driver_parameters ERR_OPT_RUNNING': 'the change would unschedule routes that are being planned',
	'update_drivers_parameters ERR_OPT_RUNNING': 'the change would unschedule routes that are being planned',
	'update_completion_details ERR_ORD_NOT_FOUND': 'the vendor has no table for this call, and it names orders',
	'update_completion_details ERR_MULTIPLE_ORD_FOUND': 'the same',
};

describe('the errors that the vendor documents', () => {
	it('are 90, and each has a case', () => {
		expect(documented).toHaveLength(90);
		expect(pairsOf(errorCases).sort()).toEqual([...documented].sort());
	});

	it('are those of the contract, but for what is told here', () => {
		expect([...inContract].sort()).toEqual([...documented, ...Object.keys(beyond)].sort());
	});

	const rows = Object.entries(errorCases).flatMap(([method, cases]) =>
		Object.entries(cases).map(([code, { options, meet }]) => ({ method, code, options, meet })),
	);

	it.each(rows)('$method $code', async ({ code, options, meet }) => {
		const server = await startServer(options);
		try {
			const told = await meet(server);
			expect(told).toMatchObject({ code, success: code.startsWith('WAR_') });
			if (code !== 'WAR_LOC_GEOCODING') expect(told['message']).toEqual(expect.any(String));
		} finally {
			await server.close();
		}
	});
});
