/** Opens the Rouptimize API to one company. */
export interface ApiToken {
	readonly id: string;
	readonly companyId: string;
	readonly name: string;
	readonly preset: 'read_only' | 'full_access';
	/** SHA-256 of the token, hex; the token itself is kept nowhere. */
	readonly hash: string;
	/** How it begins, for people who look for it in a list. */
	readonly prefix: string;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly lastUsedAt: string | null;
}
