/** A page of a list. */
export interface Page<T> {
	data: T[];
	/** For the next page, with all other parameters as they were; null: this is the last one. */
	nextCursor: string | null;
	/** Records that fit the filters, on all pages. */
	total: number;
}

/** What every list takes. */
export interface PageRequest {
	/** From 1 to 200; 50 if left out. */
	limit?: number;
	/** `nextCursor` of the page before. */
	cursor?: string;
	/** Only the record with this id of the sender's own. */
	externalId?: string;
	/** Only records that changed at this moment or later; ISO 8601 with an offset. */
	updatedSince?: string;
}

/** What every record has. */
export interface Stamped {
	id: string;
	/** The sender's own id, unique for each kind of record; null: none. */
	externalId: string | null;
	/** ISO 8601, UTC. */
	createdAt: string;
	updatedAt: string;
}
