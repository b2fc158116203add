import { performance } from 'node:perf_hooks';
import { runNode } from '../engine/run-node.mts';

export interface NodeBulkFigures {
	/** Orders saved a second with Create or Update Many. */
	readonly bulkPerSecond: number;
	/** Orders saved a second with one request each, five at a time. */
	readonly singlePerSecond: number;
	readonly ratio: number;
}

const bulkCount = 10_000;
const singleCount = 2_000;

const place = { locationBy: 'coordinates', latitude: 42.239, longitude: -71.37, locationName: 'Old Mill' };

/**
 * Saves orders through the node, in n8n's engine: 10,000 in batches, and 2,000 with `create_order` for each,
 * which is enough to know its pace. Both read their fields without expressions but for the order number.
 */
export async function benchNodeBulk(account: { url: string; key: string }): Promise<NodeBulkFigures> {
	const save = async (prefix: string, count: number, parameters: Record<string, string | number>) => {
		const items = Array.from({ length: count }, (_, n) => ({
			orderNo: `${prefix}${n}`,
			date: '2027-03-15',
			type: 'D',
			duration: '10',
			locationName: 'Old Mill',
			latitude: String(42 + n / 100_000),
			longitude: '-71.37',
		}));
		const begin = performance.now();
		const { error, json } = await runNode({
			type: 'n8n-nodes-delivery-routing.optimoRoute',
			parameters: { resource: 'order', ...parameters },
			items,
			credentials: { optimoRouteApi: { apiKey: account.key, baseUrl: account.url } },
		});
		if (error || json.length !== count) throw new Error('Not all orders were saved', { cause: error });
		return count / ((performance.now() - begin) / 1000);
	};
	const bulk = { operation: 'upsertMany', dataMode: 'autoMap' };
	const single = {
		operation: 'create',
		orderNo: '={{ $json.orderNo }}',
		date: '2027-03-15',
		type: 'D',
		...place,
	};
	await save('WARM', 500, bulk);
	await save('WARMONE', 100, single);
	const bulkPerSecond = await save('BULK', bulkCount, bulk);
	const singlePerSecond = await save('ONE', singleCount, single);
	const ratio = bulkPerSecond / singlePerSecond;
	process.stdout.write(
		`Orders saved by the node: ${Math.round(bulkPerSecond)}/s in bulk, ` +
			`${Math.round(singlePerSecond)}/s one by one; ratio ${ratio.toFixed(1)}\n`,
	);
	return { bulkPerSecond, singlePerSecond, ratio };
}
