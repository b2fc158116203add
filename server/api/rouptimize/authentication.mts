import type { RequestHandler } from 'express';
import type { Access } from '../../../contract/rouptimize/operations.ts';
import type { ApiToken } from '../../domain/api-token.mts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { bearerToken } from '../http/bearer-token.mts';
import { notesOf } from '../http/call-notes.mts';
import { equalHashes, fingerprint } from '../http/fingerprint.mts';
import { RequestError } from '../http/request-error.mts';

/** Whose call it is. */
export interface Caller {
	readonly company: Company;
	/** undefined: the company's admin. */
	readonly token: ApiToken | undefined;
}

export type OwnedHandler = RequestHandler<
	Record<string, string>,
	unknown,
	unknown,
	Record<string, unknown>,
	{ caller: Caller }
>;

/** When a token was used last is noted no more often than this. */
const noteUseEveryMs = 60_000;

/**
 * Lets through who sends a token that opens this. The server's admin token is that of the first company's admin.
 * @param adminToken undefined: nobody is let through to the settings
 */
export function authentication(domain: Domain, access: Access, adminToken: string | undefined): OwnedHandler {
	const adminHash = adminToken === undefined ? undefined : fingerprint(adminToken);
	return (request, response, next) => {
		const hash = fingerprint(bearerToken(request));
		const isAdmin = adminHash !== undefined && equalHashes(hash, adminHash);
		const caller = isAdmin && access === 'admin' ? adminOfFirst(domain) : callerOf(domain, hash);
		if (caller === undefined) {
			const message = 'The token is not known or was revoked: create one in the settings.';
			throw new RequestError('key-unknown', message);
		}
		refuseBeyondScope(caller, access);
		response.locals.caller = caller;
		notesOf(response).company = caller.company;
		next();
	};
}

function adminOfFirst(domain: Domain): Caller | undefined {
	const [company] = domain.store.records.companies.all();
	return company === undefined ? undefined : { company, token: undefined };
}

function callerOf(domain: Domain, hash: string): Caller | undefined {
	const [token] = domain.store.records.apiTokens.find('byHash', hash);
	const company = token === undefined ? undefined : domain.store.records.companies.get(token.companyId);
	if (token === undefined || company === undefined) return undefined;
	noteUse(domain, token);
	return { company, token };
}

/** @throws RequestError forbidden */
function refuseBeyondScope({ token }: Caller, access: Access): void {
	if (access === 'admin' && token !== undefined) {
		throw new RequestError('forbidden', "The settings are opened by the company admin's token only.");
	}
	if (access === 'write' && token?.preset === 'read_only') {
		throw new RequestError('forbidden', 'This token may only read: use one with full_access.');
	}
}

/** Nobody waits for it: a use that is not noted is noted with the next one. */
function noteUse(domain: Domain, token: ApiToken): void {
	const now = domain.now();
	const noted = token.lastUsedAt === null ? 0 : Date.parse(token.lastUsedAt);
	if (now.getTime() - noted < noteUseEveryMs) return;
	domain.store
		.write((unit) => {
			const current = domain.store.records.apiTokens.get(token.id);
			if (current !== undefined) unit.put('apiTokens', { ...current, lastUsedAt: now.toISOString() });
		})
		.catch(domain.onFault);
}
