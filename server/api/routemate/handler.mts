import type { Company } from '../../domain/company.mts';
import type { Domain } from '../../domain/domain.mts';
import type { RecordUnit } from '../../domain/records.mts';

/** One call of the API, authenticated; nothing in it has been checked yet. */
export interface Call {
	readonly domain: Domain;
	readonly company: Company;
	/** The body of a POST, the query of a GET. */
	readonly input: unknown;
	/** Keeps the answer for a request that is sent again, in the unit of work that makes the change. */
	readonly keep: (unit: RecordUnit, answer: Answered) => void;
}

export interface Answered {
	readonly status: number;
	readonly body: object;
	/** Whether it was given before to the same request. */
	readonly isReplay?: boolean;
}

/** Reads the call, has the domain do it, and puts the result into the contract's words. */
export type Handler = (call: Call) => Answered | Promise<Answered>;
