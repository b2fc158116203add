import { readdirSync, readFileSync } from 'node:fs';
import { operations, type OperationName } from '../../contract/routemate/operations.ts';

/** Where a server is, and what opens its RouteMate API. */
export interface RouteMateAccount {
	readonly url: string;
	readonly clientId: string;
	readonly clientSecret: string;
}

export interface Reply {
	readonly status: number;
	readonly headers: Headers;
	readonly body: Record<string, unknown>;
}

interface WithAccess {
	readonly url: string;
	readonly access: ReadonlyArray<{ routeMateClientId: string; routeMateClientSecret: string }>;
}

/** The account of a company of a test server, the first one unless told otherwise. */
export function accountOf({ url, access }: WithAccess, company = 0): RouteMateAccount {
	const own = access[company];
	if (own === undefined) throw new Error(`There is no company ${company}.`);
	return { url, clientId: own.routeMateClientId, clientSecret: own.routeMateClientSecret };
}

export async function tokenOf({ url, clientId, clientSecret }: RouteMateAccount): Promise<string> {
	const { body } = await send(url, 'getToken', { client_id: clientId, client_secret: clientSecret });
	if (typeof body['access_token'] !== 'string') throw new Error(JSON.stringify(body));
	return body['access_token'];
}

/** Sends a call: the input as JSON, or as the query of a GET. */
export async function send(
	url: string,
	operation: OperationName,
	input: object,
	headers: Record<string, string> = {},
): Promise<Reply> {
	const { method, path } = operations[operation];
	const query = new URLSearchParams(method === 'GET' ? Object.entries(input) : []);
	const response = await fetch(`${url}${path}?${query.toString()}`, {
		method,
		headers: { ...(method === 'POST' ? { 'Content-Type': 'application/json' } : {}), ...headers },
		...(method === 'POST' ? { body: JSON.stringify(input) } : {}),
	});
	const text = await response.text();
	return {
		status: response.status,
		headers: response.headers,
		body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>,
	};
}

/** Calls with a token of the account. */
export type RouteMateCall = (
	operation: OperationName,
	input?: object,
	headers?: Record<string, string>,
) => Promise<Reply>;

/** Gets one token, and makes all calls with it. */
export async function routeMate(account: RouteMateAccount): Promise<RouteMateCall> {
	const token = await tokenOf(account);
	return (operation, input = {}, headers = {}) =>
		send(account.url, operation, input, { Authorization: `Bearer ${token}`, ...headers });
}

/** A file of `contract/routemate/examples`. */
export interface RouteMateExample {
	readonly operation: OperationName;
	/** Where the vendor shows it. */
	readonly source: string;
	/** Calls to make before. */
	readonly given: ReadonlyArray<{ readonly operation: OperationName; readonly request: object }>;
	readonly request: object;
	readonly status: number;
	readonly answer: object;
	/** What is answered to this request after the one above. */
	readonly refusal: { readonly request: object; readonly status: number; readonly answer: object };
}

const folder = new URL('../../contract/routemate/examples/', import.meta.url);

export const routeMateExamples = (): RouteMateExample[] =>
	readdirSync(folder).map((file) => ({
		operation: file.replace('.json', '') as OperationName,
		...(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Omit<RouteMateExample, 'operation'>),
	}));

/** Stand in examples for what the server makes up. */
const anyId = '01234567-89ab-4cde-8f01-23456789abcd';
const anyToken = `rm_at_${'0'.repeat(64)}`;
const anyMoment = '2027-03-01T12:00:00.000Z';

/** The answer with its ids, tokens and moments in the form that examples write them. */
export function withoutChance(answer: unknown): unknown {
	const text = JSON.stringify(answer)
		.replaceAll(/"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"/g, `"${anyId}"`)
		.replaceAll(/rm_at_[0-9a-f]{64}/g, anyToken)
		.replaceAll(/"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z"/g, `"${anyMoment}"`);
	return JSON.parse(text);
}
