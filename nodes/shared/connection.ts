import type { IHttpRequestOptions } from 'n8n-workflow';
import { exchange, exchangeAsIs } from './exchange';
import type { Access, Answered, Exchange, RequestContext } from './exchange';
import { accountGate } from './gate';
import { withRetries } from './retry';
import type { Repeat } from './retry';

/**
 * What an answer says about its request: done or refused; turned away undone; perhaps done, perhaps not;
 * or refused because of the account, as every other request of it would be.
 */
export interface AnswerReading {
	outcome: 'settled' | 'turnedAway' | 'lost' | 'lockedOut';
	retryAfterMs?: number;
}

/** What a vendor tells about its service. */
export interface Service extends Access {
	/** How many requests of one account it takes at a time. */
	requestsAtOnce: number;
	readAnswered: (answer: Answered) => AnswerReading;
}

export interface Account {
	baseUrl: string;
	secret: string;
	/** The header that opens it, where the credential's own does not. */
	authorization?: string;
}

export interface SendOptions {
	/**
	 * Whether the call may be sent again after its answer was lost; true unless told otherwise. False where
	 * the service would then do the work twice.
	 */
	repeatable?: boolean;
	/** How long to try again, in ms; left out: three minutes. */
	withinMs?: number;
	/** Pauses after which a service that can't be reached is asked again, in ms; left out: it is soon given up. */
	unreachableDelaysMs?: readonly number[];
}

export interface Sent {
	/** What the last try brought. */
	last: Exchange;
	/** An earlier try got no answer: the service may have done the work then. */
	afterLostTry: boolean;
}

export type Send = (request: IHttpRequestOptions, options?: SendOptions) => Promise<Sent>;

const busyDelaysMs = [250, 500, 1000, 2000, 4000, 8000];
const soonGivenUpMs = [500, 2000];
const patienceMs = 180_000;
/** A bulk call can take a service a while. */
const tryTimeoutMs = 120_000;
/** Even the last moment of a call is enough for one try. */
const shortestTryMs = 10_000;

/**
 * Opens an account for one execution, one list, or whatever else n8n asks of a node: at most as many requests at a time as the service takes, tried again
 * where that helps. Once the service can't be reached or has locked the account out, what follows is
 * answered with that at once.
 */
export function openConnection(context: RequestContext, service: Service, account: Account): Send {
	const gate = accountGate(account.baseUrl, account.secret, service.requestsAtOnce);
	const fetchesToken = service.expiredTokenStatuses.length > 0;
	let first: Promise<Exchange> | undefined;
	let closed: Exchange | undefined;

	const askService = async (request: IHttpRequestOptions): Promise<Exchange> => {
		if (closed) return closed;
		const tried =
			account.authorization === undefined
				? await exchange(context, service, request)
				: await exchangeAsIs(context, withAuthorization(request, account.authorization));
		if (readTry(service, tried).outcome === 'lockedOut') closed = tried;
		return tried;
	};

	const tryOnce = async (request: IHttpRequestOptions): Promise<Exchange> => {
		const pass = async () => await gate.pass(async () => await askService(request));
		if (!fetchesToken) return await pass();
		// n8n does not merge simultaneous token requests: the first one fetches the token for all.
		if (first === undefined) return await (first = pass());
		await first;
		return await pass();
	};

	return async (
		request,
		{ repeatable = true, withinMs = patienceMs, unreachableDelaysMs = soonGivenUpMs } = {},
	) => {
		let afterLostTry = false;
		const deadline = Date.now() + withinMs;
		const worthRepeating = (tried: Exchange): Repeat | undefined => {
			const { outcome, retryAfterMs } = readTry(service, tried);
			if (tried === closed) return undefined;
			if (outcome === 'unreachable') return { delaysMs: unreachableDelaysMs };
			if (outcome === 'turnedAway') return { delaysMs: busyDelaysMs, retryAfterMs };
			if (outcome !== 'lost' || !repeatable) return undefined;
			afterLostTry = true;
			return { delaysMs: busyDelaysMs, retryAfterMs };
		};
		const last = await withRetries(
			async () =>
				await tryOnce({
					...request,
					timeout: Math.min(tryTimeoutMs, Math.max(shortestTryMs, deadline - Date.now())),
				}),
			worthRepeating,
			withinMs,
		);
		if (last.kind === 'unreachable') closed = last;
		return { last, afterLostTry };
	};
}

function withAuthorization(request: IHttpRequestOptions, authorization: string): IHttpRequestOptions {
	return { ...request, headers: { ...request.headers, Authorization: authorization } };
}

function readTry(
	service: Service,
	tried: Exchange,
): { outcome: AnswerReading['outcome'] | 'unreachable'; retryAfterMs?: number } {
	if (tried.kind === 'answered') return service.readAnswered(tried);
	if (tried.kind === 'unreachable' || tried.kind === 'lost') return { outcome: tried.kind };
	return { outcome: 'settled' };
}
