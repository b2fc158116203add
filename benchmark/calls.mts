import { Agent, request } from 'node:http';

/** The token that servers are started with to be measured. */
export const token = 'rpt_live_a-token-that-only-benchmarks-use';

const connections = 5;

/** Sends requests over a few connections, each of which sends the next one when it has its answer. */
export async function callsPerSecond(
	url: string,
	method: 'GET' | 'POST',
	bodies: ReadonlyArray<Buffer | undefined>,
	keyOf?: (index: number) => string,
): Promise<number> {
	const agent = new Agent({ keepAlive: true, maxSockets: connections });
	const begun = performance.now();
	let next = 0;
	const connection = async (): Promise<void> => {
		while (next < bodies.length) {
			const index = next++;
			await call(agent, url, method, bodies[index], keyOf?.(index));
		}
	};
	await Promise.all(Array.from({ length: connections }, connection));
	agent.destroy();
	return (bodies.length * 1000) / (performance.now() - begun);
}

/** A mission that differs from others of that name by its index. */
export function missionOf(name: string, index: number): object {
	return {
		externalId: `BENCH-${name}-${index}`,
		date: `2027-04-${String((index % 28) + 1).padStart(2, '0')}`,
		name: `Customer ${index}, goods entrance at the back`,
		address: `${index} Station Road, Boston, MA, USA`,
		latitude: 42.35 + (index % 40) / 1000,
		longitude: -71.03 - (index % 37) / 1000,
		type: 'delivery',
		startTimeWindow: '08:00',
		endTimeWindow: '16:00',
		serviceMinutes: 5,
		priority: 'medium',
		load1: index % 7,
		notes: 'Ring twice, then leave with the neighbour.',
		email: 'customer@example.com',
		phone: '+1 555 0100',
	};
}

/**
 * The text of an answer.
 * @param key the `Idempotency-Key`, if there is to be one
 * @throws Error if the answer is no success, or a mission was not created
 */
export function call(
	agent: Agent | undefined,
	url: string,
	method: 'GET' | 'POST',
	body?: Buffer,
	key?: string,
): Promise<string> {
	return new Promise((resolve, reject) => {
		const headers = {
			Authorization: `Bearer ${token}`,
			...(key === undefined ? {} : { 'Idempotency-Key': key }),
			...(body === undefined ? {} : { 'Content-Type': 'application/json', 'Content-Length': body.length }),
		};
		const sent = request(url, { method, agent, headers }, (response) => {
			let text = '';
			response.setEncoding('utf8').on('data', (part: string) => (text += part));
			response.on('end', () => {
				const failed = (response.statusCode ?? 500) >= 300 || text.includes('"success":false');
				if (failed) reject(new Error(text.slice(0, 300)));
				else resolve(text);
			});
		});
		sent.on('error', reject);
		sent.end(body);
	});
}
