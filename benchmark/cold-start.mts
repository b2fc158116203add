import { call } from '../test/support/optimoroute.mts';
import { type ServerProcess, startProcess, temporaryFolder } from '../test/support/server-process.mts';
import { type Figure, median } from './figure.mts';

const perCall = 500;
const orderCount = 100_000;
const rounds = 3;

/** Seconds from starting the server's process to its first answer: with an empty folder, and with 100,000 orders. */
export async function benchColdStart(): Promise<Figure[]> {
	const empty = await Promise.all(Array.from({ length: rounds }, temporaryFolder));
	const full = await temporaryFolder();
	try {
		const emptySeconds: number[] = [];
		for (const { path } of empty) emptySeconds.push(await secondsToFirstAnswer(path));
		const server = await startProcess({ DATA_DIR: full.path, LOG_LEVEL: 'warn' });
		await fill(server);
		await server.end('SIGTERM');
		const fullSeconds: number[] = [];
		for (let round = 0; round < rounds; round += 1) fullSeconds.push(await secondsToFirstAnswer(full.path));
		return [
			figure('cold start to first answer, empty folder', median(emptySeconds), 1),
			figure('cold start to first answer, 100,000 orders', median(fullSeconds), 6),
		];
	} finally {
		for (const folder of [...empty, full]) await folder.remove();
	}
}

function figure(what: string, seconds: number, most: number): Figure {
	process.stdout.write(`${what}: ${seconds.toFixed(2)} s\n`);
	return { what, measured: seconds, target: { bound: 'most', value: most }, unit: 's' };
}

async function secondsToFirstAnswer(folder: string): Promise<number> {
	const begun = performance.now();
	const server = await startProcess({ DATA_DIR: folder, LOG_LEVEL: 'warn' });
	const { body } = await call(server, 'getRoutes', { date: '2027-03-15' });
	const seconds = (performance.now() - begun) / 1000;
	await server.end('SIGTERM');
	if (body['success'] !== true) throw new Error(JSON.stringify(body));
	return seconds;
}

async function fill(server: ServerProcess): Promise<void> {
	for (let from = 0; from < orderCount; from += perCall) {
		const orders = Array.from({ length: perCall }, (_, index) => ({
			orderNo: `COLD-${from + index}`,
			date: `2027-03-${String((index % 28) + 1).padStart(2, '0')}`,
			location: { locationName: `Customer ${index}`, latitude: 42.3, longitude: -71 - index / 1000 },
		}));
		const { body } = await call(server, 'createOrUpdateOrders', { orders });
		if (body['success'] !== true) throw new Error(JSON.stringify(body).slice(0, 300));
	}
}
