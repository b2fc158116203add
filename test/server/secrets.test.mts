import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operations, type OperationName } from '../../contract/rouptimize/operations.ts';
import { missionDay } from '../support/missions.mts';
import { startReceiver, takes } from '../support/receiver.mts';
import { adminToken } from '../support/server.mts';
import { type ServerProcess, startProcess, temporaryFolder } from '../support/server-process.mts';

/** What whoever starts the server gives it, and no answer ever has. */
const given = {
	optimoRouteKey: 'a-key-of-optimoroute-0123456789',
	routeMateSecret: 'a-secret-of-routemate-0123456789',
	rouptimizeToken: 'rpt_test_0123456789abcdefghijklmnopqrstuvwxyzABCDEFG',
	adminToken,
} as const;

const clientId = 'rm_client_0123456789';

type Body = Record<string, unknown>;

let server: ServerProcess;
/** Every answer so far. */
const answers: string[] = [];

async function ask(method: string, path: string, token: string, body?: object, key?: string): Promise<Body> {
	const response = await fetch(server.url + path, {
		method,
		headers: {
			'Content-Type': 'application/json',
			...(token === '' ? {} : { Authorization: `Bearer ${token}` }),
			...(key === undefined ? {} : { 'Idempotency-Key': key }),
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	const text = await response.text();
	answers.push(text);
	return (text.startsWith('{') ? JSON.parse(text) : {}) as Body;
}

const call = (name: OperationName, id = '', body?: object, key?: string): Promise<Body> => {
	const { method, path, access } = operations[name];
	const token = access === 'admin' ? adminToken : given.rouptimizeToken;
	return ask(method, path.replace(':id', id), token, body, key);
};

const start = (folder: string): Promise<ServerProcess> =>
	startProcess({
		DATA_DIR: folder,
		LOG_LEVEL: 'trace',
		ADMIN_TOKEN: given.adminToken,
		OPTIMOROUTE_API_KEY: given.optimoRouteKey,
		ROUTEMATE_CLIENT_ID: clientId,
		ROUTEMATE_CLIENT_SECRET: given.routeMateSecret,
		ROUPTIMIZE_API_TOKEN: given.rouptimizeToken,
		WEBHOOK_ALLOW_PRIVATE: 'true',
	});

/** Has each kind of secret made, asked for again, used, and used in vain; answers those that an answer has told. */
async function makeSecrets(hook: string): Promise<Record<string, string>> {
	const token = { name: 'ERP', preset: 'full_access' };
	const apiToken = String((await call('createApiToken', '', token, 't'))['token']);
	await call('createApiToken', '', token, 't');
	await ask('GET', '/api/v1/me', apiToken);
	await ask('GET', `/api/v1/me?token=${apiToken}`, '');
	await ask('POST', '/api/v1/branches', apiToken, { name: 'North', token: apiToken });
	await ask('GET', '/companies/me/api-tokens', apiToken);

	const endpoint = { url: hook, events: ['*'] };
	const { id, secret } = await call('createWebhookEndpoint', '', endpoint, 'e');
	await call('createWebhookEndpoint', '', endpoint, 'e');
	const rotated = await call('updateWebhookEndpoint', String(id), { rotateSecret: true }, 'r');
	await call('updateWebhookEndpoint', String(id), { rotateSecret: true }, 'r');
	await call('updateWebhookEndpoint', String(id), { secret });

	const [driver] = (await call('listDrivers'))['data'] as Body[];
	const { code } = await call('inviteDriver', String(driver?.['id']), {}, 'i');
	await call('inviteDriver', String(driver?.['id']), {}, 'i');
	const device = { name: 'Phone' };
	await ask('POST', '/admin/mobile-app/redeem', adminToken, { code, device });
	await ask('POST', '/admin/mobile-app/redeem', adminToken, { code, device });

	const client = { client_id: clientId, client_secret: given.routeMateSecret };
	const session = String((await ask('POST', '/v1/integration-token', '', client))['access_token']);
	await ask('GET', '/v1/integration-jobs', session);
	await ask('GET', '/v1/integration-jobs', `${session}x`);
	await ask('POST', '/v1/integration-import', session, { access_token: session });
	await ask('POST', '/v1/integration-token', '', { ...client, client_id: 'another' });

	await ask('GET', `/v1/get_events?key=${given.optimoRouteKey}`, '');
	await ask('POST', `/v1/create_order?key=${given.optimoRouteKey}`, '', { key: given.optimoRouteKey });
	await ask('GET', `/v1/nothing?key=${given.optimoRouteKey}`, '');
	await ask('GET', '/admin/nothing', adminToken);
	const { clientSecret } = await ask('POST', '/admin/routemate/secret', adminToken, {});
	await ask('POST', '/v1/integration-token', '', {
		client_id: clientId,
		client_secret: clientSecret,
		grant_type: 'x',
	});
	await call('createMission', '', { date: missionDay, latitude: 42.36, longitude: -71.06 });
	await call('deleteApiToken', 'nothing');
	return {
		...{ apiToken, session, code: String(code), clientSecret: String(clientSecret) },
		...{ secret: String(secret), newSecret: String(rotated['secret']) },
	};
}

/** Whatever can be read without being told a secret. */
async function readAll(): Promise<void> {
	const [endpoint] = (await call('listWebhookEndpoints'))['data'] as Body[];
	await call('listWebhookDeliveries', String(endpoint?.['id']));
	await call('listApiTokens');
	await call('getMe');
	await call('listMobileUsers');
	await call('getRecentActivity');
	await ask('GET', '/admin/requests?limit=1000', adminToken);
	await ask('GET', '/swagger/openapi.json', '');
}

async function filesIn(folder: string): Promise<string> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const texts = await Promise.all(
		files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'latin1')),
	);
	return texts.join('\n');
}

it('secrets stand in the one answer that tells them, and in no log, journal or file', async () => {
	const folder = await temporaryFolder();
	const receiver = await startReceiver(takes);
	server = await start(folder.path);
	const told = await makeSecrets(receiver.url);
	await receiver.arrived(1);
	await readAll();
	const [journal = ''] = answers.slice(-2);
	expect(journal).toContain('createWebhookEndpoint');
	let output = server.output();
	let files = await filesIn(folder.path);
	await server.end('SIGTERM');
	// What was in the journal is in a snapshot now.
	server = await start(folder.path);
	await readAll();
	await server.end('SIGTERM');
	output += server.output();
	files += await filesIn(folder.path);
	expect(files).toContain('hook');

	const answersWith = (secret: string): number => answers.filter((text) => text.includes(secret)).length;
	const tellings = Object.entries({ ...given, ...told }).map(([name, secret]) => {
		expect(secret.length).toBeGreaterThan(7);
		const places = [
			output,
			files,
			...receiver.received.map(({ raw, headers }) => raw + JSON.stringify(headers)),
		];
		return [name, answersWith(secret), places.filter((text) => text.includes(secret)).length];
	});
	expect(tellings).toEqual([
		...Object.keys(given).map((name) => [name, 0, 0]),
		...Object.keys(told).map((name) => [name, 1, 0]),
	]);
	await receiver.close();
	await folder.remove();
}, 60_000);
