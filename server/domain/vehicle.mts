export const vehicleStatuses = ['active', 'inactive', 'maintenance'] as const;
export type VehicleStatus = (typeof vehicleStatuses)[number];

export interface Vehicle {
	readonly id: string;
	readonly companyId: string;
	/** The shipper's own id; empty: none. */
	readonly externalId: string;
	readonly plateNumber: string;
	readonly label: string;
	readonly vin: string;
	readonly model: string;
	readonly year: number | null;
	readonly type: string;
	/** A driver whose vehicle is not active is not planned. */
	readonly status: VehicleStatus;
	readonly branchId: string | null;
	readonly features: readonly string[];
	/** load1 to load4; null: no limit. */
	readonly capacities: readonly [number | null, number | null, number | null, number | null];
	/** Most orders on one route; null: no limit. */
	readonly maxOrders: number | null;
	/** In the company's currency; null: not known. */
	readonly costPerKm: number | null;
	readonly costPerHour: number | null;
	readonly color: string;
	/** ISO 8601, UTC. */
	readonly createdAt: string;
	readonly updatedAt: string;
}

/** Nothing is said about any load. */
export const noCapacities: Vehicle['capacities'] = [null, null, null, null];

/** A vehicle named by one of two ids; both must fit if both are given. */
export interface VehicleName {
	readonly externalId?: string;
	readonly plateNumber?: string;
}
