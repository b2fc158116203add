import type { IDataObject, IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { maxConcurrentRequests, operations } from '../../../contract/optimoroute/operations';
import type { OperationName } from '../../../contract/optimoroute/operations';
import { exchange } from '../../shared/exchange';
import type { Exchange } from '../../shared/exchange';
import { accountGate } from '../../shared/gate';
import { defaultRetryPlan, withRetries } from '../../shared/retry';
import { hideSecrets } from '../../shared/trouble';
import { takeTurns } from '../../shared/turns';
import type { InTurn } from '../../shared/turns';
import { isRefusal, readAnswer, readTry } from './answers';
import type { Calls } from './calls';
import { refusalTrouble } from './refusals';

export const credentialType = 'optimoRouteApi';

/** A bulk call of 500 orders can take the service a while. */
const timeoutMs = 120_000;

export interface CallOptions {
	/**
	 * Whether the call may be sent again after its answer was lost; true unless told otherwise. False where
	 * the service would then do the work twice.
	 */
	repeatable?: boolean;
}

export interface Reply<A> {
	answer: A;
	/** An earlier try got no answer: the service may have done the work then. */
	afterLostTry: boolean;
}

type Ask = <N extends OperationName>(
	name: N,
	request: Calls[N]['request'],
	options?: CallOptions,
) => Promise<Reply<Calls[N]['answer']>>;

/** The account that the node's credential opens. */
export interface Client {
	/** Throws Trouble for a call that was refused; refused rows of a bulk call are part of the answer. */
	call: Ask;
	/** Answers even a refusal, for callers who know better what it means. */
	ask: Ask;
	inTurn: InTurn;
}

export async function connect(context: IExecuteFunctions): Promise<Client> {
	const { apiKey, baseUrl } = await context.getCredentials<{ apiKey: string; baseUrl: string }>(
		credentialType,
	);
	const baseURL = baseUrl.replace(/\/+$/, '');
	const gate = accountGate(baseURL, apiKey, maxConcurrentRequests);
	const clean = (text: string) => hideSecrets(text, [apiKey]);

	const ask: Ask = async (name, request, { repeatable = true } = {}) => {
		let afterLostTry = false;
		const options = { ...requestOptions(name, request), baseURL, timeout: timeoutMs };
		const tryOnce = async () => await gate.pass(async () => await exchange(context, credentialType, options));
		const worthRepeating = (tried: Exchange) => {
			const reading = readTry(tried);
			if (reading.outcome === 'settled') return undefined;
			if (reading.outcome === 'lost' && !repeatable) return undefined;
			afterLostTry ||= reading.outcome === 'lost';
			return reading;
		};
		const last = await withRetries(defaultRetryPlan, tryOnce, worthRepeating);
		return { answer: readAnswer(last, clean), afterLostTry };
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
