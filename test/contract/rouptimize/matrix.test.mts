import { operations, type OperationName } from '../../../contract/rouptimize/operations.ts';
import { definitions } from '../../../server/api/rouptimize/definitions.mts';
import { validCalls, type ValidCall } from '../../support/rouptimize-cases.mts';
import { exampleSeed, ExampleRun } from '../../support/rouptimize-examples.mts';
import {
	type CallOptions,
	type Reply,
	rouptimize,
	type RouptimizeCall,
	send,
} from '../../support/rouptimize.mts';
import { adminToken, startServer, type TestServer } from '../../support/server.mts';

const seed = { companies: [...exampleSeed.companies, { name: 'Other Company', timezone: 'Europe/Berlin' }] };

/** Calls whose path names no record. */
const withoutRecord: readonly OperationName[] = ['getReportDetails'];

const calls = validCalls();

const isChange = (operation: OperationName): boolean => operations[operation].method !== 'GET';
const hasRecord = ({ operation }: ValidCall): boolean =>
	operations[operation].path.includes(':') && !withoutRecord.includes(operation);

/** The same answer whatever is asked for must have the same id of the request too. */
const headers = { 'X-Request-Id': 'same' };

it('has a call for every operation that is defined', () => {
	expect(calls.map(({ operation }) => operation)).toEqual(Object.keys(definitions));
});

describe.each(calls)('$operation', (valid) => {
	const { operation } = valid;
	let server: TestServer;
	let call: RouptimizeCall;
	/** The valid call, with the ids that the given ones were answered with. */
	let options: CallOptions;
	beforeEach(async () => {
		server = await startServer({ seed });
		call = rouptimize(server);
		const run = new ExampleRun(server, call);
		await run.prepare(valid.given);
		options = run.filled(valid);
	});
	afterEach(() => server.close());

	const withToken = (token: string | undefined, own: CallOptions = options): Promise<Reply> =>
		send(server.url, token, operation, own);
	const otherToken = (): string => server.access[1]?.rouptimizeToken ?? '';
	const refused = (code: string, status: number): unknown => ({ status, body: { code } });

	it('is closed to whoever has no token that opens it', async () => {
		const { body } = await call('createApiToken', { input: { name: 'Revoked', preset: 'full_access' } });
		await call('deleteApiToken', { id: String(body?.['id']) });
		for (const token of [undefined, 'rpt_live_broken', String(body?.['token'])]) {
			expect(await withToken(token)).toMatchObject(refused('UNAUTHENTICATED', 401) as object);
		}
		const isSetting = operations[operation].access === 'admin';
		const own = server.access[0]?.rouptimizeToken;
		if (isSetting) expect(await withToken(own)).toMatchObject(refused('FORBIDDEN_SCOPE', 403) as object);
		else expect(await withToken(adminToken)).toMatchObject(refused('UNAUTHENTICATED', 401) as object);
	});

	it('is open to a token that may only read, unless it changes something or is a setting', async () => {
		const { body } = await call('createApiToken', { input: { name: 'Reports', preset: 'read_only' } });
		const reply = await withToken(String(body?.['token']));
		if (operations[operation].access === 'read') expect(reply.status).toBe(200);
		else expect(reply).toMatchObject(refused('FORBIDDEN_SCOPE', 403) as object);
	});

	it('does not take an unknown field', async () => {
		const reply = await call(operation, { ...options, input: { ...options.input, surprise: 1 } });
		expect(reply).toMatchObject({
			status: 400,
			body: { code: 'VALIDATION_ERROR', details: [{ field: 'surprise' }] },
		});
	});

	if (hasRecord(valid)) {
		it("answers another company's record exactly as an unknown one", async () => {
			moveToOther(server, options.id ?? '');
			const foreign = await call(operation, { ...options, headers });
			const unknown = await call(operation, { ...options, id: 'nothing', headers });
			expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
		});
	}

	if (hasRecord(valid) && operations[operation].access !== 'admin') {
		it("answers another company's token as if there were no such record", async () => {
			const foreign = await withToken(otherToken(), { ...options, headers });
			const unknown = await withToken(otherToken(), { ...options, id: 'nothing', headers });
			expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
		});
	}

	if (isChange(operation)) {
		it('is done once, however often it is sent with one key', async () => {
			const keyed = { ...options, headers: { 'Idempotency-Key': 'k' } };
			const first = await call(operation, keyed);
			expect(first.status).toBeLessThan(300);
			const before = eventsOf(server);
			const again = await call(operation, keyed);
			expect(again).toMatchObject({ status: first.status });
			expect(withoutSecrets(again.text)).toBe(withoutSecrets(first.text));
			expect(again.headers.get('Idempotency-Replayed')).toBe('true');
			expect(eventsOf(server)).toBe(before);
		});

		it('is refused with the key of another request', async () => {
			const key = { 'Idempotency-Key': 'k' };
			await call('createBranch', { input: { name: 'Another' }, headers: key });
			const reply = await call(operation, { ...options, headers: key });
			expect(reply).toMatchObject(refused('IDEMPOTENCY_KEY_REUSED', 409) as object);
			const altered = await call('createBranch', { input: { name: 'Altered' }, headers: key });
			expect(altered).toMatchObject(refused('IDEMPOTENCY_KEY_REUSED', 409) as object);
		});

		it('is done once when it is sent twice at the same moment with one key', async () => {
			const keyed = { ...options, headers: { 'Idempotency-Key': 'k' } };
			const replies = await Promise.all([call(operation, keyed), call(operation, keyed)]);
			const done = replies.filter(({ status }) => status < 300);
			const first = done.filter((reply) => reply.headers.get('Idempotency-Replayed') === null);
			expect(first).toHaveLength(1);
			for (const { status, body } of replies) {
				if (status >= 300) expect([status, body?.['code']]).toEqual([409, 'IDEMPOTENCY_KEY_IN_USE']);
			}
		});
	}
});

/** Gives a record to the other company, whatever it is. */
function moveToOther({ domain }: TestServer, id: string): void {
	const [, other] = [...domain.store.records.companies.all()];
	const kinds = [
		'branches',
		'depots',
		'vehicles',
		'drivers',
		'mobileUsers',
		'assignments',
		'orders',
		'routes',
	] as const;
	for (const kind of [...kinds, 'apiTokens', 'webhookEndpoints'] as const) {
		const { [kind]: collection } = domain.store.records;
		const record = collection.get(id);
		if (record === undefined) continue;
		void domain.store.write((unit) => unit.put(kind, { ...record, companyId: other?.id ?? '' }));
		return;
	}
	throw new Error(`There is no record ${id}.`);
}

/** How many events there have been. */
function eventsOf({ domain }: TestServer): number {
	const [company] = [...domain.store.records.companies.all()];
	return domain.store.records.activities.get(company?.id ?? '')?.lastSequence ?? 0;
}

/** A secret stands in one answer only, and not in that to the request that is sent again. */
function withoutSecrets(text: string): string {
	if (text === '') return text;
	return JSON.stringify(JSON.parse(text), (key, value: unknown) =>
		['token', 'secret', 'code'].includes(key) ? undefined : value,
	);
}
