import autocannon from 'autocannon';
import { saveOrders } from '../test/support/optimoroute.mts';
import { send } from '../test/support/rouptimize.mts';
import { type ServerProcess, startProcess, temporaryFolder } from '../test/support/server-process.mts';
import { startBare } from './bare-process.mts';
import type { Figure } from './figure.mts';

const deliveryCount = 5_000;
const perCall = 500;
const adminToken = 'an-admin-token-for-benchmarks';
const apiToken = `rpt_test_${'b'.repeat(64)}`;

/** Requests of the load a second, and connections they come over. */
const load = { rate: 150, connections: 5 };

/** Seconds of the load without webhooks. */
const quietSeconds = 6;

/** Deliveries a second to a receiver on this machine, and what they do to those who use the API meanwhile. */
export async function benchWebhooks(): Promise<Figure[]> {
	const folder = await temporaryFolder();
	const receiver = await startBare('./bare-receiver.mts');
	const server = await startProcess({
		DATA_DIR: folder.path,
		LOG_LEVEL: 'warn',
		ADMIN_TOKEN: adminToken,
		ROUPTIMIZE_API_TOKEN: apiToken,
		WEBHOOK_ALLOW_PRIVATE: 'true',
	});
	try {
		await percentile(server, 'warm up', () => sleep(2_000));
		const quiet = await percentile(server, 'without webhooks', () => sleep(quietSeconds * 1000));
		const input = { url: `${receiver.url}/hook`, events: ['mission.created'] };
		await send(server.url, adminToken, 'createWebhookEndpoint', { input });
		for (let from = 0; from < deliveryCount; from += perCall) await saveOrders(server, orders(from));
		let seconds = 0;
		const busy = await percentile(server, `with ${deliveryCount} deliveries`, async () => {
			const begun = performance.now();
			await fetch(`${receiver.url}/release`);
			while (Number(await (await fetch(`${receiver.url}/count`)).text()) < deliveryCount) await sleep(50);
			seconds = (performance.now() - begun) / 1000;
		});
		const rate = deliveryCount / seconds;
		process.stdout.write(`${deliveryCount} deliveries in ${seconds.toFixed(1)} s: ${rate.toFixed(0)}/s\n`);
		return [
			{ what: 'webhooks delivered', measured: rate, target: { bound: 'least', value: 300 }, unit: '/s' },
			{
				what: 'p99 of an API call, while 5,000 webhooks are sent / without',
				measured: busy / quiet,
				target: { bound: 'most', value: 2 },
				unit: '',
			},
		];
	} finally {
		receiver.stop();
		await server.end('SIGTERM');
		await folder.remove();
	}
}

const orders = (from: number): object[] =>
	Array.from({ length: perCall }, (_, index) => ({
		orderNo: `HOOK-${from + index}`,
		date: '2027-03-15',
		location: { locationName: `Customer ${from + index}`, latitude: 42.3, longitude: -71 - index / 1000 },
	}));

/** Milliseconds within which 99 of 100 calls are answered while something goes on. */
async function percentile(server: ServerProcess, what: string, goesOn: () => Promise<void>): Promise<number> {
	const times: number[] = [];
	const instance = autocannon(
		{
			url: `${server.url}/api/v1/branches`,
			headers: { Authorization: `Bearer ${apiToken}` },
			connections: load.connections,
			overallRate: load.rate,
			duration: 600,
		},
		() => undefined,
	);
	instance.on('response', (_client, status, _bytes, ms) => {
		if (status !== 200) throw new Error(`A call was answered with ${status}.`);
		times.push(ms);
	});
	await goesOn();
	instance.stop();
	times.sort((one, other) => one - other);
	const [half, most] = [0.5, 0.99].map((share) => times[Math.floor(times.length * share)] ?? Number.NaN);
	process.stdout.write(
		`${what}: ${times.length} calls, half within ${half?.toFixed(1)} ms, 99% within ${most?.toFixed(1)} ms\n`,
	);
	return most ?? Number.NaN;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
