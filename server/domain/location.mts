import type { Place } from '../geo/place.mts';

export interface Location {
	readonly id: string;
	readonly companyId: string;
	/** The shipper's own number; empty: none. */
	readonly number: string;
	readonly name: string;
	readonly address: string;
	/** null: not known; orders there can't be planned. */
	readonly place: Place | null;
	/** At the place before the first of consecutive orders is served. */
	readonly checkInMinutes: number;
	readonly notes: string;
}
