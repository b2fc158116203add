import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { day, orders } from '../support/orders.mts';
import { call, type Reply } from '../support/optimoroute.mts';
import { type ServerProcess, startProcess } from '../support/server-process.mts';
import { mountSmallDisk } from '../support/small-disk.mts';

const disk = mountSmallDisk(2);
const whereMountable = disk === undefined ? it.skip : it;
const path = disk?.path ?? '';
afterAll(() => disk?.unmount());

/** Saves orders until a call is refused; answers that call and how many orders were acknowledged. */
async function fillDisk(server: ServerProcess): Promise<{ refused: Reply; acknowledged: number }> {
	for (let acknowledged = 0; ;) {
		const reply = await call(server, 'createOrUpdateOrders', { orders: orders(50) });
		if (reply.body['success'] !== true) return { refused: reply, acknowledged };
		acknowledged += 50;
	}
}

async function countOrders(server: ServerProcess): Promise<number> {
	let count = 0;
	let tag = {};
	for (;;) {
		const { body } = await call(server, 'searchOrders', { dateRange: { from: day, to: day }, ...tag });
		count += (body['orders'] as unknown[]).length;
		if (body['after_tag'] === undefined) return count;
		tag = { after_tag: body['after_tag'] };
	}
}

describe('a full disk (left out where this user may not mount a small one)', () => {
	whereMountable(
		'is answered with 503; nothing is acknowledged falsely, and the server goes on',
		async () => {
			const ballast = join(path, 'ballast');
			writeFileSync(ballast, Buffer.alloc(500_000));
			const server = await startProcess({ DATA_DIR: join(path, 'data') });
			const first = await fillDisk(server);
			expect(first.acknowledged).toBeGreaterThan(0);
			expect(first.refused.status).toBe(503);
			expect(first.refused.body).toMatchObject({ success: false, code: 'ERR_INTERNAL' });
			expect(await countOrders(server)).toBe(first.acknowledged);

			rmSync(ballast);
			const second = await fillDisk(server);
			expect(second.acknowledged).toBeGreaterThan(0);
			await server.end('SIGKILL');

			const again = await startProcess({ DATA_DIR: join(path, 'data') });
			expect(await countOrders(again)).toBe(first.acknowledged + second.acknowledged);
			await again.end('SIGTERM');
		},
	);
});
