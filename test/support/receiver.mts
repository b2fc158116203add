import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A webhook as it arrived. */
export interface Received {
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
	/** Byte for byte. */
	readonly raw: string;
	/** The same, read. */
	readonly event: { eventId: string; eventType: string; resourceId: string; sequence: number } & Record<
		string,
		unknown
	>;
}

/** Answers a webhook; the number is how many came before. */
type Answer = (response: ServerResponse, webhook: Received, before: number) => void;

export interface Receiver {
	readonly url: string;
	readonly port: number;
	readonly received: readonly Received[];
	/** Resolves when so many have arrived in all. */
	readonly arrived: (count: number) => Promise<readonly Received[]>;
	close(): Promise<void>;
}

export const takes: Answer = (response) => response.end('taken');

/** Answers a status to the first so many, and takes the rest. */
export const failsFirst =
	(times: number, status = 500): Answer =>
	(response, _webhook, before) => {
		response.statusCode = before < times ? status : 200;
		response.end(before < times ? 'not now' : 'taken');
	};

/** Never answers. */
export const hangs: Answer = () => undefined;

/** A real receiver of webhooks on this machine. */
export async function startReceiver(answer: Answer = takes, port = 0): Promise<Receiver> {
	const received: Received[] = [];
	const waiting = new Set<() => void>();
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const raw = Buffer.concat(chunks).toString();
			const webhook = {
				path: request.url ?? '',
				headers: request.headers,
				raw,
				event: JSON.parse(raw) as Received['event'],
			};
			received.push(webhook);
			answer(response, webhook, received.length - 1);
			for (const look of waiting) look();
		});
	});
	await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
	const address = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${address.port}/hook`,
		port: address.port,
		received,
		arrived: (count) =>
			new Promise((resolve) => {
				const look = (): void => {
					if (received.length < count) return;
					waiting.delete(look);
					resolve(received);
				};
				waiting.add(look);
				look();
			}),
		close: () =>
			new Promise<void>((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
