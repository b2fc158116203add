/** Something in a request that a client probably did not mean, though it may have been answered. */
export interface RequestWarning {
	readonly code: string;
	readonly message: string;
	/** Such as `orders[0].location`; left out if the whole request is meant. */
	readonly field?: string;
}

/** One call of a vendor's API, without its secrets. */
export interface JournalEntry {
	/** When it came; ISO 8601, UTC. */
	readonly at: string;
	/** The vendor whose API was called. */
	readonly api: string;
	/** undefined: no known key was sent. */
	readonly company: string | undefined;
	/** The vendor's name of the call; undefined: there is no such call. */
	readonly operation: string | undefined;
	readonly method: string;
	readonly path: string;
	readonly query: Readonly<Record<string, unknown>>;
	/** The body as it was sent, perhaps cut short. */
	readonly body: string;
	/** Length of the whole body, unpacked. */
	readonly bodyBytes: number;
	/** HTTP status of the answer; undefined: the connection ended without one. */
	readonly status: number | undefined;
	/** The code in the answer. */
	readonly code: string | undefined;
	/** Until the answer was sent. */
	readonly ms: number;
	readonly warnings: readonly RequestWarning[];
}

/** What a reader of the journal wants to see; all of it must fit. */
export interface JournalFilter {
	readonly company?: string;
	readonly operation?: string;
	/** Whether only calls with warnings count. */
	readonly warnings?: boolean;
}

/** The last calls of the vendors' APIs, in memory; the oldest makes room for the newest. */
export class RequestJournal {
	readonly size: number;
	#ring: JournalEntry[] = [];
	/** Where the next entry goes. */
	#next = 0;

	/** @param size how many calls are kept; 0: none */
	constructor(size: number) {
		this.size = size;
	}

	add(entry: JournalEntry): void {
		if (this.size === 0) return;
		this.#ring[this.#next] = entry;
		this.#next = (this.#next + 1) % this.size;
	}

	/** The calls that fit the filter, newest first, at most `limit`. */
	newest(limit: number, { company, operation, warnings }: JournalFilter = {}): JournalEntry[] {
		const inTurn = [...this.#ring.slice(this.#next), ...this.#ring.slice(0, this.#next)];
		return inTurn
			.reverse()
			.filter(
				(entry) =>
					(company === undefined || entry.company === company) &&
					(operation === undefined || entry.operation === operation) &&
					(warnings !== true || entry.warnings.length > 0),
			)
			.slice(0, limit);
	}

	clear(): void {
		this.#ring = [];
		this.#next = 0;
	}
}
