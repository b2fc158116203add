import express, { type RequestHandler } from 'express';
import { parse } from 'secure-json-parse';
import { RequestError } from './request-error.mts';

const maxBytes = 10 * 1024 * 1024;
const maxDepth = 32;

/** Collects the body whatever its Content-Type; compressed ones are unpacked up to the same limit. */
const collect = express.raw({ type: () => true, limit: maxBytes });

/** What `express.raw` and its parts put on their errors. */
interface CollectError {
	readonly type?: string;
	readonly limit?: number;
}

function asRequestError(cause: CollectError): RequestError {
	if (cause.type === 'entity.too.large') {
		const limit = `${maxBytes / 1024 / 1024} MB`;
		return new RequestError('too-large', `The body is larger than ${limit}: send fewer records.`, undefined, {
			cause,
		});
	}
	if (cause.type === 'encoding.unsupported') {
		return new RequestError('wrong-encoding', 'The Content-Encoding is not supported.', undefined, { cause });
	}
	return new RequestError('unreadable', 'The body could not be read to its end.', undefined, { cause });
}

/**
 * Reads the body as JSON, whatever the Content-Type says, into `request.body`; an empty body is an empty object.
 * @throws RequestError unreadable, too-large, wrong-encoding
 */
export const readJsonBody: RequestHandler = (request, response, next) => {
	collect(request, response, (failure?: unknown) => {
		if (failure !== undefined && failure !== null) {
			next(asRequestError(failure));
			return;
		}
		try {
			request.body = parseJson(request.body);
			next();
		} catch (error) {
			next(error);
		}
	});
};

/** @throws RequestError unreadable, if it is no JSON, nested too deeply, or has keys that would reach a prototype */
export function parseJson(raw: unknown): unknown {
	if (!Buffer.isBuffer(raw) || raw.length === 0) return {};
	let value: unknown;
	try {
		value = parse(raw, { protoAction: 'error', constructorAction: 'error' });
	} catch (cause) {
		const forbidden = cause instanceof Error && cause.message.includes('forbidden prototype property');
		const message = forbidden ? 'The body has a key that is not allowed.' : 'The body is not valid JSON.';
		throw new RequestError('unreadable', message, undefined, { cause });
	}
	if (isDeeperThan(value, maxDepth)) {
		throw new RequestError('unreadable', `The body is nested more than ${maxDepth} levels deep.`);
	}
	return value;
}

function isDeeperThan(value: unknown, levels: number): boolean {
	if (typeof value !== 'object' || value === null) return false;
	if (levels === 0) return true;
	for (const inner of Object.values(value)) if (isDeeperThan(inner, levels - 1)) return true;
	return false;
}
