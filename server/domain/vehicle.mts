export interface Vehicle {
	readonly id: string;
	readonly companyId: string;
	/** The shipper's own id; empty: none. */
	readonly externalId: string;
	readonly plateNumber: string;
	readonly label: string;
	readonly features: readonly string[];
	/** A driver whose vehicle is not in use is not planned. */
	readonly isActive: boolean;
	/** load1 to load4; null: no limit. */
	readonly capacities: readonly [number | null, number | null, number | null, number | null];
}

/** Nothing is said about any load. */
export const noCapacities: Vehicle['capacities'] = [null, null, null, null];

/** A vehicle named by one of two ids; both must fit if both are given. */
export interface VehicleName {
	readonly externalId?: string;
	readonly plateNumber?: string;
}
