import { RequestError } from './request-error.mts';

/** As much of a request as is needed, whatever its other types. */
interface WithHeaders {
	get(name: 'Authorization'): string | undefined;
}

/**
 * The token of `Authorization: Bearer <token>`.
 * @throws RequestError key-missing
 */
export function bearerToken(request: WithHeaders): string {
	const token = sentBearerToken(request);
	if (token !== undefined) return token;
	throw new RequestError('key-missing', "The header 'Authorization: Bearer <token>' is missing.");
}

export function sentBearerToken(request: WithHeaders): string | undefined {
	return /^Bearer +(\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
}
