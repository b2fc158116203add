import { startServer, type TestServer } from '../support/server.mts';

describe('a path that does not exist', () => {
	let server: TestServer;
	beforeAll(async () => {
		server = await startServer();
	});
	afterAll(() => server.close());

	const answerTo = async (path: string) => {
		const response = await fetch(`${server.url}${path}`, { method: 'POST', body: '{}' });
		return [response.status, await response.json()];
	};

	it.each(['/v1/get_order', '/v1/get_orders/1', '/v1/'])(
		'is answered as the service would: %s',
		async (path) => {
			expect(await answerTo(`${path}?key=${server.key}`)).toEqual([
				404,
				{ success: false, code: 'MALFORMED_REQUEST', message: `There is no call ${path}.` },
			]);
		},
	);

	it.each(['/', '/v2/get_orders', '/v10'])(
		'is answered bare where it belongs to no API: %s',
		async (path) => {
			expect(await answerTo(path)).toEqual([404, { message: `There is nothing at ${path}.` }]);
		},
	);
});
