/** Sent as JSON or as a form; the client may also stand in a Basic `Authorization` (RFC 6749, section 2.3.1). */
export interface TokenRequest {
	/** `rm_ci_…` */
	client_id?: string;
	/** `rm_cs_…` */
	client_secret?: string;
	/** May be left out; nothing else is taken. */
	grant_type?: 'client_credentials';
}

export interface TokenAnswer {
	/** `rm_at_…`, for `Authorization: Bearer …`. */
	access_token: string;
	token_type: 'Bearer';
	/** Seconds. */
	expires_in: number;
}

/** RFC 6749, section 5.2. */
export interface TokenRefusal {
	error: TokenErrorCode;
	error_description: string;
}

/** What can be wrong with a request for a token. */
export const tokenErrors = {
	invalid_request: 'the client id or secret is missing, is given twice, or the body can not be read',
	invalid_client: 'the client id is not known, or the secret is wrong',
	unsupported_grant_type: 'grant_type is something else than client_credentials',
	slow_down: 'too many tries with a wrong secret: wait as long as Retry-After says',
	server_error: 'the service had an internal fault',
	temporarily_unavailable: 'the token could not be saved: try again',
} as const;

export type TokenErrorCode = keyof typeof tokenErrors;
