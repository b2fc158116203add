import { operations } from '../../../contract/routemate/operations.ts';
import { shown } from './optimoroute-node.mts';
import { aStop, anAccount, importStops, jobNamed, routeMateNode } from './routemate-node.mts';
import { startScripted, type Received, type Reply, type ScriptedServer } from './scripted-server.mts';

let server: ScriptedServer | undefined;

const isToken = ({ path }: Received): boolean => path === operations.getToken.path;
const token: Reply = { body: { access_token: 'rm_at_of_a_test', token_type: 'Bearer', expires_in: 3600 } };

/** Answers calls by a script; tokens are given unless told otherwise. */
async function serve(
	script: (request: Received, open: number) => Reply | 'lost' | Promise<Reply | 'lost'>,
	{ giveToken = (): Reply => token, sessionToken = '' } = {},
) {
	server = await startScripted((request, open) => (isToken(request) ? giveToken() : script(request, open)));
	return routeMateNode(anAccount(server.url), sessionToken);
}
afterEach(async () => {
	await server?.close();
	server = undefined;
});

const calls = (): Received[] => (server?.received ?? []).filter((request) => !isToken(request));
const tokenCalls = (): number => (server?.received ?? []).filter(isToken).length;

/** The job that a request imports, as the service answers it. */
function imported({ body }: Received): Reply {
	const { external_job_id: externalId, stops = [] }: { external_job_id?: unknown; stops?: unknown[] } =
		Object(body);
	return {
		body: {
			job_id: `id of ${String(externalId)}`,
			external_job_id: externalId,
			stop_count: stops.length,
			stops: [],
			warnings: [],
		},
	};
}

const refused = (status: number, code: string, message = '', details: object[] = []): Reply => ({
	status,
	headers: { 'retry-after': '0' },
	body: { error: { code, message, details, request_id: 'req-1' } },
});

/** Answers these one after the other, then the last one for good. */
function inSequence<T>(...replies: T[]): () => T {
	let next = 0;
	return () => replies[Math.min(next++, replies.length - 1)] as T;
}

const get = { resource: 'job', operation: 'get', job: jobNamed('={{ $json.nr ?? "B" }}') };
const items = (count: number) => Array.from({ length: count }, (_, nr) => ({ nr: `B${nr}` }));
const aJob: Reply = { body: { job_id: '1', external_job_id: 'B', stops: [], warnings: [] } };
const keyOf = (request: Received | undefined): unknown => request?.headers['idempotency-key'];

describe('the token', () => {
	it('is fetched once for 20 items at once', async () => {
		const run = await serve(() => aJob);
		const { json } = await run(get, items(20));
		expect(json).toHaveLength(20);
		expect(tokenCalls()).toBe(1);
		expect(server?.mostAtOnce()).toBeLessThanOrEqual(5);
		expect(calls().every(({ headers }) => headers.authorization === 'Bearer rm_at_of_a_test')).toBe(true);
	});

	it('is fetched anew once when it has expired, and the call sent again', async () => {
		const run = await serve(
			({ headers }) =>
				headers.authorization === 'Bearer rm_at_of_a_test' ? aJob : refused(401, 'invalid_token'),
			{ sessionToken: 'rm_at_expired' },
		);
		const { json, error } = await run(get, items(20));
		expect(error).toBeUndefined();
		expect(json).toHaveLength(20);
		expect(tokenCalls()).toBe(1);
		expect(calls()).toHaveLength(21);
	});

	it('that is refused although it is new ends the run', async () => {
		const run = await serve(() => refused(401, 'invalid_token', 'The token was revoked.'));
		const { error } = await run(get, items(20));
		expect(shown(error).message).toContain('First: The token was revoked');
		expect(shown(error).description).toContain('(invalid_token)');
		expect(tokenCalls()).toBe(2);
		expect(calls()).toHaveLength(2);
	});

	it.each([
		[401, 'invalid_client', "'Client Secret'"],
		[400, 'invalid_request', "'Client ID'"],
		[429, 'slow_down', 'wait a quarter of an hour'],
		[400, 'unsupported_grant_type', "'Base URL'"],
	])('that is not given ends the run: %d %s', async (status, code, advice) => {
		const body = { error: code, error_description: 'Refused: secret/with+odd=signs-4711.' };
		const run = await serve(() => aJob, { giveToken: () => ({ status, body }) });
		const { error } = await run(get, items(20));
		expect(shown(error).message).toContain('Refused: ***');
		expect(shown(error).message).not.toContain('4711');
		expect(shown(error).description).toMatch(new RegExp(`${advice}.*\\(${code}\\)`));
		expect(calls()).toEqual([]);
		expect(tokenCalls()).toBeLessThanOrEqual(2);
	});

	it.each([
		[503, 'temporarily_unavailable'],
		[500, 'server_error'],
	])('is asked for again when the service is not able to: %d %s', async (status, code) => {
		const busy: Reply = { status, headers: { 'retry-after': '0' }, body: { error: code } };
		const run = await serve(() => aJob, { giveToken: inSequence(busy, busy, token) });
		const { error } = await run(get);
		expect(error).toBeUndefined();
		expect(tokenCalls()).toBe(3);
	});

	it.each([
		['<html>', 'This address does not answer like RouteMate'],
		[{ hello: 'world' }, 'This address does not answer like RouteMate'],
	])('of an address that is another service is none: %j', async (body, message) => {
		const run = await serve(() => aJob, { giveToken: () => ({ body }) });
		const { error } = await run(get);
		expect(shown(error).message).toContain(message);
		expect(shown(error).description).toContain("'Base URL'");
	});
});

describe('an import whose answer is lost', () => {
	it.each<[string, Reply | 'lost']>([
		['the connection breaks', 'lost'],
		['the answer breaks off', { body: { job_id: '1', stops: [] }, cut: true }],
		['the service has a fault', refused(500, 'internal_error')],
		['a proxy answers', { status: 502, body: '<html>Bad gateway</html>' }],
		['the service could not save it', refused(503, 'unavailable')],
		['the day is being planned', refused(409, 'job_busy')],
		['it is still being worked on', refused(409, 'idempotency_key_in_use')],
		['there are too many requests', refused(429, 'too_many_requests')],
	])('is sent again with the same Idempotency-Key: %s', async (_case, first) => {
		const answer = inSequence<(request: Received) => Reply | 'lost'>(() => first, imported);
		const run = await serve((request) => answer()(request));
		const { json, error } = await run(importStops, [aStop()]);
		expect(error).toBeUndefined();
		expect(json).toMatchObject([{ externalId: 'BATCH-001', stopCount: 1 }]);
		const [one, other, ...more] = calls();
		expect(more).toEqual([]);
		expect(keyOf(one)).toMatch(/^\S{16}$/);
		expect(keyOf(other)).toBe(keyOf(one));
		expect(other?.body).toEqual(one?.body);
	});

	it('has the same key when n8n tries the node again, and another one for other content', async () => {
		const run = await serve(imported);
		for (const stop of [aStop(), aStop(), aStop({ label: 'Changed' })]) {
			await run(importStops, [stop], { executionId: '7' });
		}
		const [first, again, changed] = calls().map(keyOf);
		expect(again).toBe(first);
		expect(changed).not.toBe(first);
	});
});

describe('an import', () => {
	it('of one driver and day waits for the one before', async () => {
		let open = 0;
		let most = 0;
		const run = await serve(async (request) => {
			most = Math.max(most, ++open);
			await new Promise((resolve) => setImmediate(resolve));
			open -= 1;
			return imported(request);
		});
		const stops = (emails: string[]) =>
			emails.map((driver_email, n) => aStop({ external_job_id: `T${n}`, driver_email }));
		await run(importStops, stops(['a@example.com', 'A@example.com', 'a@example.com', 'a@example.com']));
		expect(most).toBe(1);
	});

	it('of more than 1,000 stops is not sent, and neither is any other job of the run', async () => {
		const run = await serve(imported);
		const stops = Array.from({ length: 1001 }, (_, n) => aStop({ external_stop_id: n }));
		const { error } = await run(importStops, [aStop({ external_job_id: 'SMALL' }), ...stops]);
		expect(shown(error).message).toContain(
			'Job BATCH-001 has 1001 stops, but RouteMate takes at most 1000 in one job',
		);
		expect(shown(error).description).toContain("'Group By'");
		expect(server?.received).toEqual([]);
	});

	it('of thousands of rows maps each stop back to its item', async () => {
		const run = await serve((request) => {
			const { stops = [] }: { stops?: Array<{ external_stop_id?: unknown }> } = Object(request.body);
			const { body } = imported(request);
			return { body: { ...Object(body), stops: stops.map((stop) => ({ ...stop, stop_id: 'id' })) } };
		});
		const rows = Array.from({ length: 10_000 }, (_, n) =>
			aStop({ external_job_id: `J${n % 10}`, external_stop_id: `S${n}`, driver_email: '' }),
		);
		const { outputs } = await run({ ...importStops, options: { splitIntoStops: true } }, rows);
		expect(calls()).toHaveLength(10);
		expect(outputs[0]?.map(({ json }) => json['externalId'])).toEqual(
			rows.map(({ external_stop_id }) => external_stop_id),
		);
		expect(outputs[0]?.[9_999]?.pairedItem).toEqual({ item: 9_999 });
	});

	it('whose answer is none of the service says so', async () => {
		const run = await serve(() => ({ body: { ok: true } }));
		const { error } = await run(importStops, [aStop()]);
		expect(shown(error).message).toBe('RouteMate answered without a job');
	});

	it('of a job with a bad row sends nothing of that job, and the others with Continue On Fail', async () => {
		const run = await serve(imported);
		const rows = [
			aStop({ external_job_id: 'WHOLE' }),
			aStop({ external_job_id: 'BROKEN' }),
			aStop({ external_job_id: 'BROKEN', external_stop_id: '' }),
		];
		const stopped = await run(importStops, rows);
		expect(shown(stopped.error).message).toContain('2 of 3 items failed, 0 were done, 1 was not started');
		expect(calls()).toEqual([]);
		const { outputs } = await run(importStops, rows, { onError: 'continueErrorOutput' });
		expect(calls().map(({ body }) => body['external_job_id'])).toEqual(['WHOLE']);
		expect(outputs.map((output) => output.length)).toEqual([1, 2]);
		expect(outputs[1]?.map(({ json }) => json['error'])).toEqual([
			"Item 2 of the same job can't be read, so that nothing of the job was sent",
			'The stop has no external_stop_id',
		]);
	});
});

describe('items that do not fit into jobs', () => {
	const byFields = { groupBy: 'fields', groupFields: 'date' };

	it.each([
		['two drivers', {}, { driver_email: 'b@example.com' }, 'Items of one job differ in driver_email'],
		['two days', {}, { date: '2027-03-16' }, 'Items of one job differ in date'],
		['no ID', {}, { external_job_id: '' }, "'External Job ID' is empty"],
		['no group fields', { groupBy: 'fields', groupFields: ' , ' }, {}, "'Group Fields' is empty"],
		['no value in them', byFields, { date: '' }, "The job of item 1 can't be told"],
		[
			'one ID for two jobs',
			{ ...byFields, externalJobId: 'SAME' },
			{ date: '2027-03-16' },
			'2 jobs have the external job ID SAME',
		],
		[
			'an empty ID of a stop',
			{ stopData: 'define', externalStopId: '={{ $json.missing }}' },
			{},
			"'External Stop ID' is empty",
		],
	])('are refused before anything is sent: %s', async (_case, parameters, changed, message) => {
		const run = await serve(imported);
		const second = aStop({ external_stop_id: 'STOP-2', ...changed });
		const { error } = await run({ ...importStops, ...parameters }, [aStop(), second]);
		expect(shown(error).message).toContain(message);
		expect(shown(error).description).not.toBe('');
		expect(server?.received).toEqual([]);
	});
});

it.each([
	[{ status: 404, body: '<html>Not found</html>' }, 'does not answer like RouteMate'],
	[{ status: 503, body: '' }, 'RouteMate is not available'],
	[refused(400, 'brand_new', 'Something new.'), 'Something new'],
])('says what is odd about an answer: %j', async (reply, message) => {
	const run = await serve(() => ({ ...reply, headers: { 'retry-after': '999' } }));
	const { error } = await run(get);
	expect(shown(error).message).toContain(message);
	expect(shown(error).description).not.toBe('');
});

it('says that a service cannot be reached, once for all items', async () => {
	const run = await serve(() => aJob);
	await server?.close();
	const { error } = await run(get, items(20));
	expect(shown(error).message).toContain('RouteMate cannot be reached');
	expect(shown(error).description).toContain('ECONNREFUSED');
});

describe('a list in pages', () => {
	const page = (ids: string[], next: string | null): Reply => ({
		body: { jobs: ids.map((job_id) => ({ job_id })), next_cursor: next },
	});
	const getAll = { resource: 'job', operation: 'getAll', returnAll: true };

	it('is read to its end by its cursors', async () => {
		const pages: Record<string, Reply> = { '': page(['1'], 'a'), a: page(['2'], 'b'), b: page(['3'], null) };
		const run = await serve(({ query }) => pages[query.get('cursor') ?? ''] ?? page([], null));
		const { json } = await run(getAll);
		expect(json.map(({ id }) => id)).toEqual(['1', '2', '3']);
		expect(calls().map(({ query }) => query.get('limit'))).toEqual(['200', '200', '200']);
	});

	it('ends with an error when it would go on for ever', async () => {
		const run = await serve(() => page(['1'], 'a'));
		const { error } = await run(getAll);
		expect(shown(error).message).toBe('RouteMate answered the same page of jobs twice');
		expect(calls()).toHaveLength(2);
	});
});
