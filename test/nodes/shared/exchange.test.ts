import type {
	IExecuteFunctions,
	IHttpRequestOptions,
	ILoadOptionsFunctions,
	IPollFunctions,
} from 'n8n-workflow';
import { exchange } from '../../../nodes/shared/exchange';

const access = { credentialType: 'anyApi', expiredTokenStatuses: [401] };

/** A context whose request ends with what `end` gives or throws. */
function contextThat(end: (request: IHttpRequestOptions) => unknown, cancelled = false): IExecuteFunctions {
	const httpRequestWithAuthentication = async (_type: string, request: IHttpRequestOptions) => end(request);
	return Object.assign(Object.create(null), {
		helpers: { httpRequestWithAuthentication },
		getExecutionCancelSignal: () => (cancelled ? AbortSignal.abort() : undefined),
	});
}

/** An error as n8n throws it, around one of its HTTP client. */
function failing(cause: object): IExecuteFunctions {
	return contextThat(() => {
		throw Object.assign(new Error('failed'), { cause: Object.assign(new Error(), cause) });
	});
}

describe('exchange', () => {
	it('leaves it to n8n to fetch a new token, and takes any other status as an answer', async () => {
		let seen: IHttpRequestOptions | undefined;
		const context = contextThat((request) => {
			seen = request;
			return { statusCode: 404, headers: {}, body: 'none' };
		});
		await expect(exchange(context, access, { url: '/' })).resolves.toMatchObject({ statusCode: 404 });
		expect(seen?.ignoreHttpStatusErrors).toEqual({ ignore: true, except: [401] });
	});

	it('still reads the refusal if the new token does not help either', async () => {
		const response = { status: 401, headers: { 'retry-after': 2 }, data: { error: 'invalid_client' } };
		await expect(
			exchange(failing({ code: 'ERR_BAD_REQUEST', request: {}, response }), access, { url: '/' }),
		).resolves.toEqual({
			kind: 'answered',
			statusCode: 401,
			headers: { 'retry-after': '2' },
			body: { error: 'invalid_client' },
		});
	});

	it.each([
		['ERR_BAD_REQUEST', 429],
		['ERR_BAD_RESPONSE', 503],
	])('reads how the exchange of a token was refused: %s with %d', async (code, status) => {
		const response = { status, headers: { 'retry-after': '5' }, data: { error: 'slow_down' } };
		const context = failing({ code, request: {}, response });
		const answer = { kind: 'answered', statusCode: status, headers: { 'retry-after': '5' } };
		await expect(exchange(context, access, { url: '/' })).resolves.toMatchObject(answer);
		const withoutToken = { ...access, expiredTokenStatuses: [] };
		await expect(exchange(context, withoutToken, { url: '/' })).resolves.toMatchObject({ kind: 'lost' });
	});

	it.each([
		[{ code: 'ECONNREFUSED', request: {} }, { kind: 'unreachable' }],
		[{ code: 'ENOTFOUND', request: {} }, { kind: 'unreachable' }],
		[{ code: 'ECONNRESET', request: {} }, { kind: 'lost' }],
		[{ code: 'ECONNABORTED', request: {} }, { kind: 'lost' }],
		[{ code: 'HPE_INVALID_CONSTANT', request: {} }, { kind: 'lost' }],
		[{ code: 'ERR_BAD_RESPONSE', request: {}, response: { status: 200 } }, { kind: 'lost' }],
		[{ code: 'Z_DATA_ERROR', request: {}, response: { status: 200 } }, { kind: 'lost' }],
		[
			{ request: {}, response: { status: 200 } },
			{ kind: 'lost', code: 'INCOMPLETE_ANSWER' },
		],
		[{ code: 'CERT_HAS_EXPIRED', request: {} }, { kind: 'notSent' }],
		[{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT', request: {} }, { kind: 'notSent' }],
		[{ code: 'ERR_INVALID_URL' }, { kind: 'notSent' }],
		[{}, { kind: 'notSent', message: 'failed' }],
	])('reads %p', async (cause, expected) => {
		await expect(exchange(failing(cause), access, { url: '/' })).resolves.toMatchObject(expected);
	});

	it.each(['{"success":tr', ' [1, 2'])('takes JSON that breaks off for a lost answer: %s', async (body) => {
		const context = contextThat(() => ({ statusCode: 200, headers: {}, body }));
		await expect(exchange(context, access, { url: '/' })).resolves.toMatchObject({ kind: 'lost' });
	});

	it('tells a cancelled execution from a fault', async () => {
		const context = contextThat(() => {
			throw new Error('canceled');
		}, true);
		await expect(exchange(context, access, { url: '/' })).resolves.toEqual({ kind: 'cancelled' });
	});

	it('works where there is no execution to cancel, as in a list or a poll', async () => {
		const httpRequestWithAuthentication = async () => {
			throw Object.assign(new Error('failed'), { code: 'ECONNREFUSED' });
		};
		const context: ILoadOptionsFunctions & IPollFunctions = Object.assign(Object.create(null), {
			helpers: { httpRequestWithAuthentication },
		});
		await expect(exchange(context, access, { url: '/' })).resolves.toMatchObject({ kind: 'unreachable' });
	});
});
