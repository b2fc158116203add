import type { PageRequest, Stamped } from './list';

export const vehicleStatuses = ['active', 'inactive', 'maintenance'] as const;
export type VehicleStatus = (typeof vehicleStatuses)[number];

/** What it holds of each load, in the company's own units; null: no limit. */
export interface Capacity {
	load1: number | null;
	load2: number | null;
	load3: number | null;
	load4: number | null;
}

export interface Vehicle extends Stamped {
	plateNumber: string;
	label: string;
	vin: string;
	model: string;
	year: number | null;
	type: string;
	/** One that is not active is not planned, nor is its driver. */
	status: VehicleStatus;
	branchId: string | null;
	/** The same as `capacity.load1` and `capacity.load2`. */
	weightCapacity: number | null;
	volumeCapacity: number | null;
	/** Most missions on one route; null: no limit. */
	missionCapacity: number | null;
	capacity: Capacity;
	features: string[];
	costPerKm: number | null;
	costPerHour: number | null;
	/** Such as #1f77b4. */
	color: string;
}

export interface CreateVehicle {
	externalId?: string;
	plateNumber: string;
	label?: string;
	vin?: string;
	model?: string;
	year?: number | null;
	type?: string;
	status?: VehicleStatus;
	branchId?: string | null;
	weightCapacity?: number | null;
	volumeCapacity?: number | null;
	missionCapacity?: number | null;
	capacity?: Partial<Capacity>;
	features?: string[];
	costPerKm?: number | null;
	costPerHour?: number | null;
	color?: string;
}

export type UpdateVehicle = Partial<CreateVehicle>;

export interface ListVehicles extends PageRequest {
	branchId?: string;
	status?: VehicleStatus;
}
