import { saveOrders } from './optimoroute.mts';
import { anOrder } from './orders.mts';
import type { RouptimizeCall } from './rouptimize.mts';
import type { TestServer } from './server.mts';

/** Missions near the demo depot, as another API makes them; answers their ids in that sequence. */
export async function missions(server: TestServer, ...rows: object[]): Promise<string[]> {
	const results = await saveOrders(
		server,
		rows.map((row) => ({ operation: 'CREATE', ...anOrder(row) })),
	);
	return results.map(({ id }) => uuidOf(String(id)));
}

/** The other API writes ids without dashes. */
function uuidOf(id: string): string {
	return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The id of a driver or another record of the company by its external id. */
export function idOf(
	{ domain }: TestServer,
	kind: 'drivers' | 'vehicles' | 'depots' | 'branches',
	externalId: string,
): string {
	const { [kind]: collection } = domain.store.records;
	for (const record of collection.all()) if (record.externalId === externalId) return record.id;
	throw new Error(`There is no ${externalId}.`);
}

/** Creates a route and answers its id. */
export async function aRoute(call: RouptimizeCall, input: object): Promise<string> {
	const { status, text, body } = await call('createRoute', { input });
	if (status !== 201) throw new Error(text);
	return String(body?.['id']);
}
