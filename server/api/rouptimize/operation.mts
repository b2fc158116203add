import type { z } from 'zod/v4';
import type { ApiToken } from '../../domain/api-token.mts';
import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import type { OrderChanges } from '../../domain/order-changes.mts';
import type { Links } from '../http/links.mts';

/** One call of the API, authenticated, whose input has been checked. */
export interface Call<Input> {
	readonly domain: Domain;
	readonly company: Company;
	readonly links: Links;
	/** undefined: the company's admin. */
	readonly token: ApiToken | undefined;
	/** The body of the call, or the query of a GET. */
	readonly input: Input;
	/** The variable part of the path; '' if it has none. */
	readonly id: string;
}

/** A call in the unit of work that saves whatever it changes, with its events and its answer. */
export interface WriteCall<Input> extends Call<Input> {
	readonly changes: OrderChanges;
}

/** An answer that is no JSON. */
export interface TextAnswer {
	readonly contentType: string;
	readonly fileName: string;
	readonly text: string;
}

interface Described<Input, Body> {
	/** Of the body, or of the query of a GET; unknown fields are refused. */
	readonly input: z.ZodType<Input>;
	/** The same in full, for those who read about it, where `input` lets through what is checked row by row. */
	readonly wholeInput?: z.ZodType;
	/** What is answered; undefined: nothing (204). */
	readonly answer: z.ZodType<Body> | undefined;
	/** The same answer as something else than JSON, if that is asked for. */
	readonly asText?: (call: Call<Input>, body: Body) => TextAnswer | undefined;
}

/** A call that changes nothing. */
export interface ReadOperation<Input, Body> extends Described<Input, Body> {
	readonly kind: 'read';
	readonly run: (call: Call<Input>) => Body | Promise<Body>;
}

/** A call that changes something, in one unit of work. */
export interface WriteOperation<Input, Prepared, Body> extends Described<Input, Body> {
	readonly kind: 'write';
	readonly status: 200 | 201;
	/** The status of an answer that may also be 200; left out: `status`. */
	readonly statusOf?: (body: Body) => 200 | 201;
	/** What has to be waited for, before the unit of work: places of addresses, plans. */
	readonly prepare: (call: Call<Input>) => Promise<Prepared>;
	readonly run: (call: WriteCall<Input>, prepared: Prepared) => Body;
	/** How often it is prepared anew if that is outdated when it comes to saving; left out: never. */
	readonly mostTries?: number;
	/** The answer as it is kept for a request that is sent again; left out: as it is. A secret stands in one answer only. */
	readonly forReplay?: (body: Body) => object;
}

/** Any operation, as the router sees it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each operation checks its own input
export type AnyOperation = ReadOperation<any, any> | WriteOperation<any, any, any>;

export function read<Input, Body>(
	operation: Omit<ReadOperation<Input, Body>, 'kind'>,
): ReadOperation<Input, Body> {
	return { kind: 'read', ...operation };
}

/** A change that needs nothing to be waited for. */
export function write<Input, Body>(
	operation: Omit<WriteOperation<Input, undefined, Body>, 'kind' | 'prepare'>,
): WriteOperation<Input, undefined, Body> {
	return { kind: 'write', prepare: () => Promise.resolve(undefined), ...operation };
}

export function preparedWrite<Input, Prepared, Body>(
	operation: Omit<WriteOperation<Input, Prepared, Body>, 'kind'>,
): WriteOperation<Input, Prepared, Body> {
	return { kind: 'write', ...operation };
}
