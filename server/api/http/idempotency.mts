import { canonicalHash } from './canonical-hash.mts';
import { RequestError } from './request-error.mts';

/** An answer as it was given. */
export interface KeptAnswer {
	readonly requestHash: string;
	readonly status: number;
	/** JSON. */
	readonly body: string;
}

/** A request that may be sent again. */
export interface RepeatableRequest {
	/** Whose key it is. */
	readonly account: string;
	readonly method: string;
	readonly path: string;
	readonly body: unknown;
}

/** The first request with its key; its answer is to be kept under `id`. */
export interface FirstRequest {
	readonly id: string;
	readonly requestHash: string;
	/** To be called when it has been answered, kept or not: until then nobody else may use the key. */
	readonly end: () => void;
}

const maxKeyLength = 255;

/** Sees to it that a request which is sent again with the same `Idempotency-Key` is done once. */
export class Idempotency {
	readonly #kept: (id: string) => KeptAnswer | undefined;
	readonly #running = new Set<string>();

	/** @param kept the answer that was kept under an id, unless it has expired */
	constructor(kept: (id: string) => KeptAnswer | undefined) {
		this.#kept = kept;
	}

	/**
	 * Answers what the first request with this key was answered, or lets this one be the first.
	 * @throws RequestError field-invalid, key-in-use, key-reused
	 */
	begin(key: string, request: RepeatableRequest): KeptAnswer | FirstRequest {
		const { account, ...asked } = request;
		const id = canonicalHash([account, bare(key)]);
		const requestHash = canonicalHash(asked);
		if (this.#running.has(id)) {
			throw new RequestError('key-in-use', 'A request with this Idempotency-Key is still being worked on.');
		}
		const kept = this.#kept(id);
		if (kept !== undefined) {
			if (kept.requestHash === requestHash) return kept;
			throw new RequestError('key-reused', 'This Idempotency-Key has been used with another request.');
		}
		this.#running.add(id);
		return { id, requestHash, end: () => void this.#running.delete(id) };
	}
}

/** The key without the quotes that a structured header has. */
function bare(key: string): string {
	const text = /^"(.*)"$/.exec(key)?.[1] ?? key;
	if (text.length > 0 && text.length <= maxKeyLength) return text;
	const wanted = `from 1 to ${maxKeyLength} characters`;
	throw new RequestError(
		'field-invalid',
		`The header 'Idempotency-Key' should have ${wanted}.`,
		'Idempotency-Key',
	);
}
