import { adminToken } from './server.mts';

export interface AdminReply {
	readonly status: number;
	/** undefined: no content. */
	readonly body: Record<string, unknown> | undefined;
}

/** Calls the admin API of a test server, such as `GET /requests?limit=5`. */
export async function admin(server: { url: string }, call: string, input?: object): Promise<AdminReply> {
	const [method, path] = call.split(' ');
	const response = await fetch(`${server.url}/admin${path ?? ''}`, {
		method,
		headers: { Authorization: `Bearer ${adminToken}` },
		...(input === undefined ? {} : { body: JSON.stringify(input) }),
	});
	const text = await response.text();
	return {
		status: response.status,
		body: text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>),
	};
}

export interface JournaledRequest {
	readonly operation?: string;
	readonly company?: string;
	readonly status?: number;
	readonly code?: string;
	readonly path: string;
	readonly query: Record<string, unknown>;
	readonly body?: unknown;
	readonly warnings: ReadonlyArray<{ code: string; message: string; field?: string }>;
}

/** What the request journal tells, newest first; `query` such as `?limit=5`. */
export async function journal(server: { url: string }, query = ''): Promise<JournaledRequest[]> {
	return (await admin(server, `GET /requests${query}`)).body?.['requests'] as JournaledRequest[];
}
