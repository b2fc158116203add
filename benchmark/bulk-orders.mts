import { Agent, request } from 'node:http';
import { startProcess, temporaryFolder } from '../test/support/server-process.mts';
import { startBare } from './bare-process.mts';
import { type Figure, median } from './figure.mts';

const ordersPerCall = 500;
const connections = 5;
const callsPerRound = 40;
const rounds = 5;

/**
 * Orders a second through `create_or_update_orders` with 500 in a call, five calls at once, each acknowledged when it
 * is on disk; beside a bare Express app that parses and validates the same bodies and does nothing with them. Once with
 * orders that are new, each with a place of its own, and once with the same orders sent again.
 */
export async function benchBulkOrders(): Promise<Figure[]> {
	const folder = await temporaryFolder();
	const server = await startProcess({ DATA_DIR: folder.path, LOG_LEVEL: 'warn' });
	const bare = await startBare('./bare-app.mts');
	const ours = `${server.url}/v1/create_or_update_orders?key=${server.key}`;
	try {
		return [
			await compare('new orders', ours, bare.url, (round) => `new-${round}`),
			await compare('orders sent again', ours, bare.url, () => 'again'),
		];
	} finally {
		bare.stop();
		await server.end('SIGTERM');
		await folder.remove();
	}
}

async function compare(
	what: string,
	ours: string,
	bare: string,
	nameOf: (round: number) => string,
): Promise<Figure> {
	const rates = { ours: [] as number[], bare: [] as number[] };
	for (let round = -1; round < rounds; round += 1) {
		const bareRate = await ordersPerSecond(bare, nameOf(round));
		const oursRate = await ordersPerSecond(ours, nameOf(round));
		if (round < 0) continue;
		rates.bare.push(bareRate);
		rates.ours.push(oursRate);
	}
	const [oursRate, bareRate] = [median(rates.ours), median(rates.bare)];
	process.stdout.write(
		`create_or_update_orders, ${what}, ${ordersPerCall} a call, ${connections} connections: ` +
			`${Math.round(oursRate)} orders/s, durable; bare Express app: ${Math.round(bareRate)} orders/s\n`,
	);
	return {
		what: `create_or_update_orders, ${what} / bare Express app (orders/s)`,
		measured: oursRate / bareRate,
		target: { bound: 'least', value: 0.5 },
		unit: '',
	};
}

async function ordersPerSecond(url: string, name: string): Promise<number> {
	const bodies = Array.from({ length: callsPerRound }, (_, index) => bodyOf(`${name}-${index}`));
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const begun = performance.now();
	let next = 0;
	const connection = async (): Promise<void> => {
		for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) await post(agent, url, body);
	};
	await Promise.all(Array.from({ length: connections }, connection));
	agent.destroy();
	return (callsPerRound * ordersPerCall * 1000) / (performance.now() - begun);
}

function bodyOf(name: string): Buffer {
	const orders = Array.from({ length: ordersPerCall }, (_, index) => ({
		orderNo: `BENCH-${name}-${index}`,
		date: `2027-03-${String((index % 28) + 1).padStart(2, '0')}`,
		type: 'D',
		duration: 10,
		priority: 'M',
		load1: index % 7,
		load2: 1.5,
		location: {
			locationName: `Customer ${index}, goods entrance at the back`,
			address: `${index} Station Road, Boston, MA, USA`,
			latitude: 42 + index / 1000,
			longitude: -71 - index / 1000,
			checkInTime: 2,
		},
		timeWindows: [{ twFrom: '08:00', twTo: '12:00' }],
		notes: 'Ring twice, then leave with the neighbour.',
		email: 'customer@example.com',
		phone: '+1 555 0100',
	}));
	return Buffer.from(JSON.stringify({ orders }));
}

function post(agent: Agent, url: string, body: Buffer): Promise<void> {
	return new Promise((resolve, reject) => {
		const headers = { 'Content-Type': 'application/json', 'Content-Length': body.length };
		const call = request(url, { method: 'POST', agent, headers }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part: string) => (text += part));
			response.on('end', () => {
				if (text.includes('"success":false')) reject(new Error(text.slice(0, 300)));
				else resolve();
			});
		});
		call.on('error', reject);
		call.end(body);
	});
}
