import { randomUUID } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CompletionDetails } from '../../contract/optimoroute/completion.ts';
import { report } from '../support/mobile-events.mts';
import { call, saveOrders } from '../support/optimoroute.mts';
import { anOrder } from '../support/orders.mts';
import { adminToken } from '../support/server.mts';
import { type ServerProcess, startProcess, temporaryFolder } from '../support/server-process.mts';

const kills = 4;
const reporters = 3;
const ordersOfReporter = 40;

const png = (size: number): string =>
	Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(size, size)]).toString('base64');

/** Reports deliveries with two files each until the server is gone; answers the numbers it took. */
async function reportUntilGone(
	server: ServerProcess,
	numbers: readonly string[],
	heard: () => void,
): Promise<string[]> {
	const taken: string[] = [];
	for (const [index, orderNo] of numbers.entries()) {
		const form = { signature: { data: png(index) }, images: [{ data: png(20_000 + index) }] };
		const event = { event: 'success', driver: { serial: '001' }, orderNo, form };
		const results = await report(server, [event]).catch(() => undefined);
		if (results === undefined) break;
		expect(results).toEqual([{ success: true, recorded: true }]);
		taken.push(orderNo);
		heard();
	}
	return taken;
}

/** The addresses of the files of each order, none for one without a form. */
async function filesOf(
	server: ServerProcess,
	numbers: readonly string[],
): Promise<ReadonlyMap<string, string[]>> {
	const { body } = await call(server, 'getCompletionDetails', {
		orders: numbers.map((orderNo) => ({ orderNo })),
	});
	const rows = body['orders'] as Array<{ orderNo: string; data: CompletionDetails }>;
	return new Map(
		rows.map(({ orderNo, data: { form } }) => [
			orderNo,
			[form?.signature, ...(form?.images ?? [])].flatMap((file) => (file === undefined ? [] : [file.url])),
		]),
	);
}

it(`keeps the files of each report it took, and no others, killed ${kills} times while it takes them`, async () => {
	const folder = await temporaryFolder();
	const start = () => startProcess({ DATA_DIR: folder.path, ADMIN_TOKEN: adminToken });
	const all: string[] = [];
	const taken: string[] = [];
	let server = await start();
	for (let kill = 0; kill < kills; kill += 1) {
		const numbers = Array.from({ length: reporters }, (_r, reporter) =>
			Array.from({ length: ordersOfReporter }, (_o, index) => `K${kill}-${reporter}-${index}`),
		);
		all.push(...numbers.flat());
		await saveOrders(
			server,
			numbers.flat().map((orderNo) => anOrder({ orderNo })),
		);
		let left = 2 + kill * 5;
		let enough = (): void => undefined;
		const reached = new Promise<void>((resolve) => (enough = resolve));
		const reporting = numbers.map((own) =>
			reportUntilGone(server, own, () => {
				left -= 1;
				if (left === 0) enough();
			}),
		);
		await reached;
		await server.end('SIGKILL');
		taken.push(...(await Promise.all(reporting)).flat());
		// As a process leaves it that ends between a file and its record.
		await writeFile(join(folder.path, 'attachments', randomUUID()), 'no record names this');
		server = await start();
	}

	const files = await filesOf(server, all);
	expect(taken.length).toBeGreaterThan(kills);
	expect(taken.filter((orderNo) => files.get(orderNo)?.length !== 2)).toEqual([]);
	const urls = [...files.values()].flat();
	for (const url of urls) {
		const content = await fetch(url);
		expect(content.status).toBe(200);
		await content.arrayBuffer();
	}
	const ids = urls.map((url) => new URL(url).pathname.replace('/files/', ''));
	expect((await readdir(join(folder.path, 'attachments'))).sort()).toEqual(ids.sort());
	await server.end('SIGTERM');
	await folder.remove();
});
