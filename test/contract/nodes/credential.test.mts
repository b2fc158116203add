import { testCredential } from '../../../engine/test-credential.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { startScripted } from './scripted-server.mts';

describe('the test of the OptimoRoute credential', () => {
	let server: TestServer;
	beforeEach(async () => {
		server = await startServer();
	});
	afterEach(() => server.close());

	const test = (apiKey: string, baseUrl: string) => testCredential('optimoRouteApi', { apiKey, baseUrl });

	it('accepts the right key, also with a slash behind the address', async () => {
		await expect(test(server.key, server.url)).resolves.toMatchObject({ status: 'OK' });
		await expect(test(server.key, `${server.url}/`)).resolves.toMatchObject({ status: 'OK' });
	});

	it('says that the key is unknown, although the status is 200', async () => {
		await expect(test('wrong', server.url)).resolves.toEqual({
			status: 'Error',
			message: expect.stringContaining('does not know this API key'),
		});
	});

	it('says that the key is missing', async () => {
		await expect(test('', server.url)).resolves.toEqual({
			status: 'Error',
			message: 'Fill in the API key',
		});
	});

	it('says that an address is not that of the service', async () => {
		const website = await startScripted(() => ({ body: '<html>Welcome</html>' }));
		await expect(test('any', website.url)).resolves.toEqual({
			status: 'Error',
			message: expect.stringContaining('Check the base URL'),
		});
		await website.close();
	});
});
