import type { Place } from '../geo/place.mts';

/** Where routes start and end. */
export interface Depot {
	readonly id: string;
	readonly companyId: string;
	/** The shipper's own id; empty: none. */
	readonly externalId: string;
	readonly name: string;
	readonly branchId: string | null;
	readonly address: string;
	readonly place: Place;
	/** Minutes after midnight; null: any time. */
	readonly openFrom: number | null;
	readonly openTo: number | null;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly updatedAt: string;
}
