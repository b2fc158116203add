import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { call, saveOrders } from '../test/support/optimoroute.mts';
import { type ServerProcess, startProcess, temporaryFolder } from '../test/support/server-process.mts';
import type { Figure } from './figure.mts';

const days = ['2027-03-15', '2027-03-16'] as const;
const ordersOfDay = 1_000;
const perCall = 500;
const pauseMs = 5;
const watch = new URL('./watch-event-loop.mjs', import.meta.url).href;

/** How the API answers while two plannings of 1,000 orders run, and how long they block its event loop. */
export async function benchPlannerLoad(): Promise<Figure[]> {
	const folder = await temporaryFolder();
	const file = join(folder.path, 'event-loop.json');
	const env = { DATA_DIR: join(folder.path, 'data'), LOG_LEVEL: 'warn', EVENT_LOOP_FILE: file };
	const server = await startProcess({ ...env, NODE_OPTIONS: `--import=${watch}` });
	try {
		for (const date of days) await saveDay(server, date);
		await eventLoop(server, file);
		const idle = await answerTimes(server, async () => sleep(2_000));
		const quiet = await eventLoop(server, file);
		const busy = await answerTimes(server, () => planBoth(server));
		const loaded = await eventLoop(server, file);
		say('GET p50', percentile(idle, 0.5), percentile(busy, 0.5));
		say('GET p99', percentile(idle, 0.99), percentile(busy, 0.99));
		say('longest delay of the event loop', quiet.max, loaded.max);
		say('p99 delay of the event loop', quiet.p99, loaded.p99);
		return [
			figure('planner: GET p99 while two plannings run', percentile(busy, 0.99), 50),
			figure('planner: longest block of the event loop', loaded.max, 20),
		];
	} finally {
		await server.end('SIGTERM');
		await rm(folder.path, { recursive: true, force: true });
	}
}

async function saveDay(server: ServerProcess, date: string): Promise<void> {
	for (let from = 0; from < ordersOfDay; from += perCall) {
		const rows = Array.from({ length: perCall }, (_, index) => ({
			orderNo: `${date}-${from + index}`,
			date,
			duration: 1,
			location: {
				locationName: `Customer ${from + index}`,
				latitude: 42.3 + ((from + index) % 40) / 500,
				longitude: -71.1 + Math.floor((from + index) / 40) / 500,
			},
		}));
		await saveOrders(server, rows);
	}
}

async function planBoth(server: ServerProcess): Promise<void> {
	const ids: unknown[] = [];
	for (const date of days) ids.push((await call(server, 'startPlanning', { date })).body['planningId']);
	for (const planningId of ids) {
		for (;;) {
			const { body } = await call(server, 'getPlanningStatus', { planningId });
			if (body['status'] !== 'N' && body['status'] !== 'R') break;
			await sleep(100);
		}
	}
}

/** Milliseconds of one GET after the other until the work is done. */
async function answerTimes(server: ServerProcess, work: () => Promise<void>): Promise<number[]> {
	const times: number[] = [];
	const state = { isOver: false };
	const url = `${server.url}/v1/get_scheduling_info?key=${server.key}&orderNo=${days[0]}-1`;
	const asking = (async () => {
		while (!state.isOver) {
			const begun = performance.now();
			await (await fetch(url)).arrayBuffer();
			times.push(performance.now() - begun);
			await sleep(pauseMs);
		}
	})();
	await work();
	state.isOver = true;
	await asking;
	return times;
}

async function eventLoop(server: ServerProcess, file: string): Promise<{ max: number; p99: number }> {
	server.child.kill('SIGUSR2');
	await sleep(200);
	return JSON.parse(await readFile(file, 'utf8')) as { max: number; p99: number };
}

function percentile(values: readonly number[], part: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

function figure(what: string, measured: number, most: number): Figure {
	return { what, measured, target: { bound: 'most', value: most }, unit: ' ms' };
}

function say(what: string, idle: number, busy: number): void {
	process.stdout.write(`${what}: ${idle.toFixed(1)} ms idle, ${busy.toFixed(1)} ms while planning\n`);
}
