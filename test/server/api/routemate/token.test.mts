import { admin } from '../../../support/admin.mts';
import { twoCompanies } from '../../../support/companies.mts';
import { accountOf, routeMate, send, tokenOf } from '../../../support/routemate.mts';
import { startServer, type TestServer } from '../../../support/server.mts';

describe('the token exchange', () => {
	let server: TestServer;
	let now: Date;
	beforeEach(async () => {
		now = new Date('2027-03-01T12:00:00Z');
		server = await startServer({ seed: twoCompanies, now: () => now });
	});
	afterEach(() => server.close());

	const exchange = (init: RequestInit) =>
		fetch(`${server.url}/v1/integration-token`, { method: 'POST', ...init });
	const form = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
		exchange({ headers, body: new URLSearchParams(fields) });
	const basic = (id: string, secret: string) => ({
		Authorization: `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`,
	});
	const own = () => accountOf(server);

	it('takes JSON, as the service shows it', async () => {
		const { clientId: client_id, clientSecret: client_secret } = own();
		const { status, headers, body } = await send(server.url, 'getToken', { client_id, client_secret });
		expect(status).toBe(200);
		expect(headers.get('Cache-Control')).toBe('no-store');
		expect(body).toEqual({
			access_token: expect.stringMatching(/^rm_at_[0-9a-f]{64}$/),
			token_type: 'Bearer',
			expires_in: 3600,
		});
	});

	it('takes a form, and the client in a Basic header, as RFC 6749 has it', async () => {
		const { clientId, clientSecret } = own();
		const grant = { grant_type: 'client_credentials' };
		expect((await form({ ...grant, client_id: clientId, client_secret: clientSecret })).status).toBe(200);
		expect((await form(grant, basic(clientId, clientSecret))).status).toBe(200);
		expect((await exchange({ headers: basic(clientId, clientSecret) })).status).toBe(200);
	});

	it.each([
		['a missing secret', { client_id: 'rm_ci_x' }, 400, 'invalid_request'],
		['nothing', {}, 400, 'invalid_request'],
		['a secret that is no text', { client_id: 'rm_ci_x', client_secret: 7 }, 400, 'invalid_request'],
		['another grant type', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
	])('refuses %s', async (_what, input, status, error) => {
		const reply = await send(server.url, 'getToken', input);
		expect(reply).toMatchObject({ status, body: { error, error_description: expect.stringMatching(/\w/) } });
	});

	it('refuses a client in the header and in the body at once', async () => {
		const { clientId, clientSecret } = own();
		const fields = { client_id: clientId, client_secret: clientSecret };
		const answer = await form(fields, basic(clientId, clientSecret));
		expect([answer.status, await answer.json()]).toMatchObject([400, { error: 'invalid_request' }]);
	});

	it('refuses a wrong secret and an unknown client in the same words', async () => {
		const { clientId } = own();
		const wrong = await send(server.url, 'getToken', { client_id: clientId, client_secret: 'wrong' });
		const unknown = await send(server.url, 'getToken', { client_id: 'rm_ci_0', client_secret: 'wrong' });
		expect(wrong).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
		expect(unknown.body).toEqual(wrong.body);
		expect(wrong.headers.get('WWW-Authenticate')).toMatch(/^Basic/);
	});

	it.each([
		['broken JSON', { headers: { 'Content-Type': 'application/json' }, body: '{' }, 400],
		['XML', { headers: { 'Content-Type': 'text/xml' }, body: '<client/>' }, 415],
		[
			'a large body',
			{ headers: { 'Content-Type': 'application/json' }, body: `"${'x'.repeat(1.1e7)}"` },
			413,
		],
		['a large form', { body: new URLSearchParams({ client_id: 'x'.repeat(50_000) }) }, 413],
	])('refuses %s without a word of its parser', async (_what, init, status) => {
		const answer = await exchange(init);
		const text = await answer.text();
		expect([answer.status, JSON.parse(text)]).toMatchObject([status, { error: 'invalid_request' }]);
		expect(text).not.toMatch(/position|token .* in JSON|\.mts|node_modules/);
	});

	it('opens the API for an hour, to its own organisation only', async () => {
		const [first, second] = [await routeMate(own()), await routeMate(accountOf(server, 1))];
		const job = {
			external_job_id: 'J1',
			stops: [{ external_stop_id: 'S1', latitude: 42.36, longitude: -71.06 }],
		};
		expect((await first('importJob', job)).status).toBe(201);
		expect((await first('getJobs')).body['jobs']).toHaveLength(1);
		expect((await second('getJobs')).body['jobs']).toHaveLength(0);

		now = new Date(now.getTime() + 3_599_000);
		expect((await first('getJobs')).status).toBe(200);
		now = new Date(now.getTime() + 1_000);
		const late = await first('getJobs');
		expect(late).toMatchObject({ status: 401, body: { error: { code: 'invalid_token' } } });
		expect(late.headers.get('WWW-Authenticate')).toBe('Bearer error="invalid_token"');
	});

	it.each([
		['no token', {}],
		['another scheme', { Authorization: 'Basic eDp5' }],
		['a token that was never given', { Authorization: `Bearer rm_at_${'0'.repeat(64)}` }],
		['an empty token', { Authorization: 'Bearer ' }],
	])('refuses a call with %s', async (_what, headers) => {
		const reply = await send(server.url, 'getJobs', {}, headers);
		expect(reply).toMatchObject({ status: 401, body: { error: { code: 'invalid_token', details: [] } } });
	});

	it('forgets tokens when they are taken back, or the secret is replaced', async () => {
		const company = 'Another Company';
		const [mine, other] = [await routeMate(own()), await routeMate(accountOf(server, 1))];
		const query = `?company=${encodeURIComponent(company)}`;
		expect((await admin(server, `DELETE /routemate/tokens${query}`)).body).toEqual({ revoked: 1 });
		expect((await other('getJobs')).status).toBe(401);
		expect((await mine('getJobs')).status).toBe(200);

		const again = await routeMate(accountOf(server, 1));
		const { body } = await admin(server, 'POST /routemate/secret', { company });
		expect((await again('getJobs')).status).toBe(401);
		await expect(tokenOf(accountOf(server, 1))).rejects.toThrow('invalid_client');
		const renewed = {
			url: server.url,
			clientId: String(body?.['clientId']),
			clientSecret: String(body?.['clientSecret']),
		};
		expect((await (await routeMate(renewed))('getJobs')).status).toBe(200);
	});

	it('keeps neither token nor secret, in no record and no log line', async () => {
		const token = await tokenOf(own());
		await send(server.url, 'getJobs', {}, { Authorization: `Bearer ${token}` });
		const { clientId, clientSecret } = own();
		await form({ client_id: clientId, client_secret: clientSecret });
		const { records } = server.domain.store;
		const kept = JSON.stringify([[...records.companies.all()], [...records.accessTokens.all()], server.log]);
		const journal = JSON.stringify(await admin(server, 'GET /requests'));
		for (const secret of [token, clientSecret]) {
			expect(kept).not.toContain(secret);
			expect(journal).not.toContain(secret);
		}
		expect(journal).toContain('integration-token');
	});

	it('turns away who tries wrong secrets again and again, and nobody else', async () => {
		const { clientId: client_id, clientSecret: client_secret } = own();
		for (let tries = 0; tries < 30; tries += 1) await tokenOf(own());
		for (let tries = 0; tries < 10; tries += 1) {
			const wrong = await send(server.url, 'getToken', { client_id, client_secret: `wrong ${tries}` });
			expect(wrong.status).toBe(401);
		}
		const late = await send(server.url, 'getToken', { client_id, client_secret });
		expect(late).toMatchObject({ status: 429, body: { error: 'slow_down' } });
		expect(Number(late.headers.get('Retry-After'))).toBeGreaterThan(0);
		await expect(tokenOf(accountOf(server, 1))).resolves.toMatch(/^rm_at_/);
	});
});
