import type { Domain } from '../../domain/domain.mts';
import type { FaultCatalogue, Faults } from '../http/faults.mts';
import type { RequestJournal } from '../http/request-journal.mts';

/** What the admin API works with. */
export interface AdminTools {
	readonly domain: Domain;
	readonly journal: RequestJournal;
	readonly faults: Faults;
	/** The calls of all vendors. */
	readonly catalogue: FaultCatalogue;
}

/** One call of the admin API, authenticated; nothing in it has been checked yet. */
export interface AdminCall extends AdminTools {
	readonly query: unknown;
	/** An empty object if nothing was sent. */
	readonly body: unknown;
}

/** Answers the body as JSON, or 204 for undefined. */
export type AdminHandler = (call: AdminCall) => object | undefined | Promise<object | undefined>;
