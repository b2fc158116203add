import { errorCodes, warningCodes } from '../../../contract/routemate/errors.ts';
import { operations } from '../../../contract/routemate/operations.ts';
import { tokenErrors } from '../../../contract/routemate/token.ts';
import {
	accountOf,
	routeMate,
	type RouteMateExample,
	routeMateExamples,
	send,
	withoutChance,
	type Reply,
} from '../../support/routemate.mts';
import { startServer, type TestServer } from '../../support/server.mts';

/** The organisation of the examples: where the vendor's own stops are. */
const seed = {
	companies: [
		{
			name: 'Example Couriers',
			timezone: 'Australia/Brisbane',
			addressBook: [{ address: '1 George St, Brisbane QLD 4000', latitude: -27.4753, longitude: 153.0271 }],
			drivers: [
				{
					name: 'Dana Driver',
					email: 'driver@example.com',
					startLocation: { latitude: -27.5, longitude: 153.0 },
					endLocation: { latitude: -27.5, longitude: 153.0 },
				},
			],
		},
	],
};

const access = {
	routeMateClientId: 'rm_ci_your_client_id',
	routeMateClientSecret: 'rm_cs_your_client_secret',
};

const examples = routeMateExamples();

describe('examples of the RouteMate contract', () => {
	it('has one for every operation', () => {
		expect(examples.map(({ operation }) => operation).sort()).toEqual(Object.keys(operations).sort());
	});

	describe.each(examples)('$operation', (example) => {
		let server: TestServer;
		let ask: (input: object) => Promise<Reply>;
		beforeAll(async () => {
			server = await startServer({ seed, access: [access] });
			ask = await caller(server, example);
		});
		afterAll(() => server.close());

		it('is answered as written', async () => {
			const { status, body } = await ask(example.request);
			expect([status, withoutChance(body)]).toEqual([example.status, example.answer]);
		});

		it('is refused as written, with a code of the contract', async () => {
			const { status, body } = await ask(example.refusal.request);
			expect([status, withoutChance(body)]).toEqual([example.refusal.status, example.refusal.answer]);
			const { error } = body as { error: string | { code: string } };
			if (typeof error === 'string') expect(tokenErrors).toHaveProperty(error);
			else expect(errorCodes).toHaveProperty(error.code);
		});
	});

	it('warns with codes of the contract only', () => {
		const warnings = examples.flatMap(
			({ answer }) => (answer as { warnings?: Array<{ code: string }> }).warnings ?? [],
		);
		expect(warnings.length).toBeGreaterThan(0);
		for (const { code } of warnings) expect(warningCodes).toHaveProperty(code);
	});
});

async function caller(
	server: TestServer,
	{ operation, given }: RouteMateExample,
): Promise<(input: object) => Promise<Reply>> {
	if (operation === 'getToken') return (input) => send(server.url, operation, input);
	const call = await routeMate(accountOf(server));
	for (const step of given) {
		const { status, body } = await call(step.operation, step.request);
		if (status >= 300) throw new Error(`${step.operation}: ${JSON.stringify(body)}`);
	}
	return (input) => call(operation, input);
}
