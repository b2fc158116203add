import type { ApiToken } from '../../domain/api-token.mts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import { fingerprint } from '../http/fingerprint.mts';

/** So many characters of a token are shown in lists. */
const shownCharacters = 13;

/** What is kept of a token; the token itself is not. */
export function newApiToken(
	domain: Domain,
	company: Company,
	name: string,
	preset: ApiToken['preset'],
	token: string,
): ApiToken {
	return {
		id: domain.newId(),
		companyId: company.id,
		name,
		preset,
		hash: fingerprint(token),
		prefix: token.slice(0, shownCharacters),
		createdAt: domain.now().toISOString(),
		lastUsedAt: null,
	};
}
