import type { IDataObject, IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

/** What one try of a request brought. */
export type Exchange =
	| { kind: 'answered'; statusCode: number; headers: IDataObject; body: unknown }
	/** The connection never stood: nothing was sent. */
	| { kind: 'unreachable'; code: string }
	/** The connection broke or timed out: whether the service did the work is not known. */
	| { kind: 'lost'; code: string }
	/** n8n itself did not send it: a forbidden domain, a bad URL, a certificate, a cancelled execution. */
	| { kind: 'notSent'; code: string; message: string };

const unreachableCodes = new Set(['ECONNREFUSED', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const lostCodes = new Set(['ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ERR_BAD_RESPONSE']);

/**
 * Sends one request and says what came of it, without throwing for any HTTP status. The error n8n throws
 * otherwise holds the whole request with its key: it ends here.
 */
export async function exchange(
	context: IExecuteFunctions,
	credentialType: string,
	request: IHttpRequestOptions,
): Promise<Exchange> {
	try {
		const answer: { statusCode: number; headers: IDataObject; body: unknown } =
			await context.helpers.httpRequestWithAuthentication.call(context, credentialType, {
				...request,
				json: true,
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
			});
		return { kind: 'answered', statusCode: answer.statusCode, headers: answer.headers, body: answer.body };
	} catch (error) {
		const code = codeOf(error);
		if (unreachableCodes.has(code)) return { kind: 'unreachable', code };
		if (lostCodes.has(code)) return { kind: 'lost', code };
		return { kind: 'notSent', code, message: error instanceof Error ? error.message : '' };
	}
}

function codeOf(error: unknown): string {
	if (typeof error !== 'object' || error === null) return '';
	if ('httpCode' in error && typeof error.httpCode === 'string') return error.httpCode;
	if ('code' in error && typeof error.code === 'string') return error.code;
	return '';
}
