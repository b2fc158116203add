import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { maxConcurrentRequests, operations } from '../../../contract/optimoroute/operations';
import type { OperationName } from '../../../contract/optimoroute/operations';
import { openConnection } from '../../shared/connection';
import type { SendOptions, Service } from '../../shared/connection';
import type { RequestContext } from '../../shared/exchange';
import { hideSecrets } from '../../shared/trouble';
import { takeTurns } from '../../shared/turns';
import type { InTurn } from '../../shared/turns';
import { isRefusal, readAnswer, readAnswered } from './answers';
import type { Calls } from './calls';
import { refusalTrouble } from './refusals';

const service: Service = {
	credentialType: 'optimoRouteApi',
	expiredTokenStatuses: [],
	requestsAtOnce: maxConcurrentRequests,
	readAnswered,
};

export interface Reply<A> {
	answer: A;
	/** An earlier try got no answer: the service may have done the work then. */
	afterLostTry: boolean;
}

type Ask = <N extends OperationName>(
	name: N,
	request: Calls[N]['request'],
	options?: SendOptions,
) => Promise<Reply<Calls[N]['answer']>>;

/** The account that the node's credential opens. */
export interface Client {
	/** Throws Trouble for a call that was refused; refused rows of a bulk call are part of the answer. */
	call: Ask;
	/** Answers even a refusal, for callers who know better what it means. */
	ask: Ask;
	inTurn: InTurn;
}

export async function connect(context: RequestContext): Promise<Client> {
	const { apiKey, baseUrl } = await context.getCredentials<{ apiKey: string; baseUrl: string }>(
		service.credentialType,
	);
	const baseURL = baseUrl.replace(/\/+$/, '');
	const send = openConnection(context, service, { baseUrl: baseURL, secret: apiKey });
	const clean = (text: string) => hideSecrets(text, [apiKey]);

	const ask: Ask = async (name, request, options) => {
		const { last, afterLostTry } = await send({ ...requestOptions(name, request), baseURL }, options);
		return { answer: readAnswer(name, last, clean), afterLostTry };
	};

	const call: Ask = async (name, request, options) => {
		const reply = await ask(name, request, options);
		if (isRefusal(reply.answer)) throw refusalTrouble(name, reply.answer);
		return reply;
	};

	return { ask, call, inTurn: takeTurns() };
}

function requestOptions(name: OperationName, request: object): IHttpRequestOptions {
	const { method, path } = operations[name];
	const fields: IDataObject = { ...request };
	if (method === 'GET') return { method, url: path, qs: fields, arrayFormat: 'repeat' };
	// n8n leaves out an empty object, but the service wants a body.
	if (Object.keys(fields).length === 0) {
		return { method, url: path, body: '{}', headers: { 'Content-Type': 'application/json' } };
	}
	return { method, url: path, body: fields };
}
