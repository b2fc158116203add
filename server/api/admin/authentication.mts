import type { RequestHandler } from 'express';
import { sentBearerToken } from '../http/bearer-token.mts';
import { equalHashes, fingerprint } from '../http/fingerprint.mts';
import { RequestError } from '../http/request-error.mts';

/**
 * Lets through who sends `Authorization: Bearer <token>`. Hashes are compared, which have the same length for any
 * token, and in constant time.
 * @param token undefined: nobody is let through, and the setting that is missing is named
 */
export function adminAuthentication(token: string | undefined): RequestHandler {
	const expected = token === undefined ? undefined : fingerprint(token);
	return (request, _response, next) => {
		if (expected === undefined) {
			throw new RequestError('unknown-path', 'There is no admin API here: set ADMIN_TOKEN to have one.');
		}
		const sent = sentBearerToken(request);
		if (sent === undefined) {
			throw new RequestError('key-missing', "The header 'Authorization: Bearer <ADMIN_TOKEN>' is missing.");
		}
		if (!equalHashes(fingerprint(sent), expected)) {
			throw new RequestError('key-unknown', 'The admin token is wrong.');
		}
		next();
	};
}
