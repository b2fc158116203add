import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { fingerprint } from '../http/fingerprint.mts';
import { RequestError } from '../http/request-error.mts';

/**
 * Lets through who sends `Authorization: Bearer <token>`. Hashes are compared, which have the same length for any
 * token, and in constant time.
 * @param token undefined: nobody is let through, and the setting that is missing is named
 */
export function adminAuthentication(token: string | undefined): RequestHandler {
	const expected = token === undefined ? undefined : Buffer.from(fingerprint(token));
	return (request, _response, next) => {
		if (expected === undefined) {
			throw new RequestError('unknown-path', 'There is no admin API here: set ADMIN_TOKEN to have one.');
		}
		const sent = /^Bearer +(\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
		if (sent === undefined) {
			throw new RequestError('key-missing', "The header 'Authorization: Bearer <ADMIN_TOKEN>' is missing.");
		}
		if (!timingSafeEqual(Buffer.from(fingerprint(sent)), expected)) {
			throw new RequestError('key-unknown', 'The admin token is wrong.');
		}
		next();
	};
}
