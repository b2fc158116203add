import type { Company } from './company.mts';
import type { Domain } from './domain.mts';

/** Opens the RouteMate API for a while. */
export interface AccessToken {
	readonly id: string;
	readonly companyId: string;
	/** SHA-256 of the token, hex; the token itself is kept nowhere. */
	readonly hash: string;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	/** From then on it opens nothing; ISO 8601, UTC. */
	readonly expiresAt: string;
}

/** Seconds. */
export const tokenLifetime = 3_600;

/** Keeps a new token of a company, by its hash; those that have expired are forgotten on the way. */
export async function keepToken(domain: Domain, company: Company, hash: string): Promise<void> {
	const now = domain.now();
	await domain.store.write((unit) => {
		for (const token of domain.store.records.accessTokens.find('byCompany', company.id)) {
			if (hasExpired(token, now)) unit.remove('accessTokens', token.id);
		}
		unit.put('accessTokens', {
			id: domain.newId(),
			companyId: company.id,
			hash,
			createdAt: now.toISOString(),
			expiresAt: new Date(now.getTime() + tokenLifetime * 1000).toISOString(),
		});
	});
}

/** The company that a token opens; undefined if it is not known, was revoked or has expired. */
export function companyOfToken(domain: Domain, hash: string): Company | undefined {
	const [token] = domain.store.records.accessTokens.find('byHash', hash);
	if (token === undefined || hasExpired(token, domain.now())) return undefined;
	return domain.store.records.companies.get(token.companyId);
}

/** Takes all tokens of a company back; answers how many were still good. */
export async function revokeTokens(domain: Domain, company: Company): Promise<number> {
	return domain.store.write((unit) => {
		const tokens = domain.store.records.accessTokens.find('byCompany', company.id);
		for (const { id } of tokens) unit.remove('accessTokens', id);
		return tokens.filter((token) => !hasExpired(token, domain.now())).length;
	});
}

/** Gives a company's client another secret; all its tokens are taken back. */
export async function replaceSecret(
	domain: Domain,
	company: Company,
	client: { id: string; secretHash: string },
): Promise<void> {
	await domain.store.write((unit) => {
		unit.put('companies', { ...company, routeMateClient: client });
		for (const { id } of domain.store.records.accessTokens.find('byCompany', company.id))
			unit.remove('accessTokens', id);
	});
}

const hasExpired = ({ expiresAt }: AccessToken, now: Date): boolean => expiresAt <= now.toISOString();
