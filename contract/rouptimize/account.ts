export const tokenPresets = ['read_only', 'full_access'] as const;
export type TokenPreset = (typeof tokenPresets)[number];

export interface Me {
	company: { id: string; name: string; timezone: string; credits: number };
	token: { id: string; name: string; preset: TokenPreset; prefix: string };
}

export interface ApiToken {
	id: string;
	name: string;
	preset: TokenPreset;
	/** How the token begins. */
	prefix: string;
	/** ISO 8601, UTC. */
	createdAt: string;
	/** null: it has never been used. */
	lastUsedAt: string | null;
}

export interface CreateApiToken {
	name: string;
	preset: TokenPreset;
}

/** The only answer that ever has the token itself. */
export interface CreatedApiToken extends ApiToken {
	/** It is told once: not when the same request is sent again. */
	token?: string;
}
