import express, { type RequestHandler } from 'express';
import { parse } from 'secure-json-parse';
import { notesOf } from './call-notes.mts';
import { RequestError } from './request-error.mts';

const megabyte = 1024 * 1024;
const maxDepth = 32;

/** What `express.raw` and its parts put on their errors. */
interface CollectError {
	readonly type?: string;
	readonly limit?: number;
}

function asRequestError(cause: CollectError, maxBytes: number): RequestError {
	if (cause.type === 'entity.too.large') {
		const limit = `${maxBytes / megabyte} MB`;
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
export function jsonBodyUpTo(maxBytes: number): RequestHandler {
	// Whatever the Content-Type; compressed ones are unpacked up to the same limit.
	const collect = express.raw({ type: () => true, limit: maxBytes });
	return (request, response, next) => {
		collect(request, response, (failure?: unknown) => {
			if (failure !== undefined && failure !== null) {
				next(asRequestError(failure, maxBytes));
				return;
			}
			try {
				const sent: unknown = request.body;
				request.body = undefined;
				if (Buffer.isBuffer(sent)) notesOf(response).sent = sent;
				request.body = parseJson(sent);
				next();
			} catch (error) {
				next(error);
			}
		});
	};
}

/** Reads a body of up to 10 MB, as `jsonBodyUpTo` does. */
export const readJsonBody = jsonBodyUpTo(10 * megabyte);

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
