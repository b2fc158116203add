import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import { operations } from '../../../contract/rouptimize/operations';
import type { OperationName } from '../../../contract/rouptimize/operations';
import { openConnection } from '../../shared/connection';
import type { Send, SendOptions, Service } from '../../shared/connection';
import type { RequestContext } from '../../shared/exchange';
import { hideSecrets, Trouble } from '../../shared/trouble';
import { takeTurns } from '../../shared/turns';
import type { InTurn } from '../../shared/turns';
import { readAccount } from './account';
import { readAnswered, readReply } from './answers';
import type { Reply } from './answers';
import { refusalTrouble } from './refusals';
import type { Refusal } from './refusals';

/** How many requests the nodes of one n8n send for a token at a time; the service does not tell its limit. */
export const requestsAtOnce = 5;

const service: Service = {
	credentialType: 'rouptimizeApi',
	expiredTokenStatuses: [],
	requestsAtOnce,
	readAnswered,
};

export interface CallRequest {
	/** What the path names: an id, or a section. */
	id?: string;
	/** The body, or the query of a GET. */
	input?: object;
	/** The `Idempotency-Key`. */
	key?: string;
}

/** The company that the node's credential opens. */
export interface Client {
	/** Throws Trouble for a call that was refused. */
	call: (name: OperationName, request?: CallRequest, options?: SendOptions) => Promise<IDataObject>;
	/** The same for an answer that is a text. */
	callForText: (name: OperationName, request?: CallRequest) => Promise<string>;
	/** Answers even a refusal, for callers who know better what it means. */
	ask: (name: OperationName, request?: CallRequest, options?: SendOptions) => Promise<Reply>;
	/** A refusal in words for a dispatcher. */
	troubleOf: (refusal: Refusal) => Trouble;
	inTurn: InTurn;
	/** What has been looked up in this execution, by what it was looked up with. */
	lookedUp: Map<string, Promise<IDataObject | undefined>>;
}

export async function connect(context: RequestContext): Promise<Client> {
	const { baseUrl, apiToken, adminToken } = await readAccount(context);
	const sendAsToken = openConnection(context, service, { baseUrl, secret: apiToken });
	const sendAsAdmin = openConnection(context, service, {
		baseUrl,
		secret: adminToken,
		authorization: `Bearer ${adminToken}`,
	});
	const clean = (text: string) => hideSecrets(text, [apiToken, adminToken]);

	const senderFor = (name: OperationName): Send => {
		if (operations[name].access !== 'admin') return sendAsToken;
		if (adminToken === '') throw withoutAdminToken();
		return sendAsAdmin;
	};

	const ask: Client['ask'] = async (name, request = {}, options) => {
		const send = senderFor(name);
		const { last } = await send({ ...requestOptions(name, request), baseURL: baseUrl }, options);
		return readReply(operations[name].method === 'GET', last, clean);
	};

	const troubleOf = (refusal: Refusal) => refusalTrouble(refusal, clean);

	const accepted = async (...call: Parameters<Client['ask']>) => {
		const reply = await ask(...call);
		if ('refusal' in reply) throw troubleOf(reply.refusal);
		return reply;
	};

	return {
		ask,
		call: async (...call) => (await accepted(...call)).answer,
		callForText: async (...call) => (await accepted(...call)).text,
		troubleOf,
		inTurn: takeTurns(),
		lookedUp: new Map(),
	};
}

function requestOptions(name: OperationName, { id = '', input = {}, key }: CallRequest): IHttpRequestOptions {
	const { method, path } = operations[name];
	const url = path.replace(/:\w+/, encodeURIComponent(id));
	const fields: IDataObject = { ...input };
	if (method === 'GET') return { method, url, qs: fields };
	const headers: IDataObject = key === undefined ? {} : { 'Idempotency-Key': key };
	if (Object.keys(fields).length > 0) return { method, url, headers, body: fields };
	// n8n leaves out an empty object, but the service wants a body.
	return { method, url, body: '{}', headers: { ...headers, 'Content-Type': 'application/json' } };
}

function withoutAdminToken(): Trouble {
	return new Trouble(
		'The credential has no admin token',
		"API tokens and webhook endpoints belong to the company's settings, which no API token opens. Fill in 'Admin Token' in the credential",
	);
}
