import type { Request } from 'express';
import type { TokenAnswer, TokenRequest } from '../../../contract/routemate/token.ts';
import { keepToken, tokenLifetime } from '../../domain/access-token.mts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { equalHashes, fingerprint } from '../http/fingerprint.mts';
import { newSecret } from '../http/new-secret.mts';
import { bodyReader } from '../http/request-schema.mts';
import * as schemas from './schemas.mts';
import { TokenError } from './token-errors.mts';

interface Client {
	readonly id: string;
	readonly secret: string;
}

const readBody = bodyReader<TokenRequest>(schemas.token);

/**
 * Exchanges a client's id and secret for an access token.
 * @throws TokenError, and RequestError for a body that is no such request
 */
export async function giveToken(
	domain: Domain,
	request: Request,
): Promise<{ readonly company: Company; readonly answer: TokenAnswer }> {
	const { id, secret } = clientOf(request);
	const company = companyOf(domain, id, secret);
	if (company === undefined) {
		throw new TokenError('invalid_client', 'The client id is not known, or the secret is wrong.');
	}
	const token = newSecret('rm_at_');
	await keepToken(domain, company, fingerprint(token));
	return { company, answer: { access_token: token, token_type: 'Bearer', expires_in: tokenLifetime } };
}

/** No client has this hash: comparing with it takes as long as with a real one. */
const nobodysHash = fingerprint('');

/** An unknown id takes the same time as a wrong secret. */
function companyOf(domain: Domain, id: string, secret: string): Company | undefined {
	const [company] = domain.store.records.companies.find('byClientId', id);
	const isRight = equalHashes(fingerprint(secret), company?.routeMateClient?.secretHash ?? nobodysHash);
	return isRight && secret !== '' ? company : undefined;
}

function clientOf(request: Request): Client {
	const sent: Record<string, unknown> = { ...(request.body as object) };
	if (sent['grant_type'] !== undefined && sent['grant_type'] !== 'client_credentials') {
		throw new TokenError('unsupported_grant_type', "The field 'grant_type' should be client_credentials.");
	}
	const { client_id: id, client_secret: secret } = readBody(sent);
	const basic = basicClient(request);
	if (basic !== undefined) {
		if (secret !== undefined || (id !== undefined && id !== basic.id)) {
			throw new TokenError('invalid_request', 'Send the client in the header or in the body, not in both.');
		}
		return basic;
	}
	if (id === undefined || secret === undefined) {
		const missing = id === undefined ? 'client_id' : 'client_secret';
		throw new TokenError('invalid_request', `The field '${missing}' is missing.`);
	}
	return { id, secret };
}

/** RFC 6749, section 2.3.1: both parts are form-encoded before they are joined. */
export function basicClient(request: Request): Client | undefined {
	const encoded = /^Basic +([\w+/=-]+)$/i.exec(request.get('Authorization') ?? '')?.[1];
	if (encoded === undefined) return undefined;
	const [, id, secret] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
	if (id === undefined || secret === undefined) {
		throw new TokenError(
			'invalid_request',
			"The header 'Authorization' should be Basic id:secret in base64.",
		);
	}
	return { id: formDecoded(id), secret: formDecoded(secret) };
}

function formDecoded(text: string): string {
	try {
		return decodeURIComponent(text.replaceAll('+', ' '));
	} catch {
		return text;
	}
}
