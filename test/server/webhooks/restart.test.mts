import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { saveOrders } from '../../support/optimoroute.mts';
import { anOrder } from '../../support/orders.mts';
import { failsFirst, startReceiver } from '../../support/receiver.mts';
import { send } from '../../support/rouptimize.mts';
import { adminToken } from '../../support/server.mts';
import { type ServerProcess, startProcess, temporaryFolder } from '../../support/server-process.mts';

type Body = Record<string, unknown>;

const start = (folder: string, scale = '0.00001'): Promise<ServerProcess> =>
	startProcess({
		DATA_DIR: folder,
		ADMIN_TOKEN: adminToken,
		WEBHOOK_ALLOW_PRIVATE: 'true',
		WEBHOOK_DELAY_SCALE: scale,
		LOG_LEVEL: 'trace',
	});

const settings = (server: ServerProcess, operation: Parameters<typeof send>[2], id = '', input = {}) =>
	send(server.url, adminToken, operation, { id, input });

async function endpointFor(server: ServerProcess, url: string): Promise<{ id: string; secret: string }> {
	const { body } = await settings(server, 'createWebhookEndpoint', '', { url, events: ['mission.created'] });
	return body as { id: string; secret: string };
}

/** Waits until so many deliveries have this status. */
async function deliveries(server: ServerProcess, id: string, status: string, count: number): Promise<Body[]> {
	for (;;) {
		const { body } = await settings(server, 'listWebhookDeliveries', id, { status });
		const found = body?.['data'] as Body[];
		if (found.length >= count) return found;
	}
}

const attemptsOf = (delivery: Body | undefined): Body[] => delivery?.['attempts'] as Body[];

it('events whose receiver is gone while the server is killed arrive once both are back', async () => {
	const folder = await temporaryFolder();
	const first = await startReceiver(failsFirst(Infinity));
	const killed = await start(folder.path, '0.001');
	const { id } = await endpointFor(killed, first.url);
	await saveOrders(killed, [anOrder({ orderNo: 'W-1' })]);
	await first.arrived(1);
	await until(async () => {
		const [delivery] = await deliveries(killed, id, 'pending', 1);
		return attemptsOf(delivery).length > 0;
	});
	await first.close();
	await saveOrders(killed, [anOrder({ orderNo: 'W-2' }), anOrder({ orderNo: 'W-3' })]);
	await killed.end('SIGKILL');

	const back = await startReceiver(undefined, first.port);
	const server = await start(folder.path);
	const delivered = await deliveries(server, id, 'delivered', 3);
	const sequences = delivered.map(({ payload }) => (payload as { sequence: number }).sequence);
	expect(sequences).toEqual([3, 2, 1]);
	const ids = delivered.map(({ eventId }) => eventId).sort();
	expect([...new Set(back.received.map(({ event }) => event.eventId))].sort()).toEqual(ids);
	const told = attemptsOf(delivered.at(-1)).map(({ statusCode }) => statusCode);
	expect([told[0], told.at(-1)]).toEqual([500, 200]);
	expect((await deliveries(server, id, 'pending', 0)).length).toBe(0);
	expect(await server.end('SIGTERM')).toBe(0);
	await back.close();
	await folder.remove();
});

it('a server that is told to end lets an attempt finish, and keeps what waits', async () => {
	const folder = await temporaryFolder();
	let release = (): void => undefined;
	const receiver = await startReceiver((response, _webhook, before) => {
		if (before === 0) release = () => response.end();
		else response.end();
	});
	const server = await start(folder.path);
	const { id } = await endpointFor(server, receiver.url);
	await saveOrders(server, [anOrder({ orderNo: 'T-1' })]);
	await receiver.arrived(1);
	const ended = server.end('SIGTERM');
	await until(async () => (await fetch(`${server.url}/healthz`).catch(() => undefined))?.status !== 200);
	release();
	expect(await ended).toBe(0);

	const again = await start(folder.path);
	const [delivery] = await deliveries(again, id, 'delivered', 1);
	expect(attemptsOf(delivery)).toHaveLength(1);
	expect(receiver.received).toHaveLength(1);
	await again.end('SIGTERM');
	await receiver.close();
	await folder.remove();
});

it('a secret stands in one answer, and in no log and no file; its key can be read by this user alone', async () => {
	const folder = await temporaryFolder();
	const receiver = await startReceiver(failsFirst(1));
	const server = await start(folder.path);
	const { id, secret } = await endpointFor(server, receiver.url);
	const rotated = await settings(server, 'updateWebhookEndpoint', id, { rotateSecret: true });
	const secrets = [secret, String(rotated.body?.['secret'])];
	await saveOrders(server, [anOrder({ orderNo: 'S-1' })]);
	await deliveries(server, id, 'delivered', 1);
	const answers = await Promise.all([
		settings(server, 'listWebhookEndpoints'),
		settings(server, 'updateWebhookEndpoint', id, { description: 'Shop' }),
		settings(server, 'listWebhookDeliveries', id),
		fetch(`${server.url}/admin/requests`, { headers: { Authorization: `Bearer ${adminToken}` } }).then(
			async (response) => ({ text: await response.text() }),
		),
	]);
	await server.end('SIGTERM');
	const again = await start(folder.path);
	await again.end('SIGTERM');

	const files = (await readdir(folder.path, { recursive: true, withFileTypes: true })).filter((file) =>
		file.isFile(),
	);
	const texts = await Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')));
	expect(texts.some((text) => text.includes(id))).toBe(true);
	for (const one of secrets) {
		expect(one).toMatch(/^whsec_/);
		const bare = one.slice('whsec_'.length);
		const hex = Buffer.from(bare, 'base64').toString('hex');
		for (const hidden of [bare, hex]) {
			for (const text of texts) expect(text).not.toContain(hidden);
			for (const { text } of answers) expect(text).not.toContain(hidden);
			for (const { headers, raw } of receiver.received) {
				expect(JSON.stringify(headers) + raw).not.toContain(hidden);
			}
			expect(server.output() + again.output()).not.toContain(hidden);
		}
	}
	if (process.platform !== 'win32') {
		expect((await stat(join(folder.path, 'webhook-key'))).mode & 0o777).toBe(0o600);
	}
	await receiver.close();
	await folder.remove();
});

async function until(holds: () => Promise<boolean>): Promise<void> {
	while (!(await holds()));
}
