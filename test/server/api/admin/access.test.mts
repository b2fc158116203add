import { admin } from '../../../support/admin.mts';
import { adminToken, startServer, type TestServer } from '../../../support/server.mts';

describe('the admin API', () => {
	let server: TestServer;
	beforeAll(async () => {
		server = await startServer();
	});
	afterAll(() => server.close());

	const ask = async (path: string, authorization?: string, url = server.url) => {
		const headers: Record<string, string> =
			authorization === undefined ? {} : { Authorization: authorization };
		const response = await fetch(`${url}${path}`, { headers });
		return { status: response.status, headers: response.headers, body: (await response.json()) as object };
	};

	it.each([
		['no token', undefined, 'TOKEN_MISSING'],
		['another scheme', `Basic ${adminToken}`, 'TOKEN_MISSING'],
		['an empty token', 'Bearer ', 'TOKEN_MISSING'],
		['a wrong token', 'Bearer an-admin-token-for-thieves', 'TOKEN_UNKNOWN'],
		['the beginning of the token', `Bearer ${adminToken.slice(0, -1)}`, 'TOKEN_UNKNOWN'],
		['more than the token', `Bearer ${adminToken}x`, 'TOKEN_UNKNOWN'],
	])('refuses %s with 401, whatever the path', async (_name, authorization, code) => {
		for (const path of ['/admin/requests', '/admin/nothing']) {
			const { status, headers, body } = await ask(path, authorization);
			expect(status).toBe(401);
			expect(headers.get('www-authenticate')).toBe('Bearer');
			expect(body).toEqual({ code, message: expect.any(String) });
		}
	});

	it('refuses the key of a company', async () => {
		expect((await ask(`/admin/requests?key=${server.key}`, `Bearer ${server.key}`)).status).toBe(401);
	});

	it('lets the token in', async () => {
		expect((await ask('/admin/requests', `Bearer ${adminToken}`)).status).toBe(200);
	});

	it('answers 404 for what is not there', async () => {
		expect(await admin(server, 'GET /nothing')).toEqual({
			status: 404,
			body: { code: 'PATH_UNKNOWN', message: 'There is nothing at GET /admin/nothing.' },
		});
		expect((await admin(server, 'PATCH /faults')).status).toBe(404);
	});

	it('says which setting is missing where there is none', async () => {
		const closed = await startServer({ withoutAdmin: true });
		const { status, body } = await ask('/admin/requests', `Bearer ${adminToken}`, closed.url);
		expect(status).toBe(404);
		expect(body).toEqual({ code: 'PATH_UNKNOWN', message: expect.stringContaining('ADMIN_TOKEN') });
		await closed.close();
	});

	it('writes no token into the log', async () => {
		await ask('/admin/requests', `Bearer ${adminToken}`);
		await ask('/admin/requests', 'Bearer a-wrong-token-in-the-header');
		expect(server.log.join()).toContain('/admin/requests');
		expect(server.log.join()).not.toContain(adminToken);
		expect(server.log.join()).not.toContain('a-wrong-token');
	});
});
