import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Received {
	readonly method: string;
	readonly path: string;
	readonly query: URLSearchParams;
	readonly headers: IncomingHttpHeaders;
	/** The JSON that was sent, or an empty object. */
	readonly body: { orders?: Array<Record<string, unknown>>; [field: string]: unknown };
}

export interface Reply {
	status?: number;
	headers?: Record<string, string>;
	/** An object is sent as JSON. */
	body: string | object;
	/** Breaks the connection before the last bytes of the body. */
	cut?: boolean;
}

export interface ScriptedServer {
	readonly url: string;
	/** What arrived, in order. */
	readonly received: readonly Received[];
	/** How many requests were open at once at most. */
	readonly mostAtOnce: () => number;
	close(): Promise<void>;
}

/** Answers by a script: for situations in which a sound server does not get. `lost` breaks the connection. */
export async function startScripted(
	script: (request: Received, open: number) => Reply | 'lost' | Promise<Reply | 'lost'>,
): Promise<ScriptedServer> {
	const received: Received[] = [];
	let open = 0;
	let most = 0;
	const answer = async (request: IncomingMessage, response: ServerResponse) => {
		most = Math.max(most, ++open);
		const content = await text(request);
		const url = new URL(request.url ?? '/', 'http://localhost');
		const seen: Received = {
			method: request.method ?? '',
			path: url.pathname,
			query: url.searchParams,
			headers: request.headers,
			body: content === '' ? {} : JSON.parse(content),
		};
		received.push(seen);
		const reply = await script(seen, open);
		open--;
		if (reply === 'lost') return void response.destroy();
		const isText = typeof reply.body === 'string';
		const body = isText ? String(reply.body) : JSON.stringify(reply.body);
		response.writeHead(reply.status ?? 200, {
			'content-type': isText ? 'text/html' : 'application/json',
			...reply.headers,
		});
		if (reply.cut !== true) return void response.end(body);
		response.write(body.slice(0, -5), () => response.destroy());
	};
	const server = createServer((request, response) => void answer(request, response));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('No port');
	return {
		url: `http://127.0.0.1:${address.port}`,
		received,
		mostAtOnce: () => most,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
