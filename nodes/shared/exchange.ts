import type {
	IDataObject,
	IExecuteFunctions,
	IHookFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { isRecord } from './parameters';
import type { Fields } from './parameters';

/** What n8n gives a node to work with, whether it runs, fills a list, polls or sets up a webhook. */
export type RequestContext = IExecuteFunctions | IHookFunctions | ILoadOptionsFunctions | IPollFunctions;

export interface Answered {
	kind: 'answered';
	statusCode: number;
	headers: IDataObject;
	body: unknown;
}

/** What one try of a request brought. */
export type Exchange =
	| Answered
	/** The connection never stood: nothing was sent. */
	| { kind: 'unreachable'; code: string }
	/** Something failed after the request had left: whether the service did the work is not known. */
	| { kind: 'lost'; code: string }
	/** Somebody cancelled the execution while the request was under way. */
	| { kind: 'cancelled' }
	/** n8n itself did not send it: a forbidden domain, a bad URL, a certificate. */
	| { kind: 'notSent'; code: string; message: string };

/** A credential as n8n knows it. */
export interface Access {
	credentialType: string;
	/** Statuses on which n8n fetches a new token and sends the request again; empty if there is no token. */
	expiredTokenStatuses: readonly number[];
}

const unreachableCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const handshakeCode = /CERT|TLS|SSL|LEAF_SIGNATURE|^EPROTO$/;

/**
 * Sends one request and says what came of it, without throwing for any HTTP status. The error n8n throws
 * otherwise holds the whole request with its key: it ends here.
 */
export async function exchange(
	context: RequestContext,
	{ credentialType, expiredTokenStatuses }: Access,
	request: IHttpRequestOptions,
): Promise<Exchange> {
	const send = async (): Promise<FullAnswer> =>
		await context.helpers.httpRequestWithAuthentication.call(context, credentialType, {
			...request,
			...fullAnswer,
			ignoreHttpStatusErrors: { ignore: true, except: [...expiredTokenStatuses] },
		});
	return await settle(context, send, expiredTokenStatuses);
}

/** The same for a request that needs no credential, or has what opens the account in it. */
export async function exchangeAsIs(context: RequestContext, request: IHttpRequestOptions): Promise<Exchange> {
	const send = async (): Promise<FullAnswer> =>
		await context.helpers.httpRequest({ ...request, ...fullAnswer, ignoreHttpStatusErrors: true });
	return await settle(context, send, []);
}

type FullAnswer = Omit<Answered, 'kind'>;

const fullAnswer = { json: true, returnFullResponse: true, disableFollowRedirect: true };

async function settle(
	context: RequestContext,
	send: () => Promise<FullAnswer>,
	expiredTokenStatuses: readonly number[],
): Promise<Exchange> {
	try {
		const { statusCode, headers, body } = await send();
		return whole({ kind: 'answered', statusCode, headers, body });
	} catch (error) {
		if (isCancelled(context)) return { kind: 'cancelled' };
		return readFault(error, expiredTokenStatuses);
	}
}

/** Only an execution can be cancelled. */
function isCancelled(context: RequestContext): boolean {
	return 'getExecutionCancelSignal' in context && context.getExecutionCancelSignal()?.aborted === true;
}

/** JSON that could not be read, and so is text still, has broken off on its way. */
function whole(answer: Answered): Exchange {
	const isBroken = typeof answer.body === 'string' && /^\s*[[{]/.test(answer.body);
	return isBroken ? { kind: 'lost', code: 'INCOMPLETE_ANSWER' } : answer;
}

function readFault(error: unknown, expiredTokenStatuses: readonly number[]): Exchange {
	const fault = isRecord(error) ? error : {};
	const cause = isRecord(fault.cause) ? fault.cause : fault;
	const code = textOf(cause.code) || textOf(fault.httpCode);
	const { response } = cause;
	if (isRecord(response)) {
		// Of a call itself n8n throws no other status; the exchange of a token may be refused with any.
		const isRefused = /^ERR_BAD_RE(QUEST|SPONSE)$/.test(code) && Number(response.status) >= 400;
		return isRefused && expiredTokenStatuses.length > 0 ? whole(answerIn(response)) : lost(code);
	}
	if (unreachableCodes.has(code)) return { kind: 'unreachable', code };
	if ('request' in cause && !handshakeCode.test(code)) return lost(code);
	return { kind: 'notSent', code, message: error instanceof Error ? error.message : '' };
}

function answerIn({ status, headers, data }: Fields): Answered {
	return {
		kind: 'answered',
		statusCode: Number(status),
		headers: isRecord(headers) ? Object.fromEntries(Object.entries(headers).map(asText)) : {},
		body: data,
	};
}

function asText([name, value]: [string, unknown]): [string, string] {
	return [name, String(value)];
}

/** An HTTP status is no reason why an answer did not arrive whole. */
function lost(code: string): Exchange {
	return { kind: 'lost', code: code === '' || /^\d+$/.test(code) ? 'INCOMPLETE_ANSWER' : code };
}

function textOf(value: unknown): string {
	return typeof value === 'string' ? value : '';
}
