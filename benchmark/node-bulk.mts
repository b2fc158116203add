import { runNode } from '../engine/run-node.mts';
import { type ServerProcess, startProcess, temporaryFolder } from '../test/support/server-process.mts';
import type { Figure } from './figure.mts';

const bulkCount = 10_000;
const singleCount = 2_000;

const place = { locationBy: 'coordinates', latitude: 42.239, longitude: -71.37, locationName: 'Old Mill' };

/** What all items have in common; `create` takes it from its fields, the bulk operation from the item. */
const common = { date: '2027-03-15', type: 'D' };

/**
 * Orders a second through the node in n8n's engine, against the server in a process of its own: 10,000 items in bulk,
 * and one request for each of 2,000 items, five at a time, which is enough to know its pace.
 */
export async function benchNodeBulk(): Promise<Figure[]> {
	const folder = await temporaryFolder();
	const server = await startProcess({ DATA_DIR: folder.path, LOG_LEVEL: 'warn' });
	const bulk = { operation: 'upsertMany', dataMode: 'autoMap' };
	const single = { operation: 'create', orderNo: '={{ $json.orderNo }}', ...common, ...place };
	try {
		await ordersPerSecond(server, 'WARM', 500, bulk);
		await ordersPerSecond(server, 'WARMONE', 100, single);
		const inBulk = await ordersPerSecond(server, 'BULK', bulkCount, bulk);
		const oneByOne = await ordersPerSecond(server, 'ONE', singleCount, single);
		process.stdout.write(
			`Create or Update Many, ${bulkCount} items: ${Math.round(inBulk)} orders/s; ` +
				`one request for each item, five at a time: ${Math.round(oneByOne)} orders/s\n`,
		);
		return [
			{
				what: 'node: bulk operation / one request for each item (orders/s)',
				measured: inBulk / oneByOne,
				target: { bound: 'least', value: 15 },
				unit: '',
			},
		];
	} finally {
		await server.end('SIGTERM');
		await folder.remove();
	}
}

async function ordersPerSecond(
	server: ServerProcess,
	prefix: string,
	count: number,
	parameters: Record<string, string | number>,
): Promise<number> {
	const items = Array.from({ length: count }, (_, n) => ({
		orderNo: `${prefix}${n}`,
		...common,
		duration: '10',
		locationName: 'Old Mill',
		latitude: String(42 + n / 100_000),
		longitude: '-71.37',
	}));
	const begun = performance.now();
	const { error, json } = await runNode({
		type: 'n8n-nodes-delivery-routing.optimoRoute',
		parameters: { resource: 'order', ...parameters },
		items,
		credentials: { optimoRouteApi: { apiKey: server.key, baseUrl: server.url } },
	});
	if (error !== undefined || json.length !== count)
		throw new Error('Not all orders were saved', { cause: error });
	return (count * 1000) / (performance.now() - begun);
}
