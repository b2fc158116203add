import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The server can't listen where it should; the message says where and why. */
export class ListenError extends Error {
	override readonly name = 'ListenError';
}

export interface Listener {
	/** `http://HOST:PORT`, with the port that was found free if none was named. */
	readonly url: string;
	/** Takes no more connections, lets what runs finish, and cuts what is left off after the deadline. */
	close(deadlineMs: number): Promise<void>;
}

/** In milliseconds: how long a client may take to send what it has to. */
export interface Patience {
	/** For the line and the headers of a request. */
	readonly headersTimeout: number;
	/** For a whole request. */
	readonly requestTimeout: number;
	/** How often that is looked at. */
	readonly connectionsCheckingInterval: number;
}

export const usualPatience: Patience = {
	headersTimeout: 10_000,
	requestTimeout: 30_000,
	connectionsCheckingInterval: 1_000,
};
const idleCheckMs = 50;

/** @throws ListenError */
export async function listen(
	handle: RequestListener,
	host: string,
	port: number,
	patience: Patience = usualPatience,
): Promise<Listener> {
	const server = createServer({ ...patience }, handle);
	await new Promise<void>((resolve, reject) => {
		server.once('error', (cause: NodeJS.ErrnoException) => {
			const why = cause.code === 'EADDRINUSE' ? 'the port is taken: set PORT to another one' : cause.message;
			reject(new ListenError(`The server can't listen on ${host}:${port}: ${why}.`, { cause }));
		});
		server.listen(port, host, resolve);
	});
	const { port: found } = server.address() as AddressInfo;
	return {
		url: `http://${host.includes(':') ? `[${host}]` : host}:${found}`,
		async close(deadlineMs) {
			const closed = new Promise<void>((resolve) => server.close(() => resolve()));
			// A connection that is kept alive falls idle only when its answer is out.
			const idle = setInterval(() => server.closeIdleConnections(), idleCheckMs);
			const deadline = setTimeout(() => server.closeAllConnections(), deadlineMs);
			await closed;
			clearInterval(idle);
			clearTimeout(deadline);
		},
	};
}
