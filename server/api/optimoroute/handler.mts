import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import type { Links } from '../http/links.mts';

/** One call of the API, authenticated; nothing in it has been checked yet. */
export interface Call {
	readonly domain: Domain;
	readonly company: Company;
	readonly links: Links;
	/** The body of a POST, the query of a GET. */
	readonly input: unknown;
}

/** Reads the call, has the domain do it, and puts the result into the contract's words. */
export type Handler<Answer extends object = object> = (call: Call) => Answer | Promise<Answer>;
