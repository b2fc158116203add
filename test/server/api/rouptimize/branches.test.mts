import { twoCompanies } from '../../../support/companies.mts';
import { rouptimize, send, type RouptimizeCall } from '../../../support/rouptimize.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

describe('branches', () => {
	let server: TestServer;
	let call: RouptimizeCall;
	beforeEach(async () => {
		server = await startServer({ seed: twoCompanies });
		call = rouptimize(server);
	});
	afterEach(() => server.close());

	const create = async (input: object): Promise<string> => {
		const { status, body } = await call('createBranch', { input });
		expect(status).toBe(201);
		return String(body?.['id']);
	};

	it('are created with the place of their address, read, changed and deleted', async () => {
		const id = await create({ name: 'Cambridge', externalId: 'BR-2', address: 'Cambridge, MA, USA' });
		const { body } = await call('getBranch', { id });
		expect(body).toMatchObject({ id, externalId: 'BR-2', name: 'Cambridge', timezone: 'America/New_York' });
		expect(body?.['latitude']).toBeCloseTo(42.37, 1);
		const changed = await call('updateBranch', { id, input: { name: 'North' } });
		expect(changed).toMatchObject({ status: 200, body: { name: 'North', externalId: 'BR-2' } });
		expect((await call('deleteBranch', { id })).status).toBe(204);
		expect((await call('getBranch', { id })).status).toBe(404);
	});

	it('come in pages in which none is missing or twice, though others come and go', async () => {
		for (const name of ['A', 'B', 'C', 'D']) await create({ name });
		const names: unknown[] = [];
		let cursor: unknown;
		do {
			const { body } = await call('listBranches', { input: { limit: 2, ...(cursor ? { cursor } : {}) } });
			names.push(...(body?.['data'] as Array<{ name: string }>).map(({ name }) => name));
			cursor = body?.['nextCursor'];
		} while (cursor !== null);
		expect(names.sort()).toEqual(['A', 'B', 'C', 'D', 'Greater Boston']);
	});

	it.each([
		['no name', {}, 400, 'VALIDATION_ERROR', 'name'],
		['an unknown field', { name: 'A', nmae: 'B' }, 400, 'VALIDATION_ERROR', 'nmae'],
		['half a place', { name: 'A', latitude: 1 }, 400, 'VALIDATION_ERROR', 'longitude'],
		['an unknown time zone', { name: 'A', timezone: 'Mars/Base' }, 400, 'VALIDATION_ERROR', 'timezone'],
		['an address that is nowhere', { name: 'A', address: 'Xqzzy 1' }, 422, 'ADDRESS_NOT_FOUND', undefined],
		[
			'an externalId that is taken',
			{ name: 'A', externalId: 'BRN001' },
			409,
			'EXTERNAL_ID_TAKEN',
			'externalId',
		],
	])('with %s are refused', async (_what, input, status, code, field) => {
		const reply = await call('createBranch', { input });
		const details = field === undefined ? [] : [{ field, message: expect.any(String) }];
		expect(reply).toMatchObject({
			status,
			body: { code, details, requestId: reply.headers.get('X-Request-Id') },
		});
		expect(server.domain.store.records.branches.size).toBe(2);
	});

	it('that are in use stay', async () => {
		const { body } = await call('listBranches', { input: { externalId: 'BRN001' } });
		const [{ id = '' } = {}] = body?.['data'] as Array<{ id?: string }>;
		expect(await call('deleteBranch', { id })).toMatchObject({ status: 409, body: { code: 'CONFLICT' } });
	});

	it("of another company are answered as if they didn't exist", async () => {
		const id = await create({ name: 'A' });
		const other = rouptimize(server, 1);
		const headers = { 'X-Request-Id': 'same' };
		const foreign = await other('getBranch', { id, headers });
		const unknown = await other('getBranch', { id: 'nothing', headers });
		expect([foreign.status, foreign.text]).toEqual([404, unknown.text]);
	});

	it('are created once, however often the same request is sent with one key', async () => {
		const request = { input: { name: 'A' }, headers: { 'Idempotency-Key': 'k' } };
		const [first, again] = [await call('createBranch', request), await call('createBranch', request)];
		expect(again.text).toBe(first.text);
		expect(again.headers.get('Idempotency-Replayed')).toBe('true');
		const other = await call('createBranch', { ...request, input: { name: 'B' } });
		expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
	});

	it('may be read by a read_only token, and not changed', async () => {
		const { body } = await call('createApiToken', { input: { name: 'Reports', preset: 'read_only' } });
		const token = String(body?.['token']);
		expect(token).toMatch(/^rpt_live_[0-9a-f]{64}$/);
		expect((await send(server.url, token, 'listBranches')).status).toBe(200);
		const refused = await send(server.url, token, 'createBranch', { input: { name: 'A' } });
		expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN_SCOPE' } });
		expect((await send(server.url, token, 'listApiTokens')).status).toBe(403);
		await call('deleteApiToken', { id: String(body?.['id']) });
		expect((await send(server.url, token, 'listBranches')).status).toBe(401);
	});
});
