import { type ServerProcess, startProcess, temporaryFolder } from '../test/support/server-process.mts';
import { call, callsPerSecond, missionOf, token } from './calls.mts';
import { type Figure, median } from './figure.mts';

const rounds = 7;
const perRound = 1_000;
const manyKeys = 100_000;

/** Creating a mission with an Idempotency-Key beside the same without one, with few keys kept and with many. */
export async function benchIdempotency(): Promise<Figure[]> {
	const folder = await temporaryFolder();
	const env = { DATA_DIR: folder.path, LOG_LEVEL: 'warn', ROUPTIMIZE_API_TOKEN: token };
	const server = await startProcess(env);
	try {
		const few = await measure(server, 'few');
		const filled = await fill(server);
		const many = await measure(server, 'many');
		say(`without a key ${ms(few.without)}, with one ${ms(few.with)}`);
		say(`with ${filled.toLocaleString('en')} keys kept: ${ms(many.without)}, ${ms(many.with)}`);
		return [
			figure('a mission with an Idempotency-Key / without', few.with / few.without, 1.15),
			figure('the same with 100,000 keys kept', many.with / many.without, 1.15),
		];
	} finally {
		await server.end('SIGTERM');
		await folder.remove();
	}
}

/** Milliseconds a call, of the median round. */
async function measure(server: ServerProcess, name: string): Promise<{ with: number; without: number }> {
	const times = { with: [] as number[], without: [] as number[] };
	for (let round = -1; round < rounds; round += 1) {
		const without = await create(server, `${name}-${round}-without`);
		const withKey = await create(server, `${name}-${round}-with`, (index) => `${name}-${round}-${index}`);
		if (round < 0) continue;
		times.without.push(without);
		times.with.push(withKey);
	}
	return { with: median(times.with), without: median(times.without) };
}

async function create(
	server: ServerProcess,
	name: string,
	keyOf?: (index: number) => string,
): Promise<number> {
	const bodies = Array.from({ length: perRound }, (_, index) => bodyOf(name, index));
	return 1000 / (await callsPerSecond(`${server.url}/api/v1/missions`, 'POST', bodies, keyOf));
}

/** Keeps keys with a change that changes nothing, and answers how many are kept then. */
async function fill(server: ServerProcess): Promise<number> {
	const there = (rounds + 1) * perRound;
	const missions = `${server.url}/api/v1/missions`;
	const { id } = JSON.parse(await call(undefined, missions, 'POST', bodyOf('filler', 0))) as { id: string };
	const nobody = Buffer.from(JSON.stringify({ driverId: null }));
	const bodies = Array.from({ length: manyKeys - there }, () => nobody);
	await callsPerSecond(`${missions}/${id}/reassign`, 'POST', bodies, (index) => `fill-${index}`);
	return manyKeys;
}

function bodyOf(name: string, index: number): Buffer {
	return Buffer.from(JSON.stringify(missionOf(name, index)));
}

function figure(what: string, measured: number, value: number): Figure {
	return { what, measured, target: { bound: 'most', value }, unit: '' };
}

function ms(value: number): string {
	return `${value.toFixed(2)} ms`;
}

function say(text: string): void {
	process.stdout.write(`${text}\n`);
}
