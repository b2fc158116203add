import type { GeocodeMatch } from './geocode-match.mts';
import { readResults } from './nominatim-results.mts';

/** The service did not answer the question; the message never has the address or the URL. */
export class AddressServiceError extends Error {
	override readonly name = 'AddressServiceError';
	/** How long it wants to be left alone. */
	readonly retryAfterMs: number | undefined;

	constructor(message: string, options: { cause?: unknown; retryAfterMs?: number | undefined } = {}) {
		super(message, { cause: options.cause });
		this.retryAfterMs = options.retryAfterMs;
	}
}

export interface NominatimSettings {
	/** Of the service, without `/search`; parameters such as a key stay. */
	readonly url: string;
	/** Tells the service whom to write to. */
	readonly email: string | undefined;
	readonly timeoutMs: number;
}

/** Asks for an address. @throws AddressServiceError */
export type AskAddress = (address: string, closed: AbortSignal) => Promise<readonly GeocodeMatch[]>;

const userAgent = 'delivery-routing-server (https://github.com/delivery-routing/n8n-nodes-delivery-routing)';
/** Enough to see whether an address is ambiguous. */
const mostResults = 5;

/** Free-form search of Nominatim's API, https://nominatim.org/release-docs/latest/api/Search/. */
export function createNominatim({ url, email, timeoutMs }: NominatimSettings): AskAddress {
	return async (address, closed) => {
		const { status, headers, text } = await get(searchUrl(url, address, email), timeoutMs, closed);
		if (status !== 200) {
			throw new AddressServiceError(`The address service answered with status ${status}`, {
				retryAfterMs: readRetryAfter(headers.get('retry-after')),
			});
		}
		const results = readResults(parse(text));
		if (results === undefined)
			throw new AddressServiceError('The address service answered with no list of results');
		return results;
	};
}

function searchUrl(base: string, address: string, email: string | undefined): URL {
	const url = new URL(base);
	url.pathname = `${url.pathname.replace(/\/+$/, '')}/search`;
	url.searchParams.set('q', address);
	url.searchParams.set('format', 'jsonv2');
	url.searchParams.set('limit', String(mostResults));
	url.searchParams.set('addressdetails', '1');
	if (email !== undefined) url.searchParams.set('email', email);
	return url;
}

async function get(
	url: URL,
	timeoutMs: number,
	closed: AbortSignal,
): Promise<{ status: number; headers: Headers; text: string }> {
	const signal = AbortSignal.any([closed, AbortSignal.timeout(timeoutMs)]);
	try {
		const answer = await fetch(url, {
			headers: { accept: 'application/json', 'user-agent': userAgent },
			signal,
		});
		return { status: answer.status, headers: answer.headers, text: await answer.text() };
	} catch (cause) {
		const what = signal.aborted ? 'did not answer in time' : "can't be reached";
		throw new AddressServiceError(`The address service ${what}`, { cause });
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (cause) {
		throw new AddressServiceError('The address service answered with no JSON', { cause });
	}
}

/** Seconds; a date is not read. */
function readRetryAfter(value: string | null): number | undefined {
	return value !== null && /^\d{1,6}$/.test(value) ? Number(value) * 1000 : undefined;
}
