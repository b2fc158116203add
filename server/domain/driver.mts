import type { Place } from '../geo/place.mts';

export interface Driver {
	readonly id: string;
	readonly companyId: string;
	/** The shipper's own id; empty: none. */
	readonly externalId: string;
	readonly serial: string;
	readonly name: string;
	readonly email: string;
	readonly phone: string;
	readonly skills: readonly string[];
	/** Minutes after midnight. */
	readonly workFrom: number;
	/** Minutes after midnight; not after `workFrom` means on the next day. */
	readonly workTo: number;
	/** null: routes start at their first stop. */
	readonly start: DriverPlace | null;
	/** null: routes end at their last stop. */
	readonly end: DriverPlace | null;
	readonly vehicleId: string | null;
	readonly isActive: boolean;
	readonly branchId: string | null;
	readonly licenseNumber: string;
	/** YYYY-MM-DD */
	readonly licenseExpiry: string | null;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly updatedAt: string;
}

export interface DriverPlace {
	readonly name: string;
	readonly address: string;
	readonly place: Place;
}

/** A driver named by the service's own id, or else by one of two others; both of these must fit if both are given. */
export interface DriverName {
	readonly id?: string;
	readonly externalId?: string;
	readonly serial?: string;
}
