import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

export interface NominatimRequest {
	readonly path: string;
	readonly query: URLSearchParams;
	readonly userAgent: string | undefined;
}

export interface NominatimServer {
	readonly url: string;
	readonly requests: readonly NominatimRequest[];
	close(): Promise<void>;
}

/** Any HTTP server may be a Nominatim: this one answers each address as the test says. */
export async function startNominatim(
	answer: (address: string, response: ServerResponse) => void,
): Promise<NominatimServer> {
	const requests: NominatimRequest[] = [];
	const server = createServer((request, response) => {
		const url = new URL(request.url ?? '', 'http://localhost');
		requests.push({
			path: url.pathname,
			query: url.searchParams,
			userAgent: request.headers['user-agent'],
		});
		answer(url.searchParams.get('q') ?? '', response);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${address.port}`,
		requests,
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
}

/** A result as Nominatim's format jsonv2 has it: numbers as text. */
export function aResult(fields: {
	name?: string;
	lat?: number;
	lng?: number;
	rank?: number;
	importance?: number;
	houseNumber?: string;
}): object {
	const {
		name = '1 Any Street',
		lat = -27.47,
		lng = 153.03,
		rank = 30,
		importance = 0.0001,
		houseNumber,
	} = fields;
	return {
		place_id: 1,
		osm_type: 'way',
		lat: String(lat),
		lon: String(lng),
		place_rank: rank,
		importance,
		display_name: name,
		address: { city: 'Anytown', ...(houseNumber === undefined ? {} : { house_number: houseNumber }) },
	};
}

export function answerJson(response: ServerResponse, body: unknown): void {
	response.setHeader('content-type', 'application/json');
	response.end(JSON.stringify(body));
}
