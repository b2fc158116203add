import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ServerProcess, startProcess, temporaryFolder } from '../test/support/server-process.mts';
import { planDay } from '../test/support/optimoroute.mts';
import { startBare } from './bare-process.mts';
import { call, callsPerSecond, missionOf, token } from './calls.mts';
import { type Figure, median } from './figure.mts';

const perCall = 500;
const bulkCalls = 40;
const rounds = 5;
const missionCount = 100_000;
const reads = 500;
const planned = '2027-03-15';

/**
 * Missions of the Rouptimize API: 500 in a call beside a bare Express app that validates and answers them; then one, and
 * a page of 50, among 100,000, beside one that answers the same JSON.
 */
export async function benchMissions(): Promise<Figure[]> {
	const folder = await temporaryFolder();
	const env = { DATA_DIR: folder.path, LOG_LEVEL: 'warn', ROUPTIMIZE_API_TOKEN: token };
	const server = await startProcess(env);
	try {
		const bulk = await createInBulk(server);
		await fillUp(server);
		await planDay(server, { date: planned });
		return [bulk, ...(await readBack(server, folder.path))];
	} finally {
		await server.end('SIGTERM');
		await folder.remove();
	}
}

async function createInBulk(server: ServerProcess): Promise<Figure> {
	const bare = await startBare('./bare-missions.mts');
	const rates = { ours: [] as number[], bare: [] as number[] };
	for (let round = -1; round < rounds; round += 1) {
		const bodies = Array.from({ length: bulkCalls }, (_, call) => bodyOf(`${round}-${call}`));
		const bareRate = await callsPerSecond(bare.url, 'POST', bodies);
		const oursRate = await callsPerSecond(`${server.url}/api/v1/missions/bulk`, 'POST', bodies);
		if (round < 0) continue;
		rates.bare.push(bareRate);
		rates.ours.push(oursRate);
	}
	bare.stop();
	const [ours, reference] = [median(rates.ours) * perCall, median(rates.bare) * perCall];
	say(`missions/bulk: ${Math.round(ours)} missions/s, durable; bare Express app: ${Math.round(reference)}`);
	return {
		what: 'missions/bulk, 500 a call / bare Express app (missions/s)',
		measured: ours / reference,
		target: { bound: 'least', value: 0.5 },
		unit: '',
	};
}

/** Few of them on the day that is planned, as with a company that has been there for a while. */
async function fillUp(server: ServerProcess): Promise<void> {
	const there = bulkCalls * (rounds + 1) * perCall;
	for (let from = there; from < missionCount; from += perCall) {
		await call(undefined, `${server.url}/api/v1/missions/bulk`, 'POST', bodyOf(`fill-${from}`));
	}
	const missions = Array.from({ length: 60 }, (_, index) => ({
		...missionOf('planned', index),
		date: planned,
	}));
	await call(
		undefined,
		`${server.url}/api/v1/missions/bulk`,
		'POST',
		Buffer.from(JSON.stringify({ missions })),
	);
}

async function readBack(server: ServerProcess, folder: string): Promise<Figure[]> {
	const missions = `${server.url}/api/v1/missions`;
	const page = JSON.parse(await call(undefined, `${missions}?date=${planned}`, 'GET')) as {
		data: Array<{ id: string }>;
	};
	const figures: Figure[] = [];
	for (const [what, url] of [
		['GET /missions/:id', `${missions}/${page.data[0]?.id ?? ''}`],
		['GET /missions, 50 of 100,000', missions],
		['GET /missions of a day, on routes', `${missions}?date=${planned}`],
	] as const) {
		const file = join(folder, 'answer.json');
		await writeFile(file, await call(undefined, url, 'GET'));
		const bare = await startBare('./bare-json.mts', file);
		const times = { ours: [] as number[], bare: [] as number[] };
		for (let round = -1; round < rounds; round += 1) {
			const none = Array.from({ length: reads }, () => undefined);
			const bareTime = 1000 / (await callsPerSecond(bare.url, 'GET', none));
			const oursTime = 1000 / (await callsPerSecond(url, 'GET', none));
			if (round < 0) continue;
			times.bare.push(bareTime);
			times.ours.push(oursTime);
		}
		bare.stop();
		const [ours, reference] = [median(times.ours), median(times.bare)];
		say(`${what}: ${ours.toFixed(2)} ms; bare Express app with the same JSON: ${reference.toFixed(2)} ms`);
		figures.push({
			what: `${what} / bare Express app (ms)`,
			measured: ours / reference,
			target: { bound: 'most', value: 2 },
			unit: '',
		});
	}
	return figures;
}

function bodyOf(name: string): Buffer {
	const missions = Array.from({ length: perCall }, (_, index) => missionOf(name, index));
	return Buffer.from(JSON.stringify({ missions }));
}

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}
