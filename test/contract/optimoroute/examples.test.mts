import { errorCodes, generalErrors } from '../../../contract/optimoroute/errors.ts';
import { operations } from '../../../contract/optimoroute/operations.ts';
import { createHeldSolver } from '../../support/held-solver.mts';
import { call, type Example, examples, planningEnd, withoutIds } from '../../support/optimoroute.mts';
import { startServer, type TestServer } from '../../support/server.mts';

describe('examples of the OptimoRoute contract', () => {
	it('has one for every operation', () => {
		expect(examples.map((example) => example.operation).sort()).toEqual(Object.keys(operations).sort());
	});

	describe.each(examples)('$operation', (example) => {
		let server: TestServer;
		beforeAll(async () => {
			const held = example.given.some((step) => step.stillRunning);
			server = await startServer(held ? { solver: createHeldSolver() } : {});
			await prepare(server, example);
		});
		afterAll(() => server.close());

		it('is answered as written', async () => {
			const { status, body } = await call(server, example.operation, example.request);
			expect(status).toBe(200);
			expect(withoutIds(body)).toEqual(example.answer);
		});

		it('is refused as written, with a code that the operation documents', async () => {
			const { status, body } = await call(server, example.operation, example.refusal.request);
			expect(status).toBe(200);
			expect(withoutIds(body)).toEqual(example.refusal.answer);
			const rows = (body['orders'] ?? body['updates'] ?? []) as Array<{ code: string }>;
			const codes = typeof body['code'] === 'string' ? [body['code']] : rows.map((row) => row.code);
			expect(Object.keys({ ...generalErrors, ...errorCodes[example.operation] })).toEqual(
				expect.arrayContaining(codes),
			);
		});
	});
});

async function prepare(server: TestServer, example: Example): Promise<void> {
	for (const { operation, request, stillRunning } of example.given) {
		const { body } = await call(server, operation, request);
		if (body['success'] !== true) throw new Error(`${operation}: ${JSON.stringify(body)}`);
		if (operation === 'startPlanning' && stillRunning !== true) await planningEnd(server, body['planningId']);
	}
}
