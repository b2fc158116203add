import { readdirSync, readFileSync } from 'node:fs';
import { operations, type OperationName } from '../../contract/optimoroute/operations.ts';

export interface Reply {
	readonly status: number;
	readonly body: Record<string, unknown>;
}

/** A server and the key to one of its companies. */
export interface Account {
	readonly url: string;
	readonly key: string;
}

/** Calls an operation as a client would; `input` is the body of a POST and the query of a GET. */
export async function call(server: Account, operation: OperationName, input: object = {}): Promise<Reply> {
	const { method, path } = operations[operation];
	const query = new URLSearchParams({ key: server.key });
	if (method === 'GET') {
		for (const [name, value] of Object.entries(input)) {
			for (const one of [value].flat()) query.append(name, String(one));
		}
	}
	const response = await fetch(`${server.url}${path}?${query.toString()}`, {
		method,
		...(method === 'POST' ? { body: JSON.stringify(input) } : {}),
	});
	return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

type Row = Record<string, unknown>;

/** Saves orders in bulk; answers the result of each. */
export async function saveOrders(server: Account, rows: readonly object[]): Promise<Row[]> {
	return (await call(server, 'createOrUpdateOrders', { orders: rows })).body['orders'] as Row[];
}

/** The order with this number as the service shows it; undefined if there is none. */
export async function storedOrder(server: Account, orderNo: string): Promise<Row | undefined> {
	const { body } = await call(server, 'getOrders', { orders: [{ orderNo }] });
	return (body['orders'] as Array<{ data?: Row }>)[0]?.data;
}

/** Waits until a planning has ended, and answers its last status. */
export async function planningEnd(server: Account, planningId: unknown): Promise<string> {
	for (;;) {
		const { body } = await call(server, 'getPlanningStatus', { planningId });
		if (body['status'] !== 'N' && body['status'] !== 'R') return String(body['status']);
		await new Promise((resolve) => setImmediate(resolve));
	}
}

/** Plans a day to its end. */
export async function planDay(server: Account, request: object): Promise<number> {
	const { body } = await call(server, 'startPlanning', request);
	if (typeof body['planningId'] !== 'number') throw new Error(JSON.stringify(body));
	await planningEnd(server, body['planningId']);
	return body['planningId'];
}

/** A file of `contract/optimoroute/examples`. */
export interface Example {
	readonly operation: OperationName;
	/** Heading in the vendor's documentation. */
	readonly source: string;
	/** Calls to make before. */
	readonly given: ReadonlyArray<{
		readonly operation: OperationName;
		readonly request: object;
		/** A planning that is not to end by itself. */
		readonly stillRunning?: boolean;
	}>;
	readonly request: object;
	readonly answer: object;
	/** What is answered to this request after the one above. */
	readonly refusal: { readonly request: object; readonly answer: object };
}

const folder = new URL('../../contract/optimoroute/examples/', import.meta.url);

export const examples: readonly Example[] = readdirSync(folder).map((file) => ({
	operation: file.replace('.json', '') as OperationName,
	...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Omit<Example, 'operation'>),
}));

/** Stands in examples for an id that the server gives. */
const anyId = '0123456789abcdef0123456789abcdef';

/** Stands in examples for a tag that the server gives. */
const anyTag = 'abcd1234xyz';

/** The answer with its ids and tags in the form that examples write them. */
export function withoutIds(answer: unknown): unknown {
	const text = JSON.stringify(answer)
		.replaceAll(/"(id|orderId)":"[0-9a-f]{32}"/g, `"$1":"${anyId}"`)
		.replaceAll(/"tag":"[\w-]+"/g, `"tag":"${anyTag}"`);
	return JSON.parse(text);
}
