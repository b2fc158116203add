import type { IDataObject, IHttpRequestOptions } from 'n8n-workflow';
import type { Job, JobsAnswer, JobsRequest } from '../../../contract/routemate/job';
import { operations } from '../../../contract/routemate/operations';
import type { OperationName } from '../../../contract/routemate/operations';
import type { TokenAnswer } from '../../../contract/routemate/token';
import { openConnection } from '../../shared/connection';
import type { SendOptions, Service } from '../../shared/connection';
import type { RequestContext } from '../../shared/exchange';
import type { Fields } from '../../shared/parameters';
import { hideSecrets } from '../../shared/trouble';
import { takeTurns } from '../../shared/turns';
import type { InTurn } from '../../shared/turns';
import { readAnswer, readAnswered } from './answers';
import { readAccount } from './account';
import { fetchToken } from './fetchToken';
import { toJob, toJobs, toToken } from './readings';
import { readRefusal, refusalTrouble } from './refusals';
import type { Refusal } from './refusals';

/** How many requests the nodes of one n8n send for an account at a time; the service does not tell its limit. */
export const requestsAtOnce = 5;

const service: Service = {
	credentialType: 'routeMateApi',
	expiredTokenStatuses: [401],
	requestsAtOnce,
	readAnswered,
};

/** A job by one of its ids. */
export type JobReference = { job_id: string } | { external_job_id: string };

/** The account that the node's credential opens. All calls throw Trouble when they are refused. */
export interface Client {
	/** @param key the same whenever the same import is sent again */
	importJob: (request: Fields, key: string, describe: (refusal: Refusal) => string) => Promise<Job>;
	getJob: (reference: JobReference) => Promise<Job>;
	/** undefined if there is none. */
	findJob: (reference: JobReference, options?: SendOptions) => Promise<Job | undefined>;
	getJobs: (request: JobsRequest, options?: SendOptions) => Promise<JobsAnswer>;
	getToken: () => Promise<TokenAnswer>;
	inTurn: InTurn;
}

export async function connect(context: RequestContext): Promise<Client> {
	const account = await readAccount(context);
	const { baseUrl, clientId, clientSecret, sessionToken } = account;
	const send = openConnection(context, service, { baseUrl, secret: `${clientId}\n${clientSecret}` });
	const clean = (text: string) => hideSecrets(text, [clientSecret, sessionToken]);

	const ask = async (
		name: OperationName,
		request: object,
		{ headers, ...options }: SendOptions & { headers?: IDataObject } = {},
	): Promise<Fields> => {
		const { last } = await send({ ...requestOptions(name, request), baseURL: baseUrl, headers }, options);
		return readAnswer(name, last, clean);
	};

	const accept = (
		name: OperationName,
		answer: Fields,
		describe: (refusal: Refusal) => string = () => '',
	): Fields => {
		const refusal = readRefusal(name, answer);
		if (refusal) throw refusalTrouble(refusal, describe(refusal), clean);
		return answer;
	};

	const getJobs = async (request: JobsRequest | JobReference, options?: SendOptions): Promise<Fields> =>
		accept('getJobs', await ask('getJobs', request, options));

	return {
		importJob: async (request, key, describe) => {
			const answer = await ask('importJob', request, { headers: { 'Idempotency-Key': key } });
			return toJob(accept('importJob', answer, describe));
		},
		getJob: async (reference) => toJob(await getJobs(reference)),
		findJob: async (reference, options) => {
			const answer = await ask('getJobs', reference, options);
			if (readRefusal('getJobs', answer)?.code === 'job_not_found') return undefined;
			return toJob(accept('getJobs', answer));
		},
		getJobs: async (request, options) => toJobs(await getJobs(request, options)),
		getToken: async () => {
			const tried = await fetchToken(context, account, readAnswered);
			return toToken(accept('getToken', readAnswer('getToken', tried, clean)));
		},
		inTurn: takeTurns(),
	};
}

function requestOptions(name: OperationName, request: object): IHttpRequestOptions {
	const { method, path } = operations[name];
	const fields: IDataObject = { ...request };
	return method === 'GET' ? { method, url: path, qs: fields } : { method, url: path, body: fields };
}
