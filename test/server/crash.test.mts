import { anOrder, day } from '../support/orders.mts';
import { call } from '../support/optimoroute.mts';
import { startProcess, temporaryFolder, type ServerProcess } from '../support/server-process.mts';

const kills = 20;
const perCall = 100;
const writers = 4;

interface Written {
	/** Order numbers of one call. */
	readonly numbers: readonly string[];
	readonly acknowledged: boolean;
}

/** Sends bulk calls one after the other until the server is gone, and tells of each that was acknowledged. */
async function writeUntilGone(
	server: ServerProcess,
	name: string,
	acknowledge: () => void,
): Promise<Written[]> {
	const written: Written[] = [];
	for (let round = 0; ; round += 1) {
		const numbers = Array.from({ length: perCall }, (_, index) => `${name}-${round}-${index}`);
		const orders = numbers.map((orderNo) => anOrder({ orderNo }));
		try {
			const { body } = await call(server, 'createOrUpdateOrders', { orders });
			if (body['success'] !== true) throw new Error(JSON.stringify(body));
			written.push({ numbers, acknowledged: true });
			acknowledge();
		} catch {
			written.push({ numbers, acknowledged: false });
			return written;
		}
	}
}

/** Writes from several connections and kills the server in the midst of it, after so many calls and milliseconds. */
async function writeAndKill(
	server: ServerProcess,
	name: string,
	calls: number,
	ms: number,
): Promise<Written[]> {
	let left = calls;
	const { promise: enough, resolve } = deferred();
	const writing = Promise.all(
		Array.from({ length: writers }, (_, writer) =>
			writeUntilGone(server, `${name}W${writer}`, () => {
				left -= 1;
				if (left === 0) resolve();
			}),
		),
	);
	await enough;
	await new Promise((wait) => setTimeout(wait, ms));
	await server.end('SIGKILL');
	return (await writing).flat();
}

function deferred(): { promise: Promise<void>; resolve: () => void } {
	let resolve = (): void => undefined;
	const promise = new Promise<void>((settle) => {
		resolve = settle;
	});
	return { promise, resolve };
}

async function storedNumbers(server: ServerProcess): Promise<Set<string>> {
	const numbers = new Set<string>();
	let tag: unknown;
	do {
		const search = {
			dateRange: { from: day, to: day },
			includeOrderData: true,
			...(tag === undefined ? {} : { after_tag: tag }),
		};
		const { body } = await call(server, 'searchOrders', search);
		for (const { data } of body['orders'] as Array<{ data: { orderNo: string } }>) numbers.add(data.orderNo);
		tag = body['after_tag'];
	} while (tag !== undefined);
	return numbers;
}

it(`loses no acknowledged order and keeps no call by halves, killed ${kills} times while it writes`, async () => {
	const folder = await temporaryFolder();
	const all: Written[] = [];
	for (let kill = 0; kill < kills; kill += 1) {
		const server = await startProcess({ DATA_DIR: folder.path });
		all.push(...(await writeAndKill(server, `K${kill}`, 1 + (kill % 9), (kill * 7) % 11)));
	}

	const server = await startProcess({ DATA_DIR: folder.path });
	const stored = await storedNumbers(server);
	const shares = all.map((written) => ({
		...written,
		there: written.numbers.filter((number) => stored.has(number)).length,
	}));
	expect(shares.filter(({ acknowledged, there }) => acknowledged && there < perCall)).toEqual([]);
	expect(shares.filter(({ there }) => there !== 0 && there !== perCall)).toEqual([]);
	expect(shares.filter(({ acknowledged }) => acknowledged).length).toBeGreaterThan(kills);
	expect(await server.end('SIGTERM')).toBe(0);
	await folder.remove();
}, 180_000);

it('goes on with a planning that was under way when it was killed', async () => {
	const folder = await temporaryFolder();
	const first = await startProcess({ DATA_DIR: folder.path });
	const orders = Array.from({ length: 300 }, (_, index) => anOrder({ orderNo: `P${index}` }));
	await call(first, 'createOrUpdateOrders', { orders });
	await call(first, 'startPlanning', { date: day });
	await first.end('SIGKILL');

	const second = await startProcess({ DATA_DIR: folder.path });
	const { body } = await call(second, 'getPlanningStatus', { planningId: 1 });
	expect(['N', 'R']).toContain(body['status']);
	await call(second, 'stopPlanning', { planningId: 1 });
	let status: unknown;
	do {
		status = (await call(second, 'getPlanningStatus', { planningId: 1 })).body['status'];
	} while (status === 'N' || status === 'R');
	expect(status).toBe('C');
	await second.end('SIGTERM');
	await folder.remove();
});
