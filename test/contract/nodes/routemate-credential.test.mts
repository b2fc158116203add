import { testCredential } from '../../../engine/test-credential.mts';
import { accountOf, type RouteMateAccount } from '../../support/routemate.mts';
import { startServer, type TestServer } from '../../support/server.mts';
import { routeMateCredential } from './routemate-node.mts';
import { startScripted } from './scripted-server.mts';

describe('the test of the RouteMate credential', () => {
	let server: TestServer;
	let account: RouteMateAccount;
	beforeEach(async () => {
		server = await startServer();
		account = accountOf(server);
	});
	afterEach(() => server.close());

	const test = (changed: Partial<RouteMateAccount>) =>
		testCredential('routeMateApi', routeMateCredential({ ...account, ...changed }).routeMateApi);

	it('accepts the right client, also with a slash behind the address', async () => {
		await expect(test({})).resolves.toMatchObject({ status: 'OK' });
		await expect(test({ url: `${server.url}/` })).resolves.toMatchObject({ status: 'OK' });
	});

	it.each([
		[{ clientSecret: 'not the secret' }, 'the client secret is wrong'],
		[{ clientId: 'rm_ci_of_nobody' }, 'does not know this client ID'],
		[{ clientSecret: '' }, 'Fill in client ID and client secret'],
		[{ url: 'http://127.0.0.1:9' }, 'ECONNREFUSED'],
	])('says what is wrong with %j', async (changed, message) => {
		await expect(test(changed)).resolves.toEqual({
			status: 'Error',
			message: expect.stringContaining(message),
		});
	});

	it('says that there were too many wrong tries', async () => {
		for (let tries = 0; tries < 10; tries++) await test({ clientSecret: `wrong ${tries}` });
		await expect(test({})).resolves.toEqual({
			status: 'Error',
			message: expect.stringContaining('Wait a quarter of an hour'),
		});
	});

	it.each([200, 404])('says that an address is not that of the service: HTTP %d', async (status) => {
		const website = await startScripted(() => ({ status, body: '<html>Welcome</html>' }));
		const result = await test({ url: website.url });
		await website.close();
		expect(result).toEqual({ status: 'Error', message: expect.stringContaining('Check the base URL') });
	});
});
