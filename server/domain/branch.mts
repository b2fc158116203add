import type { Place } from '../geo/place.mts';

/** A part of the company, for dispatch and reports. */
export interface Branch {
	readonly id: string;
	readonly companyId: string;
	/** The shipper's own id; empty: none. */
	readonly externalId: string;
	readonly name: string;
	readonly address: string;
	/** null: not known. */
	readonly place: Place | null;
	/** IANA name; null: the company's. */
	readonly timezone: string | null;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly updatedAt: string;
}
