import type { z } from 'zod/v4';
import { errorCodes } from '../../../contract/rouptimize/errors.ts';
import { operations } from '../../../contract/rouptimize/operations.ts';
import { definitions } from '../../../server/api/rouptimize/definitions.mts';
import { exampleSeed, ExampleRun, rouptimizeExamples } from '../../support/rouptimize-examples.mts';
import { rouptimize } from '../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../support/server.mts';

describe.each(rouptimizeExamples())('the example of $operation', (example) => {
	let server: TestServer;
	let run: ExampleRun;
	beforeAll(async () => {
		server = await startServer({ seed: exampleSeed });
		run = new ExampleRun(server, rouptimize(server));
		await run.prepare(example.given);
	});
	afterAll(() => server.close());

	it('is answered as written, with what the schema says', async () => {
		expect(operations).toHaveProperty(example.operation);
		const { status, body, text } = await run.send(example.operation, example);
		expect([status, run.asWritten(body)]).toEqual([example.status, example.answer]);
		const schema = definitions[example.operation].answer as z.ZodType | undefined;
		if (schema === undefined) expect(text).toBe('');
		else expect(schema.safeParse(body).error).toBeUndefined();
	});

	it('is refused as written, with a code of the contract', async () => {
		const { status, body } = await run.send(example.operation, example.refusal);
		expect([status, run.asWritten(body)]).toEqual([example.refusal.status, example.refusal.answer]);
		expect(errorCodes).toHaveProperty(String(body?.['code']));
	});
});

it('every operation has an example', () => {
	const names = rouptimizeExamples().map(({ operation }) => operation);
	expect(names.sort()).toEqual(Object.keys(operations).sort());
});
