import { type TokenErrorCode, tokenErrors, type TokenRefusal } from '../../../contract/routemate/token.ts';
import { StoreUnavailableError } from '../../store/store.mts';
import type { ErrorAnswer } from '../http/error-handler.mts';
import { InjectedError } from '../http/injected-error.mts';
import { RequestError, requestProblems } from '../http/request-error.mts';

/** No token is given; the code is one of RFC 6749, section 5.2. */
export class TokenError extends RequestError {
	readonly code: TokenErrorCode;

	constructor(code: TokenErrorCode, message: string) {
		super(code === 'invalid_client' ? 'key-unknown' : 'field-invalid', message);
		this.code = code;
	}
}

const statuses = {
	invalid_request: 400,
	invalid_client: 401,
	unsupported_grant_type: 400,
	slow_down: 429,
	server_error: 500,
	temporarily_unavailable: 503,
} as const satisfies Record<TokenErrorCode, number>;

/** Puts any error of the token exchange into RFC 6749's form. */
export function tokenErrorAnswer(error: unknown): ErrorAnswer {
	if (error instanceof TokenError) return answer(error.code, error.message);
	if (error instanceof InjectedError && isTokenError(error.code)) {
		return answer(error.code, `${tokenErrors[error.code]} (a failure that was ordered)`);
	}
	if (error instanceof RequestError) {
		return { ...answer('invalid_request', error.message), status: requestProblems[error.problem] };
	}
	if (error instanceof StoreUnavailableError) {
		return answer('temporarily_unavailable', 'The token could not be saved: try again later.', {
			'Retry-After': '5',
		});
	}
	return answer('server_error', 'An internal fault; the request may be tried again.');
}

function answer(code: TokenErrorCode, message: string, headers: Record<string, string> = {}): ErrorAnswer {
	const body: TokenRefusal = { error: code, error_description: message };
	const challenge: Record<string, string> =
		code === 'invalid_client' ? { 'WWW-Authenticate': 'Basic realm="RouteMate"' } : {};
	return { status: statuses[code], headers: { 'Cache-Control': 'no-store', ...challenge, ...headers }, body };
}

const isTokenError = (code: string): code is TokenErrorCode => Object.hasOwn(tokenErrors, code);
