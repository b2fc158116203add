import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import got, { type Agents, RequestError, TimeoutError } from 'got';
import { guardedLookup, PrivateAddressError, type Resolve } from './guard/guarded-lookup.mts';
import { readRetryAfter } from './delays.mts';

/** What came of an attempt. */
export interface Outcome {
	/** null: there was no answer. */
	readonly statusCode: number | null;
	/** null: it was taken. */
	readonly error: string | null;
	/** The beginning of what was answered. */
	readonly response: string;
	readonly isTimeout: boolean;
	/** Seconds that the receiver asks to wait; undefined: it asks for nothing. */
	readonly retryAfter: number | undefined;
}

export interface Sender {
	/** Posts a body; throws only if `signal` breaks it off. */
	post(url: string, body: string, headers: Record<string, string>, signal: AbortSignal): Promise<Outcome>;
	close(): void;
}

export interface SenderOptions {
	/** An attempt may take this long in all. */
	readonly timeoutMs: number;
	readonly allowsPrivate: boolean;
	readonly resolve?: Resolve | undefined;
	readonly now: () => Date;
}

/** Bytes of an answer that are read and kept. */
const maxResponse = 20_000;

/** Connections stay open this long for the next delivery: shorter than most receivers keep them. */
const idleMs = 2_000;

export function createSender({ timeoutMs, allowsPrivate, resolve, now }: SenderOptions): Sender {
	const agents = {
		http: new HttpAgent({ keepAlive: true, timeout: idleMs }),
		https: new HttpsAgent({ keepAlive: true, timeout: idleMs }),
	} satisfies Agents;
	const client = got.extend({
		method: 'POST',
		agent: agents,
		timeout: { request: timeoutMs },
		retry: { limit: 0 },
		followRedirect: false,
		throwHttpErrors: false,
		decompress: false,
		...(allowsPrivate ? {} : { dnsLookup: guardedLookup(resolve) }),
	});
	return {
		async post(url, body, headers, signal) {
			// A signal given to the client stays bound to each request for good, however it ended.
			const stream = client.stream(url, { body, headers });
			const breakOff = (): void => void stream.destroy();
			signal.addEventListener('abort', breakOff);
			let response = Buffer.alloc(0);
			try {
				for await (const chunk of stream as AsyncIterable<Buffer>) {
					response = Buffer.concat([response, chunk]);
					if (response.length >= maxResponse) break;
				}
			} catch (error) {
				if (stream.response === undefined && !signal.aborted) return failure(error);
			} finally {
				signal.removeEventListener('abort', breakOff);
			}
			if (stream.response === undefined) signal.throwIfAborted();
			return answered(stream.response, response, now());
		},
		close() {
			agents.http.destroy();
			agents.https.destroy();
		},
	};
}

function answered(
	answer: { statusCode: number; headers: NodeJS.Dict<string | string[]> } | undefined,
	response: Buffer,
	now: Date,
): Outcome {
	if (answer === undefined) return failure(undefined);
	const { statusCode, headers } = answer;
	const retryAfter = headers['retry-after'];
	return {
		statusCode,
		error: faultOf(statusCode),
		response: new TextDecoder().decode(response.subarray(0, maxResponse), { stream: true }),
		isTimeout: false,
		retryAfter: readRetryAfter(typeof retryAfter === 'string' ? retryAfter : undefined, now),
	};
}

function faultOf(statusCode: number): string | null {
	if (statusCode >= 200 && statusCode < 300) return null;
	if (statusCode >= 300 && statusCode < 400) return `HTTP ${statusCode}: redirects are not followed`;
	return `HTTP ${statusCode}`;
}

function failure(error: unknown): Outcome {
	return {
		statusCode: null,
		error: describe(error),
		response: '',
		isTimeout: error instanceof TimeoutError,
		retryAfter: undefined,
	};
}

const knownFaults: Readonly<Record<string, string>> = {
	ECONNREFUSED: 'the connection was refused',
	ECONNRESET: 'the connection was closed without an answer',
	EPIPE: 'the connection was closed without an answer',
	ENOTFOUND: 'the name of the host is not known',
	EAI_AGAIN: 'the name of the host could not be looked up',
	EHOSTUNREACH: 'the host can not be reached',
	ENETUNREACH: 'the network can not be reached',
};

function describe(error: unknown): string {
	if (error instanceof TimeoutError) return 'there was no answer in time';
	if (!(error instanceof RequestError)) return 'there was no answer';
	if (error.cause instanceof PrivateAddressError) return error.cause.message;
	return knownFaults[error.code] ?? `the request failed (${error.code})`;
}
