import type { IDataObject } from 'n8n-workflow' with { 'resolution-mode': 'require' };
import { type Account, call, saveOrders } from '../../support/optimoroute.mts';
import { anOrder } from '../../support/orders.mts';
import { type ServerProcess, startProcess, temporaryFolder } from '../../support/server-process.mts';
import { optimoRouteTrigger } from './optimoroute-trigger.mts';

/** How the server ends in each turn: in the midst of a poll and of reports, after so many of these. */
const ends = [
	{ signal: 'SIGKILL', after: 1 },
	{ signal: 'SIGTERM', after: 3 },
	{ signal: 'SIGKILL', after: 5 },
	{ signal: 'SIGKILL', after: 8 },
] as const;

const ordersInEachTurn = 60;
const reporters = 3;

/** Tells that orders were delivered until the server is gone; answers those it took. */
async function deliver(account: Account, numbers: readonly string[], heard: () => void): Promise<string[]> {
	const taken: string[] = [];
	for (const orderNo of numbers) {
		const updates = [{ orderNo, data: { status: 'success' } }];
		const reply = await call(account, 'updateCompletionDetails', { updates }).catch(() => undefined);
		if (reply?.body['success'] !== true) break;
		taken.push(orderNo);
		heard();
	}
	return taken;
}

/** All that the server has in its log, in its order. */
async function logged(account: Account): Promise<unknown[]> {
	const { body } = await call(account, 'getEvents');
	expect(body['remainingEvents']).toBe(0);
	return (body['events'] as IDataObject[]).map(({ orderNo }) => orderNo);
}

it('gives each delivered order once and in turn, though the server ends and starts again meanwhile', async () => {
	const folder = await temporaryFolder();
	let server: ServerProcess = await startProcess({ DATA_DIR: folder.path });
	const port = new URL(server.url).port;
	const account: Account = { url: server.url, key: server.key };
	const trigger = optimoRouteTrigger(account, { triggerOn: 'orderCompleted' });
	await trigger.poll();

	const given: unknown[] = [];
	const taken: string[] = [];
	let missedPolls = 0;
	const poll = async (): Promise<boolean> => {
		const items = await trigger.poll();
		given.push(...(items ?? []).map(({ orderNo }) => orderNo));
		return items !== undefined;
	};

	for (const [turn, { signal, after }] of ends.entries()) {
		const numbers = Array.from({ length: ordersInEachTurn }, (_, index) => `T${turn}-${index}`);
		await saveOrders(
			account,
			numbers.map((orderNo) => anOrder({ orderNo })),
		);
		let reports = 0;
		let enough = (): void => undefined;
		const reached = new Promise<void>((resolve) => (enough = resolve));
		const reporting = Array.from({ length: reporters }, (_, reporter) =>
			deliver(
				account,
				numbers.filter((_number, index) => index % reporters === reporter),
				() => {
					reports += 1;
					if (reports === after) enough();
				},
			),
		);
		await reached;
		const polling = poll().catch(() => (missedPolls += 1));
		await server.end(signal);
		taken.push(...(await Promise.all(reporting)).flat());
		server = await startProcess({ DATA_DIR: folder.path, PORT: port });
		await polling;
	}
	while (await poll());

	expect(given).toEqual(await logged(account));
	expect(new Set(given).size).toBe(given.length);
	expect(given).toEqual(expect.arrayContaining(taken));
	expect(taken.length).toBeGreaterThanOrEqual(ends.reduce((sum, { after }) => sum + after, 0));
	expect(missedPolls).toBeLessThan(ends.length + 1);
	expect(await server.end('SIGTERM')).toBe(0);
	await folder.remove();
});
