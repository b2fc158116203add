import { operations, type OperationName } from '../../contract/rouptimize/operations.ts';
import { adminToken } from './server.mts';

export interface Reply {
	readonly status: number;
	readonly headers: Headers;
	/** undefined: nothing was answered. */
	readonly body: Record<string, unknown> | undefined;
	readonly text: string;
}

export interface CallOptions {
	/** The variable part of the path. */
	readonly id?: string;
	/** The body, or the query of a GET. */
	readonly input?: object;
	readonly headers?: Record<string, string>;
}

/** Sends a call with a token; undefined: with none. */
export async function send(
	url: string,
	token: string | undefined,
	operation: OperationName,
	{ id = '', input, headers = {} }: CallOptions = {},
): Promise<Reply> {
	const { method, path } = operations[operation];
	const filled = path.replace(/:\w+/, encodeURIComponent(id));
	const query = method === 'GET' ? `?${new URLSearchParams(Object.entries(input ?? {})).toString()}` : '';
	const response = await fetch(url + filled + query, {
		method,
		headers: {
			...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
			...(method === 'GET' ? {} : { 'Content-Type': 'application/json' }),
			...headers,
		},
		...(method === 'GET' ? {} : { body: JSON.stringify(input ?? {}) }),
	});
	const text = await response.text();
	const isJson = (response.headers.get('Content-Type') ?? '').includes('json');
	return {
		status: response.status,
		headers: response.headers,
		body: isJson ? (JSON.parse(text) as Record<string, unknown>) : undefined,
		text,
	};
}

export type RouptimizeCall = (operation: OperationName, options?: CallOptions) => Promise<Reply>;

interface WithAccess {
	readonly url: string;
	readonly access: ReadonlyArray<{ rouptimizeToken: string }>;
}

/** Calls with one token, and with the admin's where the call wants that. */
export const callerOf =
	(url: string, token: string | undefined, adminsToken: string): RouptimizeCall =>
	(operation, options) =>
		send(url, operations[operation].access === 'admin' ? adminsToken : token, operation, options);

/** Calls with the token of a company, the first one unless told otherwise; the settings with the admin's. */
export function rouptimize({ url, access }: WithAccess, company = 0): RouptimizeCall {
	return callerOf(url, access[company]?.rouptimizeToken, adminToken);
}

/**
 * Waits until so many events of a type have arrived at the only endpoint of the company.
 * @throws Error if one was not taken
 */
export async function allDelivered(call: RouptimizeCall, eventType: string, count: number): Promise<void> {
	const endpoints = await call('listWebhookEndpoints');
	const [{ id = '' } = {}] = endpoints.body?.['data'] as Array<{ id?: string }>;
	for (;;) {
		const { body } = await call('listWebhookDeliveries', { id, input: { eventType } });
		const deliveries = body?.['data'] as Array<{ status: string; attempts: object[] }>;
		const refused = deliveries.find(({ status, attempts }) => status !== 'delivered' && attempts.length > 0);
		if (refused !== undefined) throw new Error(JSON.stringify(refused));
		if (deliveries.filter(({ status }) => status === 'delivered').length >= count) return;
		await new Promise((resolve) => setImmediate(resolve));
	}
}
